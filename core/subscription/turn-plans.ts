import type { Environment } from '../platform/environment.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { readResting } from '../purchase/index.ts'
import { endDue } from './end-due.ts'
import { findFree, releaseNext } from './release-next.ts'
import { tellEnding } from './tell-ending.ts'

export type Turned = { ended: number; released: number; warned: number }

const BATCH = 500
/** One run ends, however much there is to do: the next tick goes on. */
const BATCHES_MAX = 200
/** A batch of these holds a lock for each number, and purchases for them wait that long. */
const NUMBERS_BATCH = 200

/**
 * All that time does to plans: what is over ends, who has a day left is told, and the next in line of each free number goes to the provider. It
 * looks at what is due, not at the hour, so a missed tick costs nothing, and it may run twice, late and at once on
 * several workers. What waits on a network that nobody can sell now goes on waiting: sent, it would only come back.
 */
export async function turnPlans({ db }: Pick<Environment, 'db'>): Promise<Turned> {
  const ended = await inBatches(db, endDue)
  const warned = await inBatches(db, tellEnding)
  const resting = await readResting(db, 'data')
  const free = await findFree(db, { limit: BATCH * BATCHES_MAX, resting })
  let released = 0
  for (let from = 0; from < free.length; from += NUMBERS_BATCH) {
    const phones = free.slice(from, from + NUMBERS_BATCH)
    released += await inTransaction(db, (trx) => releaseNext(trx, phones))
  }
  return { ended, released, warned }
}

async function inBatches(
  db: Environment['db'],
  work: (trx: Trx, batch: number) => Promise<number>,
): Promise<number> {
  let done = 0
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const count = await inTransaction(db, (trx) => work(trx, BATCH))
    done += count
    if (count < BATCH) break
  }
  return done
}
