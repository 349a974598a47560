import type { OverBudget } from './order-guard.ts'

/** Why money of a purchase is not given back. Amounts are decimal strings of minor units. */
export type RefundRefusal =
  /** It has no verdict yet. */
  | { code: 'purchase.refund-under-way' }
  /** All of it went back before. */
  | { code: 'purchase.refund-back-already' }
  /** The account was closed: nobody could spend it. */
  | { code: 'purchase.refund-owner-gone' }
  | { code: 'purchase.refund-too-much'; rest: string }
  /** What is held goes back as a whole. */
  | { code: 'purchase.refund-only-whole'; price: string }

/**
 * Why a purchase is not placed. They are tested in this order, and the first that holds is the answer.
 * Amounts are decimal strings of minor units.
 */
export type PurchaseRefusal =
  /** The key was used before, for something else. */
  | { code: 'purchase.key-reused' }
  | { code: 'purchase.customer-not-active'; status: string }
  | { code: 'purchase.unknown-network'; network: string }
  /** No provider can sell it on this network now; `since` is an ISO time. */
  | { code: 'purchase.network-resting'; network: string; since: string }
  /** As many wait to be sent as may. */
  | { code: 'purchase.too-busy' }
  /** The recipient's number is of another country. */
  | { code: 'purchase.foreign-number' }
  /** There is no such plan, or it is not sold any more. */
  | { code: 'purchase.plan-gone' }
  | { code: 'purchase.plan-wrong-network'; network: string }
  /** The plan costs something else than what was shown; `price` is what it costs now. */
  | { code: 'purchase.price-changed'; price: string }
  | { code: 'purchase.amount-not-whole' }
  | { code: 'purchase.amount-too-small'; least: string }
  | { code: 'purchase.amount-too-large'; most: string }
  /** `left` is what may still be bought today, never below zero. */
  | { code: 'purchase.daily-limit'; limit: string; left: string }
  /** As many purchases within an hour as there may be; `wait_minutes` until there is room for one more. */
  | { code: 'purchase.too-many'; wait_minutes: number }
  /** The number is new to the customer, and `most` numbers of today were new already. */
  | { code: 'purchase.too-many-recipients'; most: number }
  /** The same was bought just now, as `reference`, and nobody said that it is meant twice. */
  | { code: 'purchase.twin'; reference: string; seconds_ago: number }
  /** It goes over a budget at which the customer wants to be stopped, and nobody said yes to that. */
  | OverBudget
  | { code: 'purchase.pin-needed' }
  /** The offer that lowered the price is over or used up; `price` is what it costs without it. */
  | { code: 'purchase.offer-gone'; price: string }
  | { code: 'purchase.insufficient-funds'; available: string; short_by: string }
