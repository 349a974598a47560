import type { Day, Month } from '../kernel/calendar.ts'
import { type Money, sum } from '../kernel/money.ts'

/** What went to one category, network or recipient. `name` is its id, or the phone number. */
export type Part = { name: string; amount: Money; purchases: number }

/** A month of a customer. Each list has all of it, the largest first, and sums to the total. */
export type MonthSpend = {
  month: Month
  total: Money
  by_category: Part[]
  by_network: Part[]
  by_recipient: Part[]
}

export type MonthSum = Pick<MonthSpend, 'month' | 'total' | 'by_category'>
export type DaySpend = { day: Day; amount: Money }

/** A row of `spend_month`. */
export type MonthRow = {
  month: Month
  category: string
  network: string
  recipient: string
  amount: Money
  purchases: number
}

/** The same rows, added up by one of their columns. */
export function addUpBy(rows: readonly MonthRow[], column: 'category' | 'network' | 'recipient'): Part[] {
  const found = new Map<string, MonthRow[]>()
  for (const row of rows) found.set(row[column], [...(found.get(row[column]) ?? []), row])
  return [...found]
    .map(([name, of]): Part => {
      const purchases = of.reduce((count, row) => count + row.purchases, 0)
      return { name, amount: sum(of.map(({ amount }) => amount)), purchases }
    })
    .sort((left, right) => compare(right.amount, left.amount) || compare(left.name, right.name))
}

const compare = <T extends bigint | string>(left: T, right: T): number =>
  left < right ? -1 : left > right ? 1 : 0
