import { assert, present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { releaseHolds } from '../ledger/index.ts'
import type { ReturnReason } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Ended, type Ending, endPurchases } from './end-purchases.ts'
import type { EndingEnv } from './fact.ts'
import { moveLocked } from './move-purchase.ts'
import { statesBefore } from './states.ts'
import { freeDiscounts } from './take-discounts.ts'

export type Return = { purchase_id: Uuid; reason: ReturnReason }

/**
 * Gives the held money of failed purchases back to the wallets: the ledger, the state, the fact and the
 * notice, all in the caller's transaction. Safe to repeat: a purchase ends once. One that had been
 * delivered stays delivered, and the operators hear of it, because then the customer is owed something.
 */
export async function returnPurchases(
  trx: Trx,
  env: EndingEnv,
  returns: readonly Return[],
): Promise<Ended[]> {
  return await endPurchases(trx, env, returns, RETURNED)
}

export async function returnPurchase(trx: Trx, env: EndingEnv, asked: Return): Promise<Ended> {
  const [ended] = await returnPurchases(trx, env, [asked])
  return present(ended, 'one return has one answer')
}

const RETURNED: Ending<Return> = {
  to: 'returned',
  contradiction: {
    kind: 'failed-after-delivery',
    code: 'purchase.failed-after-delivery',
    detail: 'The provider says failed or reversed, but the purchase had been settled as delivered.',
  },

  async moveMoney(trx, endings) {
    const released = await releaseHolds(
      trx,
      endings.map(({ purchase }) => purchase.hold_id),
    )
    return released.map((result) => {
      assert(result.ok && result.value.ended === 'now', 'a purchase that has not ended has an open hold')
      return result.value.balance
    })
  },

  async move(trx, endings) {
    const ended_at = now()
    await freeDiscounts(
      trx,
      endings.map(({ purchase }) => purchase),
    )
    return await moveLocked(trx, {
      from: statesBefore('returned'),
      to: 'returned',
      changes: endings.map(({ purchase, how }) => ({
        purchase,
        next_check_at: null,
        ended_at,
        reason: how.reason,
      })),
    })
  },

  outcomeOf: ({ reason }) => ({ kind: 'purchase.returned', reason }),
}
