import { assert, present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { type Money, negate, subtract, ZERO } from '../kernel/money.ts'
import { type Leg, postTransfers, readWallet } from '../ledger/index.ts'
import { notifyAdmins } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import type { EndingEnv } from './fact.ts'
import { movePurchase } from './move-purchase.ts'
import { lockPurchases, type Purchase } from './purchase.ts'
import { REFUNDS, readRefunded } from './read-refunded.ts'
import { noteAttempt } from './route/attempt.ts'
import { statesBefore } from './states.ts'
import { freeDiscounts } from './take-discounts.ts'
import { tellReversal } from './tell-outcome.ts'
import { writeReversal } from './write-facts.ts'

/**
 * Gives the price of a delivered purchase back, because the provider took the delivery back: a transfer of
 * its own, the state, the fact that lowers the spend, and the notices. What people had refunded before is not given
 * a second time: the house has it back. Safe to repeat. False when the purchase does not stand as delivered.
 */
export async function reversePurchase(trx: Trx, env: EndingEnv, purchase_id: Uuid): Promise<boolean> {
  const locked = (await lockPurchases(trx, [purchase_id])).get(purchase_id)
  if (locked?.state !== 'delivered') return false
  const { refunded } = await readRefunded(trx, purchase_id)
  const legs = legsOf(locked, refunded)
  const [posted] = await postTransfers(trx, [
    { key: `purchase-reversal:${purchase_id}`, kind: 'purchase-reversal', legs, content: {} },
  ])
  assert(posted?.ok && !posted.value.replayed, 'a reversal pays into a wallet that exists, once')
  const moved = await movePurchase(trx, {
    from: statesBefore('reversed'),
    to: 'reversed',
    id: purchase_id,
    next_check_at: null,
    ended_at: now(),
  })
  const reversed = present(moved, 'a locked purchase that may move does move')
  await writeReversal(trx, env, reversed, refunded)
  await freeDiscounts(trx, [reversed])
  await noteAttempt(trx, reversed, { event: 'reversed' })
  // Who has had all of it already was told then.
  if (refunded < reversed.price)
    await tellReversal(trx, reversed, (await readWallet(trx, reversed.customer_id)).available)
  await notifyAdmins(trx, env, {
    code: 'purchase.reversed',
    subject: reversed.reference,
    detail: `${reversed.provider} took a delivery back; the customer has the money again.`,
  })
  return true
}

/** Each leg of the settlement, the other way; the customer gets what is left, and what was refunded is no loss any more. */
function legsOf(purchase: Purchase, refunded: Money): Leg[] {
  const cost = present(purchase.cost, 'what was delivered has a cost')
  return [
    { account: { wallet: purchase.customer_id }, amount: subtract(purchase.price, refunded) },
    { account: { system: `provider/${purchase.provider}` }, amount: negate(cost) },
    { account: { system: `revenue/${purchase.category}` }, amount: subtract(cost, purchase.price) },
    ...(refunded === ZERO ? [] : [{ account: { system: REFUNDS }, amount: refunded }]),
  ]
}
