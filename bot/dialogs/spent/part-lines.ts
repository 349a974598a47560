import { isNetwork, networkName } from '../../../core/catalog/index.ts'
import type { Day } from '../../../core/kernel/calendar.ts'
import { encodeMoney, type Money, sum } from '../../../core/kernel/money.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import type { DaySpend, Part } from '../../../core/spending/index.ts'
import type { DayAmount, PartAmount } from '../../charts/chart.ts'
import { sharePercents } from '../../charts/words/share-percents.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Names } from '../past/line-text.ts'
import type { By } from './place.ts'

/** A caption has room for so many; the others are one line. */
export const PARTS_SHOWN_MAX = 8

/** Each part in words, the largest first, and what the others were together. */
export function sayParts(by: By, parts: readonly Part[], names: Names): Text[] {
  const percents = sharePercents(parts.map(({ amount }) => amount))
  const lines = parts
    .slice(0, PARTS_SHOWN_MAX)
    .map((part, place) => lineOf(by, part, percents[place] ?? 0, names))
  const others = parts.slice(PARTS_SHOWN_MAX)
  if (others.length === 0) return lines
  const amount = sum(others.map((part) => part.amount))
  return [...lines, text('spending-others-line', { others: others.length, amount })]
}

/** The line of one part, with its share of all of them. */
export function lineOfPart(by: By, name: string, parts: readonly Part[], names: Names): Text[] {
  const percents = sharePercents(parts.map(({ amount }) => amount))
  return parts.flatMap((part, place) =>
    part.name === name ? [lineOf(by, part, percents[place] ?? 0, names)] : [],
  )
}

function lineOf(by: By, { name, amount, purchases }: Part, percent: number, names: Names): Text {
  const figures = { amount, percent, purchases }
  switch (by) {
    case 'category':
      return text('spending-category-line', { category: name, ...figures })
    case 'network':
      return text('spending-named-line', { name: wordOf(name), ...figures })
    case 'recipient':
      return names[name] === undefined
        ? text('spending-phone-line', { phone: name as Phone, ...figures })
        : text('spending-named-line', { name: names[name], ...figures })
    case 'day':
      return text('spending-day-line', { day: name as Day, amount, percent })
  }
}

/** A part by itself, on its button. */
export function nameOfPart(by: By, name: string, names: Names): Text | { plain: string } {
  switch (by) {
    case 'category':
      return text('spending-category-name-button', { category: name })
    case 'network':
      return { plain: wordOf(name) }
    case 'recipient':
      return names[name] === undefined
        ? text('spending-phone-name-button', { phone: name as Phone })
        : { plain: names[name] }
    case 'day':
      return text('spending-day-name-button', { day: name as Day })
  }
}

const wordOf = (network: string): string => (isNetwork(network) ? networkName(network) : network)

export const asDayAmounts = (days: readonly DaySpend[]): DayAmount[] =>
  days.map(({ day, amount }) => ({ day, amount: encodeMoney(amount) }))

export const asPartAmounts = (parts: readonly { name: string; amount: Money }[]): PartAmount[] =>
  parts.map(({ name, amount }) => ({ name, amount: encodeMoney(amount) }))
