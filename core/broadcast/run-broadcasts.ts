import type { Uuid } from '../kernel/ids.ts'
import type { Environment } from '../platform/environment.ts'
import { inTransaction } from '../platform/transaction.ts'
import { findPeople } from './find-people.ts'
import { handOutSlice } from './hand-out.ts'
import { pacesOf } from './pace.ts'
import { settleRecipients } from './settle-recipients.ts'
import { tellProgress } from './tell-progress.ts'

/** Bounds one run; what is left goes with the next one. */
const SETS_MAX = 20
const SLICES_MAX = 100

/**
 * One look at all broadcasts: what became of what was handed out, whom there is still to find, and what is due next.
 * Each step is a transaction of its own, so that a worker may die anywhere and another one goes on.
 */
export async function runBroadcasts(env: Pick<Environment, 'db' | 'config'>): Promise<void> {
  const { db, config } = env
  const open = await readOpen(env)
  if (open.length === 0) return
  for (const id of open)
    await inTransaction(db, async (trx) => {
      await settleRecipients(trx, id)
      await tellProgress(trx, env, id)
    })
  for (let set = 0; set < SETS_MAX; set++)
    if (!(await inTransaction(db, (trx) => findPeople(trx, env)))) break
  for (const [channel, per_second] of pacesOf(config))
    for (let slice = 0; slice < SLICES_MAX; slice++)
      if (!(await inTransaction(db, (trx) => handOutSlice(trx, config, { channel, per_second })))) break
}

async function readOpen({ db }: Pick<Environment, 'db'>): Promise<Uuid[]> {
  const { rows } = await db.raw<{ rows: { id: Uuid }[] }>(
    `select id from broadcast where state <> 'done' order by asked_at`,
  )
  return rows.map(({ id }) => id)
}
