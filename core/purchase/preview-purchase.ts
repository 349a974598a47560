import { type Plan, readPlansById } from '../catalog/index.ts'
import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { encodeMoney, type Money, subtract, ZERO } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { readWallet } from '../ledger/index.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { judgeOrder, priceOf, type Wish } from './judge-order.ts'
import { isPinNeeded } from './pin-needed.ts'
import { readBuyers, readStandings } from './read-standing.ts'
import type { PurchaseRefusal } from './refusals.ts'

export type Preview = {
  price: Money
  discount: Money
  /** What the customer could still spend afterwards. */
  balance_after: Money
  pin_needed: boolean
}

/**
 * What a purchase would cost and need, or why it would be refused. It only reads and promises nothing:
 * `placePurchase` judges again, under lock. It never refuses for the PIN; it says that one is needed.
 */
export async function previewPurchase(
  db: Db | Trx,
  { config }: Pick<Environment, 'config'>,
  wish: Wish,
): Promise<Result<Preview, PurchaseRefusal>> {
  const buyer = (await readBuyers(db, [wish.customer_id])).get(wish.customer_id)
  const [found] = await readStandings(db, [wish], now())
  const standing = present(found, 'every wish has a standing')
  const plan = await readPlanOf(db, wish)
  const against = judgeOrder(config, wish, buyer, standing, plan)
  if (against !== null) return refuse(against)
  const { price, discount } = priceOf(wish)
  const { available } = await readWallet(db, wish.customer_id)
  const balance_after = subtract(available, price)
  if (balance_after < ZERO) return refuse(notEnough(available, price))
  const { known_recipient } = standing
  const asked = { amount: wish.face_amount, own_number: buyer?.phone === wish.recipient, known_recipient }
  return ok({ price, discount, balance_after, pin_needed: isPinNeeded(config, asked) })
}

async function readPlanOf(db: Db | Trx, { plan_id }: Wish): Promise<Plan | undefined> {
  return plan_id ? (await readPlansById(db, [plan_id])).get(plan_id) : undefined
}

const notEnough = (available: Money, price: Money): PurchaseRefusal => ({
  code: 'purchase.insufficient-funds',
  available: encodeMoney(available),
  short_by: encodeMoney(subtract(price, available)),
})
