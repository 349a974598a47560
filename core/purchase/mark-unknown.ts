import { addSeconds } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { schedule } from '../platform/job.ts'
import type { Trx } from '../platform/transaction.ts'
import { LOST_AFTER_SECONDS, waitSeconds } from './check-times.ts'
import { confirmJob } from './jobs.ts'
import { movePurchase } from './move-purchase.ts'
import type { PurchaseCore } from './provider.ts'
import { findPurchase, type Purchase } from './purchase.ts'
import { timeoutOf } from './route/find-telecom.ts'
import { statesBefore } from './states.ts'
import { tellDelay } from './tell-outcome.ts'

/**
 * From here on the purchase is never sent again, only asked about; the customer hears that it takes
 * longer. Null when it was not being sent any more.
 */
export async function markUnknown(
  trx: Trx,
  core: Pick<PurchaseCore, 'telecoms'>,
  { purchase_id, time }: { purchase_id: Uuid; time: Date },
): Promise<Purchase | null> {
  const ask_at = addSeconds(time, waitSeconds(0))
  const purchase = await findPurchase(trx, purchase_id)
  if (purchase === null) return null
  const moved = await movePurchase(trx, {
    from: statesBefore('unknown'),
    to: 'unknown',
    id: purchase_id,
    next_check_at: askLostAt(ask_at, timeoutOf(core, purchase.provider)),
  })
  if (moved === null) return null
  await schedule(trx, confirmJob, { purchase_id, check: 0 }, { key: `${purchase_id}:0`, at: ask_at })
  await tellDelay(trx, moved, 'slow')
  return moved
}

/** When a question that was to be asked at `ask_at` must have been answered, unless its job was lost. */
export const askLostAt = (ask_at: Date, timeout_ms: number): Date =>
  addSeconds(ask_at, LOST_AFTER_SECONDS + timeout_ms / 1000)
