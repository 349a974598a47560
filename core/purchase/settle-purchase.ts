import { assert, present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { type Money, subtract, ZERO } from '../kernel/money.ts'
import { type Leg, settleHolds } from '../ledger/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Ended, type Ending, endPurchases } from './end-purchases.ts'
import type { EndingEnv } from './fact.ts'
import { moveLocked } from './move-purchase.ts'
import type { Purchase } from './purchase.ts'
import { statesBefore } from './states.ts'

export type Delivery = {
  purchase_id: Uuid
  /** What the provider charged us; null when it did not say, and then the whole price is booked as cost. */
  cost: Money | null
  provider_reference: string | null
}

/**
 * Turns the holds of delivered purchases into spend: the ledger, the state, the fact and the notice,
 * all in the caller's transaction. Safe to repeat: a purchase ends once. One that had been returned
 * stays returned, and the operators hear of it, because then we paid for something that nobody bought.
 */
export async function settlePurchases(
  trx: Trx,
  env: EndingEnv,
  deliveries: readonly Delivery[],
): Promise<Ended[]> {
  return await endPurchases(trx, env, deliveries, DELIVERED)
}

export async function settlePurchase(trx: Trx, env: EndingEnv, delivery: Delivery): Promise<Ended> {
  const [ended] = await settlePurchases(trx, env, [delivery])
  return present(ended, 'one delivery has one answer')
}

const DELIVERED: Ending<Delivery> = {
  to: 'delivered',
  contradiction: {
    kind: 'delivered-after-return',
    code: 'purchase.delivered-after-return',
    detail: 'The provider says delivered, but the money had gone back to the customer.',
  },

  async moveMoney(trx, endings) {
    const settled = await settleHolds(
      trx,
      endings.map(({ purchase, how }) => ({
        hold_id: purchase.hold_id,
        kind: 'purchase',
        legs: legsOf(purchase, how.cost ?? purchase.price),
      })),
    )
    return settled.map((result) => {
      assert(result.ok && result.value.ended === 'now', 'a purchase that has not ended has an open hold')
      return result.value.balance
    })
  },

  async move(trx, endings) {
    const ended_at = now()
    return await moveLocked(trx, {
      from: statesBefore('delivered'),
      to: 'delivered',
      changes: endings.map(({ purchase, how }) => ({
        purchase,
        next_check_at: null,
        ended_at,
        cost: how.cost ?? purchase.price,
        provider_reference: how.provider_reference,
      })),
    })
  },

  outcomeOf: () => ({ kind: 'purchase.delivered' }),
}

/** The price pays the provider, and what is left is ours; when it costs more than the price, we add it. */
function legsOf(purchase: Purchase, cost: Money): Leg[] {
  const legs: Leg[] = [
    { account: { system: `provider/${purchase.provider}` }, amount: cost },
    { account: { system: `revenue/${purchase.category}` }, amount: subtract(purchase.price, cost) },
  ]
  return legs.filter(({ amount }) => amount !== ZERO)
}
