import { hourOf } from '../../kernel/calendar.ts'
import { sum } from '../../kernel/money.ts'
import type { Bought, Insight } from './insight.ts'

/** A share of fewer purchases than this says nothing. */
export const NIGHTS_OF_LEAST = 5
const NIGHT = { from_hour: 23, to_hour: 5 }

/** How many purchases were made late at night, by the customer's own clock. */
export function countNights(bought: readonly Bought[], time_zone: string): Insight | null {
  const late = bought.filter(({ placed_at }) => isNight(hourOf(placed_at, time_zone)))
  if (late.length === 0 || bought.length < NIGHTS_OF_LEAST) return null
  return {
    kind: 'night',
    purchases: late.length,
    of: bought.length,
    amount: sum(late.map(({ amount }) => amount)),
    percent: Math.round((late.length * 100) / bought.length),
  }
}

const isNight = (hour: number): boolean => hour >= NIGHT.from_hour || hour < NIGHT.to_hour
