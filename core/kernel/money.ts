import { assert } from './assert.ts'

/**
 * An amount in minor units (kobo, paise) of the currency that the deployment runs in.
 * Only this file makes or adds it. It crosses JSON as a decimal string of minor units.
 */
export type Money = bigint & { readonly __money: true }

/** ISO 4217 currencies we can run in, with the digits of their minor unit and their sign. */
const CURRENCIES = {
  NGN: { digits: 2, sign: '₦' },
  INR: { digits: 2, sign: '₹' },
} as const
export type Currency = keyof typeof CURRENCIES
export const currencies = Object.keys(CURRENCIES) as [Currency, ...Currency[]]

/** PostgreSQL's bigint ends at 2^63; staying a thousandfold below leaves room for every sum. */
const MINOR_MAX = 9_000_000_000_000_000n

export const ZERO = 0n as Money

/** Makes money of minor units. Refuses what no column could hold. */
export function money(minor: bigint | number | string): Money {
  const value = BigInt(minor)
  assert(value <= MINOR_MAX && value >= -MINOR_MAX, 'an amount stays within the range of the ledger')
  return value as Money
}

export const add = (left: Money, right: Money): Money => money(left + right)
export const subtract = (left: Money, right: Money): Money => money(left - right)
export const negate = (amount: Money): Money => money(-amount)
export const sum = (amounts: Iterable<Money>): Money => {
  let total: bigint = 0n
  for (const amount of amounts) total += amount
  return money(total)
}
export const least = (left: Money, right: Money): Money => (left < right ? left : right)

const WHOLE_BASIS_POINTS = 10_000n
/** A share in hundredths of a percent, rounded towards nothing: never more than the share. */
export const shareOf = (amount: Money, basis_points: number): Money =>
  money((amount * BigInt(basis_points)) / WHOLE_BASIS_POINTS)

/** What `part` of `whole` costs where the whole costs this; half a minor unit counts as one. */
export const proportion = (amount: Money, part: number, whole: number): Money =>
  money((2n * amount * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)))

/** The same, rounded towards nothing: however a whole is cut up, its portions are never more than the whole. */
export const portionOf = (amount: Money, part: number, whole: number): Money =>
  money((amount * BigInt(part)) / BigInt(whole))

export const encodeMoney = (amount: Money): string => amount.toString()

/** Major units with the shortest exact decimals, as providers that speak naira want them: `500` or `500.5`. */
export function toMajor(amount: Money, currency: Currency): string {
  const text = majorText(amount, currency)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Reads major units from a provider's number or text, exactly; a third decimal is a bug in their answer. */
export function fromMajor(value: string | number, currency: Currency): Money | null {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(String(value).trim())
  if (match === null) return null
  const { digits } = CURRENCIES[currency]
  const decimals = (match[3] ?? '').replace(/0+$/, '')
  if (decimals.length > digits) return null
  const minor = BigInt((match[2] ?? '') + decimals.padEnd(digits, '0'))
  return money(match[1] === '-' ? -minor : minor)
}

/** Sign, grouped thousands, and decimals only where there are some: `₦1,500`, `₦12.50`. */
export function formatMoney(amount: Money, currency: Currency): string {
  const { sign, digits } = CURRENCIES[currency]
  const [whole = '', decimals = ''] = majorText(amount < 0n ? negate(amount) : amount, currency).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const tail = decimals === '0'.repeat(digits) ? '' : `.${decimals}`
  return `${amount < 0n ? '-' : ''}${sign}${grouped}${tail}`
}

/**
 * Reads what a person types: `500`, `1,500`, `₦1 500.50`, `2k`, `1.5k`, `NGN 200`.
 * Null when it is not an amount, or when it asks for less than the smallest coin.
 */
export function parseAmount(text: string, currency: Currency): Money | null {
  const { sign, digits } = CURRENCIES[currency]
  const bare = text
    .trim()
    .toLowerCase()
    .replaceAll(sign.toLowerCase(), '')
    .replace(currency.toLowerCase(), '')
  const match = /^#?\s*(\d{1,3}(?:[ ,]\d{3})+|\d{1,12})(?:\.(\d{1,3}))?\s*(k|n)?$/.exec(bare.trim())
  if (match === null) return null
  const scale = match[3] === 'k' ? digits + 3 : digits
  const decimals = match[2] ?? ''
  if (decimals.length > scale) return null
  const minor = BigInt((match[1] ?? '').replace(/[ ,]/g, '') + decimals.padEnd(scale, '0'))
  return minor > 0n && minor <= MINOR_MAX ? money(minor) : null
}

function majorText(amount: Money, currency: Currency): string {
  const { digits } = CURRENCIES[currency]
  const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0')
  return `${amount < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
