import type { Db } from './db.ts'
import type { Trx } from './transaction.ts'

/**
 * Runs `work` over one consistent picture of the database, as it was at one moment, and changes nothing. It holds no
 * lock that anybody waits for but a change of the schema, so unlike in `inTransaction`, `work` may take long and talk
 * to the network.
 */
export async function inSnapshot<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  const failed: unknown[] = []
  try {
    return await db.transaction(
      async (trx) => {
        try {
          return await work(trx)
        } catch (error) {
          failed.push(error)
          throw error
        }
      },
      { isolationLevel: 'repeatable read', readOnly: true },
    )
  } catch (error) {
    // Should the rollback fail too, on a connection that was broken on purpose, the first is still what happened.
    throw failed.length > 0 ? failed[0] : error
  }
}

/** Only one at a time, in all processes, does `work` under this name; the others wait. A dead process ends its turn. */
export async function inTurn<T>(db: Db, name: string, work: () => Promise<T>): Promise<T> {
  return await db.transaction(async (trx) => {
    // The others wait as long as the work takes, and meanwhile this transaction does nothing.
    await trx.raw(
      `select set_config(name, '0', true)
       from unnest(array['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) as limits (name)`,
    )
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(:name, 0))', { name })
    return await work()
  })
}
