import { AsyncLocalStorage } from 'node:async_hooks'
import type { Knex } from 'knex'
import type { Db } from './db.ts'

/** Functions that write take a `Trx` first and have no default, so nothing leaks onto another connection. */
export type Trx = Knex.Transaction

const inside = new AsyncLocalStorage<true>()

/** True while a transaction is open: `http.ts` refuses to talk to the network then. */
export const insideTransaction = (): boolean => inside.getStore() === true

/** PostgreSQL's codes for "try the whole thing again": serialization failure and deadlock. */
const AGAIN = new Set(['40001', '40P01'])
const TRIES_MAX = 5

/**
 * Runs `work` in one transaction: all of it is committed, or none. Deadlocks and serialization
 * failures are tried again, so `work` must have no effect outside the transaction.
 */
export async function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inside.run(true, () => db.transaction(work))
    } catch (error) {
      if (attempt >= TRIES_MAX || !AGAIN.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}
