import { type Plan, readPlansById } from '../catalog/index.ts'
import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { encodeMoney, type Money, subtract, ZERO } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { readWallet } from '../ledger/index.ts'
import { bestDiscount, type Discount, findOffers } from '../offers/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { alertPace } from './alert-pace.ts'
import { goodsOf, judgeOrder, priceOf, type Wish } from './judge-order.ts'
import { isPinNeeded } from './pin-needed.ts'
import { readBuyers, readStandings, type Twin } from './read-standing.ts'
import type { PurchaseRefusal } from './refusals.ts'

export type Preview = {
  price: Money
  discount: Money
  /** The best that lowers the price now; the order names it. */
  offer: Discount | null
  /** What the customer could still spend afterwards. */
  balance_after: Money
  pin_needed: boolean
  /** The same was bought just now: placing it needs `twin_accepted`. */
  twin: Twin | null
}

/**
 * What a purchase would cost and need, or why it would be refused. It promises nothing: `placePurchase` judges
 * again, under lock. It never refuses for the PIN or a twin; it says that there is one. All that it writes is
 * the alert about somebody who is too fast: who is stopped here never comes to `placePurchase`.
 */
export async function previewPurchase(
  trx: Trx,
  env: Pick<Environment, 'config' | 'log'>,
  asked_wish: Omit<Wish, 'offer'>,
): Promise<Result<Preview, PurchaseRefusal>> {
  const { config } = env
  const time = now()
  const { customer_id } = asked_wish
  const buyer = (await readBuyers(trx, [customer_id])).get(customer_id)
  const [found] = await readStandings(trx, env, [asked_wish], time)
  const standing = present(found, 'every wish has a standing')
  const plan = await readPlanOf(trx, asked_wish)
  const offer = bestDiscount(goodsOf(asked_wish, plan), await findOffers(trx, { customer_id, time }))
  const wish: Wish = { ...asked_wish, offer }
  const against = judgeOrder(config, wish, buyer, standing, plan)
  if (against !== null) {
    await alertPace(trx, env, customer_id, against)
    return refuse(against)
  }
  const { price, discount } = priceOf(wish)
  const { available } = await readWallet(trx, customer_id)
  const balance_after = subtract(available, price)
  if (balance_after < ZERO) return refuse(notEnough(available, price))
  const { known_recipient, twin } = standing
  const asked = { amount: wish.face_amount, own_number: buyer?.phone === wish.recipient, known_recipient }
  return ok({ price, discount, offer, balance_after, pin_needed: isPinNeeded(config, asked), twin })
}

async function readPlanOf(trx: Trx, { plan_id }: Wish): Promise<Plan | undefined> {
  return plan_id ? (await readPlansById(trx, [plan_id])).get(plan_id) : undefined
}

const notEnough = (available: Money, price: Money): PurchaseRefusal => ({
  code: 'purchase.insufficient-funds',
  available: encodeMoney(available),
  short_by: encodeMoney(subtract(price, available)),
})
