import { isNetwork, isOnSale, type Plan } from '../catalog/index.ts'
import { assert, present } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import { encodeMoney, fromMajor, type Money, subtract, toMajor, ZERO } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Goods } from '../offers/index.ts'
import type { Config } from '../platform/config.ts'
import { judgePace } from './judge-pace.ts'
import type { Category } from './purchase.ts'
import type { Buyer, Standing } from './read-standing.ts'
import type { PurchaseRefusal } from './refusals.ts'

/** What somebody wants to buy. */
export type Wish = {
  customer_id: Uuid
  category: Category
  /** Any text: whether it is a network is judged here. */
  network: string
  recipient: Phone
  /** For data: the plan, whose price was shown as `face_amount`. Airtime has none. */
  plan_id?: Uuid | null
  /** The plan is for a number on which another one runs: only then it may be an add-on. */
  on_top?: boolean
  face_amount: Money
  /** The offer that lowers the price, and by how much it was shown to. */
  offer?: { offer_id: Uuid; amount: Money } | null
}

/** What it costs the customer. Whether the offer really takes that much off is judged where it is taken. */
export type Price = { discount: Money; price: Money }
export function priceOf({ face_amount, offer }: Wish): Price {
  const discount = offer?.amount ?? ZERO
  return { discount, price: subtract(face_amount, discount) }
}

/** What offers are asked about. */
export const goodsOf = (wish: Wish, plan: Plan | undefined): Goods => ({
  category: wish.category,
  network: wish.network,
  plan_id: wish.plan_id ?? null,
  plan_category: plan?.category_id ?? null,
  face_amount: wish.face_amount,
})

const CALLING_CODES = { NG: '+234', IN: '+91' } as const

/**
 * All that can speak against a purchase but a twin, the PIN and the money, in the order of `PurchaseRefusal`.
 * Null when nothing does.
 */
export function judgeOrder(
  config: Config,
  wish: Wish,
  buyer: Buyer | undefined,
  standing: Standing,
  plan: Plan | undefined,
): PurchaseRefusal | null {
  if (buyer?.status !== 'active')
    return { code: 'purchase.customer-not-active', status: buyer?.status ?? 'missing' }
  if (!isNetwork(wish.network)) return { code: 'purchase.unknown-network', network: wish.network }
  const { resting_since } = standing
  if (resting_since !== null)
    return { code: 'purchase.network-resting', network: wish.network, since: resting_since.toISOString() }
  if (standing.is_full) return { code: 'purchase.too-busy' }
  // Providers want national digits: those of +91 904… would name a stranger's number in Nigeria.
  if (!wish.recipient.startsWith(CALLING_CODES[config.COUNTRY])) return { code: 'purchase.foreign-number' }
  const about_goods = wish.category === 'data' ? judgePlan(wish, plan) : judgeAmount(config, wish)
  return about_goods ?? judgeDay(config, wish, buyer, standing) ?? judgePace(config, standing)
}

function judgePlan({ network, face_amount, on_top }: Wish, plan: Plan | undefined): PurchaseRefusal | null {
  const kinds = on_top === true ? (['base', 'addon'] as const) : (['base'] as const)
  if (plan === undefined || !isOnSale(plan, kinds)) return { code: 'purchase.plan-gone' }
  if (plan.network !== network) return { code: 'purchase.plan-wrong-network', network: plan.network }
  // Nobody pays a price that they have not seen, not even a lower one.
  if (plan.price !== face_amount) return { code: 'purchase.price-changed', price: encodeMoney(plan.price) }
  return null
}

function judgeAmount(config: Config, { plan_id, face_amount: amount }: Wish): PurchaseRefusal | null {
  assert(plan_id === undefined || plan_id === null, 'airtime has no plan')
  const least = ofMajor(config, config.AIRTIME_MIN)
  const most = ofMajor(config, config.AIRTIME_MAX)
  if (toMajor(amount, config.CURRENCY).includes('.')) return { code: 'purchase.amount-not-whole' }
  if (amount < least) return { code: 'purchase.amount-too-small', least: encodeMoney(least) }
  if (amount > most) return { code: 'purchase.amount-too-large', most: encodeMoney(most) }
  return null
}

/** The limit of a day counts what is bought and what is on its way; what was returned does not count. */
function judgeDay(config: Config, wish: Wish, buyer: Buyer, standing: Standing): PurchaseRefusal | null {
  const limit = ofMajor(
    config,
    present(config.SPEND_PER_DAY_MAX[buyer.kyc_tier - 1], 'every KYC tier has a limit'),
  )
  const left = limit > standing.spent_today ? subtract(limit, standing.spent_today) : ZERO
  if (priceOf(wish).price <= left) return null
  return { code: 'purchase.daily-limit', limit: encodeMoney(limit), left: encodeMoney(left) }
}

const ofMajor = (config: Config, major: number): Money =>
  present(fromMajor(major, config.CURRENCY), 'limits are whole numbers')
