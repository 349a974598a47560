import { addSeconds, now, secondsBetween } from '../kernel/clock.ts'
import { schedule } from '../platform/job.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { LOST_AFTER_SECONDS, VERDICT_HOURS, waitSeconds } from './check-times.ts'
import { isLeftBehind } from './confirm-purchase.ts'
import { confirmJob, vendJob } from './jobs.ts'
import { askLostAt, markUnknown } from './mark-unknown.ts'
import { sweepRechecks } from './plan-recheck.ts'
import type { PurchaseCore } from './provider.ts'
import type { Purchase } from './purchase.ts'
import { returnPurchase } from './return-purchase.ts'
import { timeoutOf } from './route/find-telecom.ts'

const BATCH = 100
/** One sweep ends, however much there is to do: the next tick goes on. */
const BATCHES_MAX = 20

/**
 * Takes up every purchase, and every question about an ended one, that nothing has happened to for too long, whatever was lost: the job, the
 * process that ran it, or its answer. It only marks and asks for jobs, so that it may run anywhere and
 * several times at once. Answers how many it took up.
 */
export async function sweepPurchases(core: PurchaseCore): Promise<number> {
  let taken = 0
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const count = await inTransaction(core.db, (trx) => sweepBatch(trx, core))
    taken += count
    if (count < BATCH) break
  }
  return taken + (await inTransaction(core.db, sweepRechecks))
}

async function sweepBatch(trx: Trx, core: PurchaseCore): Promise<number> {
  const time = now()
  const { rows } = await trx.raw<{ rows: Purchase[] }>(
    `select * from purchase where next_check_at <= :time order by next_check_at limit :batch
     for no key update skip locked`,
    { time, batch: BATCH },
  )
  for (const purchase of rows) await takeUp(trx, core, purchase, time)
  return rows.length
}

async function takeUp(trx: Trx, core: PurchaseCore, purchase: Purchase, time: Date): Promise<void> {
  const purchase_id = purchase.id
  if (isLeftBehind(purchase, time)) await markUnknown(trx, core, { purchase_id, time })
  else if (purchase.state === 'unknown') await askAgain(trx, core, purchase, time)
  else if (purchase.state === 'held') {
    // Nobody wants yesterday's airtime unasked, and the customer was promised a verdict within a day.
    const ready_at = purchase.released_at ?? purchase.created_at
    const is_stale = secondsBetween(ready_at, time) >= VERDICT_HOURS * 3600
    if (is_stale) await returnPurchase(trx, core, { purchase_id, reason: 'not_sent' })
    else await askAgain(trx, core, purchase, time)
  }
}

/** The count in the key makes it a new job; the growing pause keeps a queue that is merely slow from filling up. */
async function askAgain(trx: Trx, core: PurchaseCore, purchase: Purchase, time: Date): Promise<void> {
  const purchase_id = purchase.id
  const checks = purchase.checks + 1
  const pause_until = addSeconds(time, waitSeconds(checks))
  const is_held = purchase.state === 'held'
  const next_check_at = is_held
    ? addSeconds(pause_until, LOST_AFTER_SECONDS)
    : askLostAt(pause_until, timeoutOf(core, purchase.provider))
  await trx.raw(
    'update purchase set checks = :checks, next_check_at = :next_check_at where id = :purchase_id',
    {
      checks,
      next_check_at,
      purchase_id,
    },
  )
  const key = `${purchase_id}:${checks}`
  if (is_held) await schedule(trx, vendJob, { purchase_id }, { key })
  else await schedule(trx, confirmJob, { purchase_id, check: checks }, { key })
}
