import type { Uuid } from '../kernel/ids.ts'
import { least, type Money, money, shareOf, subtract, ZERO } from '../kernel/money.ts'
import type { Goods, Offer, Scope } from './offer.ts'

/** The one offer that a price is lowered by. */
export type Discount = { offer_id: Uuid; name: string; amount: Money }

/** Nothing is free: a purchase of nothing could neither be held nor settled. */
const PRICE_MIN = money(1)

/**
 * What an offer takes off the price of these goods, in minor units; zero where it is not for them. A share is
 * rounded down, so that it never takes more than its percentage. Never more than its cap, and never the whole price.
 * Whether it is live, and whether a use of it is left, is not asked here.
 */
export function discountOf(offer: Offer, goods: Goods): Money {
  if (goods.face_amount < offer.spend_min || goods.face_amount <= PRICE_MIN || !isFor(offer, goods))
    return ZERO
  const asked = offer.amount ?? shareOf(goods.face_amount, offer.basis_points)
  const capped = offer.cap === null ? asked : least(asked, offer.cap)
  return least(capped, subtract(goods.face_amount, PRICE_MIN))
}

/**
 * The best single discount: offers and rewards are never added up. Of equal ones a reward goes first, then the one
 * that ends first, so that nothing is kept until it is worthless. Null when none takes anything off.
 */
export function bestDiscount(goods: Goods, offers: readonly Offer[]): Discount | null {
  let best: { offer: Offer; amount: Money } | null = null
  for (const offer of offers) {
    const amount = discountOf(offer, goods)
    if (amount > ZERO && (best === null || isBetter({ offer, amount }, best))) best = { offer, amount }
  }
  return best && { offer_id: best.offer.id, name: best.offer.name, amount: best.amount }
}

type Found = { offer: Offer; amount: Money }

function isBetter(one: Found, other: Found): boolean {
  if (one.amount !== other.amount) return one.amount > other.amount
  const [own, others] = [one.offer.customer_id !== null, other.offer.customer_id !== null]
  if (own !== others) return own
  const [ends, others_end] = [one.offer.ends_at.getTime(), other.offer.ends_at.getTime()]
  if (ends !== others_end) return ends < others_end
  return one.offer.id < other.offer.id
}

function isFor({ categories, networks, plan_categories, plan_ids }: Scope, goods: Goods): boolean {
  return (
    (categories === null || categories.includes(goods.category)) &&
    (networks === null || networks.includes(goods.network)) &&
    (plan_categories === null ||
      (goods.plan_category !== null && plan_categories.includes(goods.plan_category))) &&
    (plan_ids === null || (goods.plan_id !== null && plan_ids.includes(goods.plan_id)))
  )
}
