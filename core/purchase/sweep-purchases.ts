import { addSeconds, now, secondsBetween } from '../kernel/clock.ts'
import { schedule, scheduleAll } from '../platform/job.ts'
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
    // The time is looked at once more when the purchase is locked: another sweep may just have moved it.
    `select purchase.* from purchase_open as open join purchase on purchase.id = open.purchase_id
     where purchase.next_check_at <= :time
     order by purchase.next_check_at limit :batch
     for no key update of purchase skip locked`,
    { time, batch: BATCH },
  )
  const unsent = rows.filter((purchase) => purchase.state === 'held' && !isStale(purchase, time))
  await askToSend(trx, unsent, time)
  for (const purchase of rows) if (!unsent.includes(purchase)) await takeUp(trx, core, purchase, time)
  return rows.length
}

async function takeUp(trx: Trx, core: PurchaseCore, purchase: Purchase, time: Date): Promise<void> {
  const purchase_id = purchase.id
  if (isLeftBehind(purchase, time)) await markUnknown(trx, core, { purchase_id, time })
  else if (purchase.state === 'unknown') await askAgain(trx, core, purchase, time)
  else if (purchase.state === 'held') await returnPurchase(trx, core, { purchase_id, reason: 'not_sent' })
}

/** Nobody wants yesterday's airtime unasked, and the customer was promised a verdict within a day. */
const isStale = ({ released_at, created_at }: Purchase, time: Date): boolean =>
  secondsBetween(released_at ?? created_at, time) >= VERDICT_HOURS * 3600

/**
 * In two statements for all of them: when so many wait that they are taken for lost, those that send them wait for
 * these locks.
 */
async function askToSend(trx: Trx, held: readonly Purchase[], time: Date): Promise<void> {
  if (held.length === 0) return
  const asked = held.map(({ id, checks }) => ({ id, checks: checks + 1 }))
  await trx.raw(
    `update purchase set checks = asked.checks, next_check_at = asked.next_check_at
     from unnest(:ids::uuid[], :checks::int[], :times::timestamptz[]) as asked (id, checks, next_check_at)
     where purchase.id = asked.id`,
    {
      ids: asked.map(({ id }) => id),
      checks: asked.map(({ checks }) => checks),
      times: asked.map(({ checks }) =>
        addSeconds(time, waitSeconds(checks) + LOST_AFTER_SECONDS).toISOString(),
      ),
    },
  )
  await scheduleAll(
    trx,
    vendJob,
    asked.map(({ id, checks }) => ({ payload: { purchase_id: id }, key: `${id}:${checks}` })),
  )
}

/** The count in the key makes it a new job; the growing pause keeps a queue that is merely slow from filling up. */
async function askAgain(trx: Trx, core: PurchaseCore, purchase: Purchase, time: Date): Promise<void> {
  const purchase_id = purchase.id
  const checks = purchase.checks + 1
  const next_check_at = askLostAt(addSeconds(time, waitSeconds(checks)), timeoutOf(core, purchase.provider))
  await trx.raw(
    'update purchase set checks = :checks, next_check_at = :next_check_at where id = :purchase_id',
    {
      checks,
      next_check_at,
      purchase_id,
    },
  )
  await schedule(trx, confirmJob, { purchase_id, check: checks }, { key: `${purchase_id}:${checks}` })
}
