import { isNetwork } from '../catalog/index.ts'
import { present } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import { encodeMoney, fromMajor, type Money, subtract, toMajor, ZERO } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Config } from '../platform/config.ts'
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
  face_amount: Money
}

/** What it costs the customer. There are no offers yet, so the discount is nothing. */
export type Price = { discount: Money; price: Money }
export const priceOf = (wish: Wish): Price => ({ discount: ZERO, price: wish.face_amount })

const CALLING_CODES = { NG: '+234', IN: '+91' } as const

/**
 * All that can speak against a purchase but the PIN and the money, in the order of `PurchaseRefusal`.
 * Null when nothing does.
 */
export function judgeOrder(
  config: Config,
  wish: Wish,
  buyer: Buyer | undefined,
  standing: Standing,
): PurchaseRefusal | null {
  if (buyer?.status !== 'active')
    return { code: 'purchase.customer-not-active', status: buyer?.status ?? 'missing' }
  if (!isNetwork(wish.network)) return { code: 'purchase.unknown-network', network: wish.network }
  // Providers want national digits: those of +91 904… would name a stranger's number in Nigeria.
  if (!wish.recipient.startsWith(CALLING_CODES[config.COUNTRY])) return { code: 'purchase.foreign-number' }
  return judgeAmount(config, wish.face_amount) ?? judgeDay(config, wish, buyer, standing)
}

function judgeAmount(config: Config, amount: Money): PurchaseRefusal | null {
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
