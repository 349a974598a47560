import { addDays, firstDayOf, weekdayOf } from '../../../core/kernel/calendar.ts'
import { type Money, money, sum } from '../../../core/kernel/money.ts'
import type { Reader } from '../../texts/format.ts'
import { text } from '../../texts/text.ts'
import type { Chart } from '../chart.ts'
import type { HeatDay, HeatPlot, Sheet } from './chart-words.ts'
import { amountsByDay, daysOf, sayNothing } from './say-month.ts'
import { full, nameShortly, writePlain, writeShortly } from './write-plain.ts'

const LEVELS = 5
/** More do not fit into a day. */
const DIGITS = 2

/** A calendar of the month, weeks from Monday, stronger where more was spent. */
export function sayHeat(
  { month, days, today }: Extract<Chart, { kind: 'heat' }>,
  reader: Reader,
): Omit<Sheet, 'theme'> & HeatPlot {
  const amounts = amountsByDay(month, days)
  const total = sum(amounts.values())
  const most = [...amounts].reduce<[string, Money] | null>(
    (found, [day, amount]) => (found === null || amount > found[1] ? [day, amount] : found),
    null,
  )
  const offset = weekdayOf(firstDayOf(month)) - 1
  const monday = addDays(firstDayOf(month), -offset)
  return {
    kind: 'heat',
    title: writePlain(text('chart-heat-title', { month }), reader),
    number: full(total, reader),
    subtitle:
      most === null || total === 0n
        ? sayNothing(month, today, reader)
        : writePlain(text('chart-month-most', { day: most[0] as typeof today, amount: most[1] }), reader),
    // An empty calendar is a calendar still.
    nothing: null,
    weekdays: Array.from({ length: 7 }, (_, place) => nameShortly(addDays(monday, place), 'weekday', reader)),
    days: daysOf(month).map((day, place): HeatDay => {
      const amount = amounts.get(day) ?? money(0n)
      return {
        place: offset + place,
        day: String(place + 1),
        amount: amount === 0n ? '' : writeShortly(Number(amount), reader, DIGITS),
        level: day > today ? null : levelOf(amount, most?.[1] ?? money(0n)),
        today: day === today,
      }
    }),
    less: writePlain(text('chart-heat-less'), reader),
    more: writePlain(text('chart-heat-more'), reader),
  }
}

/** By square root: one big day among small ones must not make all of those look the same. */
function levelOf(amount: Money, most: Money): number {
  if (amount === 0n || most === 0n) return 0
  return Math.max(1, Math.ceil(Math.sqrt(Number(amount) / Number(most)) * LEVELS))
}
