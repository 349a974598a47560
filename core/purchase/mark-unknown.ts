import { addSeconds } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { scheduleAll } from '../platform/job.ts'
import type { Trx } from '../platform/transaction.ts'
import { LOST_AFTER_SECONDS, waitSeconds } from './check-times.ts'
import { confirmJob } from './jobs.ts'
import { moveLocked } from './move-purchase.ts'
import type { PurchaseCore } from './provider.ts'
import { lockPurchases, type Purchase } from './purchase.ts'
import { timeoutOf } from './route/find-telecom.ts'
import { statesBefore } from './states.ts'
import { tellDelays } from './tell-outcome.ts'

/**
 * From here on the purchases are never sent again, only asked about; the customers hear that it takes
 * longer. Answers those that were being sent until now.
 */
export async function markAllUnknown(
  trx: Trx,
  core: Pick<PurchaseCore, 'telecoms'>,
  { purchase_ids, time }: { purchase_ids: readonly Uuid[]; time: Date },
): Promise<Purchase[]> {
  const ask_at = addSeconds(time, waitSeconds(0))
  const locked = await lockPurchases(trx, purchase_ids)
  const moved = await moveLocked(trx, {
    from: statesBefore('unknown'),
    to: 'unknown',
    changes: [...locked.values()].map((purchase) => ({
      purchase,
      next_check_at: askLostAt(ask_at, timeoutOf(core, purchase.provider)),
    })),
  })
  if (moved.length === 0) return []
  await scheduleAll(
    trx,
    confirmJob,
    moved.map(({ id, trace_id }) => ({
      payload: { purchase_id: id, check: 0 },
      key: `${id}:0`,
      at: ask_at,
      trace_id,
    })),
  )
  await tellDelays(trx, moved, 'slow')
  return moved
}

/** The single case: null when it was not being sent any more. */
export async function markUnknown(
  trx: Trx,
  core: Pick<PurchaseCore, 'telecoms'>,
  { purchase_id, time }: { purchase_id: Uuid; time: Date },
): Promise<Purchase | null> {
  const [moved] = await markAllUnknown(trx, core, { purchase_ids: [purchase_id], time })
  return moved ?? null
}

/** When a question that was to be asked at `ask_at` must have been answered, unless its job was lost. */
export const askLostAt = (ask_at: Date, timeout_ms: number): Date =>
  addSeconds(ask_at, LOST_AFTER_SECONDS + timeout_ms / 1000)
