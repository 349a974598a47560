import { assert } from '../kernel/assert.ts'
import { type Day, daysBetween } from '../kernel/calendar.ts'
import { type Money, portionOf, sum } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Cycle, Item, ItemKind } from './line.ts'

/** One line of a bill: so many days of what costs its whole price for all days of the period. */
export type Part = {
  /** A credit comes off: its amount is below zero. */
  kind: ItemKind | 'credit'
  name: string
  phone: Phone | null
  days: number
  of_days: number
  amount: Money
  /** Our cost of it; null where nobody said. */
  cost: Money | null
}

export type Bill = { parts: Part[]; total: Money }

type Span = Pick<Cycle, 'from_day' | 'to_day' | 'period_from' | 'period_to'>
type Billed = Pick<Item, 'kind' | 'name' | 'phone' | 'price' | 'cost' | 'from_day' | 'to_day'>

/**
 * What a cycle comes to. The plan and further numbers cost their price by days: price × days ÷ days of the whole
 * period, rounded down to the minor unit, so that no way of cutting a period into parts costs more than the whole.
 * Data for a cycle costs its whole price, whenever in the cycle it was taken.
 */
export function billOf(cycle: Span, items: readonly Billed[]): Bill {
  const of_days = daysBetween(cycle.period_from, cycle.period_to)
  assert(daysBetween(cycle.from_day, cycle.to_day) >= 1, 'a cycle lasts at least a day')
  const parts = items.flatMap((item): Part[] => {
    const { kind, name, phone, price, cost } = item
    const days = daysIn(cycle, item)
    if (days === 0) return []
    if (kind === 'addon') return [{ kind, name, phone, days: of_days, of_days, amount: price, cost }]
    const own_cost = cost === null ? null : portionOf(cost, days, of_days)
    return [{ kind, name, phone, days, of_days, amount: portionOf(price, days, of_days), cost: own_cost }]
  })
  return { parts, total: sum(parts.map(({ amount }) => amount)) }
}

function daysIn({ from_day, to_day }: Span, item: Billed): number {
  const from = item.from_day > from_day ? item.from_day : from_day
  const to: Day = item.to_day !== null && item.to_day < to_day ? item.to_day : to_day
  return Math.max(0, daysBetween(from, to))
}
