import { addDays, type Day, daysInMonth, firstDayOf, type Month } from '../../../core/kernel/calendar.ts'
import { type Money, money, subtract, sum } from '../../../core/kernel/money.ts'
import type { Reader } from '../../texts/format.ts'
import { text } from '../../texts/text.ts'
import type { Chart, DayAmount } from '../chart.ts'
import type { MonthPlot, Sheet, Tick } from './chart-words.ts'
import { full, readAmount, roundTicks, writePlain } from './write-plain.ts'

type MonthChart = Extract<Chart, { kind: 'month' }>
type Said = Omit<Sheet, 'theme'> & MonthPlot

const MARKS_PERCENT = [70, 90]
const DAYS_BETWEEN_LABELS = 7

/** The month's spend as it grew, against the budget. */
export function sayMonth(chart: MonthChart, reader: Reader): Said {
  const { month, today } = chart
  const limit = chart.limit === null ? null : readAmount(chart.limit)
  const amounts = amountsByDay(month, chart.days)
  const past = daysOf(month).filter((day) => day <= today)
  const totals = past.map((_, place) =>
    sum(past.slice(0, place + 1).map((day) => amounts.get(day) ?? money(0n))),
  )
  const total = totals.at(-1) ?? money(0n)
  const most = Math.max(Number(total), Number(limit ?? 0n))
  return {
    kind: 'month',
    title: writePlain(text('chart-month-title', { month }), reader),
    number: full(total, reader),
    subtitle: writePlain(subtitleOf(total, limit), reader),
    nothing: total === 0n && limit === null ? sayNothing(month, today, reader) : null,
    days: daysOf(month).map((_, place) => (place % DAYS_BETWEEN_LABELS === 0 ? String(place + 1) : '')),
    totals: totals.map(Number),
    now: full(total, reader),
    ...linesOf(limit, reader),
    ticks: roundTicks(most, reader),
  }
}

export const daysOf = (month: Month): Day[] => {
  const first = firstDayOf(month)
  return Array.from({ length: daysInMonth(month) }, (_, place) => addDays(first, place))
}

/** A day may be named twice, as when two lists of it were put together. */
export function amountsByDay(month: Month, days: readonly DayAmount[]): Map<Day, Money> {
  const amounts = new Map<Day, Money>()
  for (const { day, amount } of days)
    if (day.startsWith(month)) amounts.set(day, sum([amounts.get(day) ?? money(0n), readAmount(amount)]))
  return amounts
}

export const sayNothing = (month: Month, today: Day, reader: Reader): string =>
  writePlain(
    today.startsWith(month) ? text('chart-nothing', { month }) : text('chart-nothing-then', { month }),
    reader,
  )

function subtitleOf(total: Money, limit: Money | null) {
  if (limit === null || limit === 0n) return text('chart-month-no-limit')
  if (total === limit) return text('chart-month-reached', { limit })
  // Downwards, so that it never says 100 before all of it is spent.
  const percent = Number((total * 100n) / limit)
  return total > limit
    ? text('chart-month-over', { limit, percent, over: subtract(total, limit) })
    : text('chart-month-left', { limit, percent, left: subtract(limit, total) })
}

function linesOf(limit: Money | null, reader: Reader): { limit: Tick | null; marks: Tick[] } {
  if (limit === null || limit === 0n) return { limit: null, marks: [] }
  return {
    limit: { at: Number(limit), label: writePlain(text('chart-limit', { limit }), reader) },
    marks: MARKS_PERCENT.map((percent) => ({
      at: (Number(limit) * percent) / 100,
      label: writePlain(text('chart-mark', { percent }), reader),
    })),
  }
}
