import { now } from '../kernel/clock.ts'
import type { Trx } from '../platform/transaction.ts'
import type { FactHearer, PurchaseFact } from '../purchase/index.ts'
import { startPlans } from './start-plans.ts'
import { withAddons } from './subscription.ts'

/**
 * Hears of purchases, in the transaction that ends them: a plan that was delivered starts, one whose money went back
 * is over, and so is one that the provider took back, with its add-ons.
 */
export const hearPlans: FactHearer = async (trx, facts) => {
  const plans = facts.filter(({ category }) => category === 'data')
  if (plans.length === 0) return
  const of = (status: PurchaseFact['status']) => plans.filter((fact) => fact.status === status)
  await startPlans(trx, of('delivered'))
  await endUnsent(trx, of('returned'))
  await endReversed(trx, of('reversed'))
}

/** What still waited was cancelled; what was on its way came to nothing. */
async function endUnsent(trx: Trx, facts: readonly PurchaseFact[]): Promise<void> {
  if (facts.length === 0) return
  await trx.raw(
    `update subscription set state = 'ended', ended_at = :time,
       end_reason = case state when 'queued' then 'cancelled' else 'returned' end
     where purchase_id = any(:ids::uuid[]) and state in ('queued', 'starting')`,
    { ids: facts.map(({ purchase_id }) => purchase_id), time: now() },
  )
}

/** The customer hears of it from the purchase. */
async function endReversed(trx: Trx, facts: readonly PurchaseFact[]): Promise<void> {
  if (facts.length === 0) return
  await trx.raw(
    `with taken as (select id from subscription where purchase_id = any(:ids::uuid[]) and state = 'active')
     update subscription set state = 'ended', ended_at = :time, end_reason = 'reversed'
     where state = 'active' and id in (${withAddons('taken')})`,
    { ids: facts.map(({ purchase_id }) => purchase_id), time: now() },
  )
}
