import { type Money, ZERO } from '../../../../core/kernel/money.ts'
import { type Text, text } from '../../../texts/text.ts'
import { changeOf } from './change.ts'

/** The numbers of a card; the report of the day has them too. */
export type CardFigures = {
  revenue: Money
  margin: Money
  money_in: Money
  losses: Money
  purchases: number
  joined: number
  buyers: number
  customers: number
  success: number | null
}

/** The shop at a glance, each number against the days before. */
export function sayCard(now: CardFigures, before: CardFigures): Text[] {
  return [
    text('stats-revenue-line', { amount: now.revenue, ...changeOf(now.revenue, before.revenue) }),
    text('stats-margin-line', {
      amount: now.margin,
      part: partOf(now.margin, now.revenue),
      ...changeOf(now.margin, before.margin),
    }),
    ...(now.losses === ZERO ? [] : [text('stats-losses-line', { amount: now.losses })]),
    text('stats-money-in-line', { amount: now.money_in, ...changeOf(now.money_in, before.money_in) }),
    text('stats-purchases-line', { count: now.purchases, ...changeOf(now.purchases, before.purchases) }),
    ...(now.success === null
      ? []
      : [text('stats-success-line', { percent: percentOf(now.success), before: percentOf(before.success) })]),
    text('stats-joined-line', { count: now.joined, ...changeOf(now.joined, before.joined) }),
    text('stats-buyers-line', { count: now.buyers, ...changeOf(now.buyers, before.buyers) }),
    text('stats-customers-line', { count: now.customers }),
  ]
}

/** `12.3`, of a hundred; `none` where there is nothing to take it of. */
export const percentOf = (part: number | null): string => (part === null ? 'none' : (part * 100).toFixed(1))

export const partOf = (amount: Money, whole: Money): string =>
  whole === ZERO ? 'none' : percentOf(Number(amount) / Number(whole))

/** Tenths of a second for what is quick, and whole ones for what is not. */
export const secondsText = (seconds: number | null): string =>
  seconds === null ? 'none' : seconds < 10 ? seconds.toFixed(1) : String(Math.round(seconds))
