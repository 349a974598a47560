import { type Day, daysBetween } from '../../../core/kernel/calendar.ts'
import { type Money, money, sum } from '../../../core/kernel/money.ts'
import { writeDate } from '../../texts/dates.ts'
import type { Reader } from '../../texts/format.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Chart, TrendOf } from '../chart.ts'
import type { Sheet, Tick, TrendPlot } from './chart-words.ts'
import { full, readAmount, roundTicks, writePlain } from './write-plain.ts'

type Trend = Extract<Chart, { kind: 'trend' }>
type Said = Omit<Sheet, 'theme'> & TrendPlot

/** More bars than these could not be told apart on a phone: then each stands for some days. */
const BARS_MAX = 31
const LABELS_MAX = 6

/** What each thing is called in the picture; `of` gives it its colour and pattern. */
const SERIES: Record<TrendOf, { names: readonly [string, string]; labels: readonly [Text, Text] }> = {
  revenue: {
    names: ['data', 'airtime'],
    labels: [text('chart-trend-margin'), text('chart-trend-cost')],
  },
  customers: {
    names: ['airtime', 'data'],
    labels: [text('chart-trend-joined'), text('chart-trend-buyers')],
  },
  referrals: {
    names: ['airtime', 'data'],
    labels: [text('chart-trend-came'), text('chart-trend-completed')],
  },
}
const TITLES = {
  revenue: text('chart-trend-revenue'),
  customers: text('chart-trend-customers'),
  referrals: text('chart-trend-referrals'),
} as const satisfies Record<TrendOf, Text>

/** Days, or spans of them, as bars. */
export function sayTrend({ of, days }: Trend, reader: Reader): Said {
  const size = Math.max(1, Math.ceil(days.length / BARS_MAX))
  const bars = inBars(days, size)
  const series = SERIES[of].names.map((name, place) => ({
    name,
    label: writePlain(SERIES[of].labels[place as 0 | 1], reader),
    values: bars.map(({ values }) => Number(values[place] ?? 0n)),
  }))
  const stacked = of === 'revenue'
  const heights = bars.map((_, bar) => {
    const values = series.map(({ values: each }) => each[bar] ?? 0)
    return stacked ? values.reduce((total, value) => total + value, 0) : Math.max(...values)
  })
  const most = Math.max(0, ...heights)
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  const any = most > 0
  return {
    kind: 'trend',
    title: writePlain(TITLES[of], reader),
    number: numberOf(of, days, reader),
    subtitle:
      first === undefined || last === undefined
        ? ''
        : `${sayDays(first, last, reader)}${size === 1 ? '' : ` · ${writePlain(text('chart-trend-each', { days: size }), reader)}`}`,
    nothing: any ? null : writePlain(text('chart-trend-nothing'), reader),
    names: nameBars(
      bars.map(({ day }) => day),
      reader,
    ),
    stacked,
    series,
    ticks: of === 'revenue' ? roundTicks(most, reader) : countTicks(most),
  }
}

/** For money the sum; of people those who came, for buyers of several days would count several times. */
function numberOf(of: TrendOf, days: Trend['days'], reader: Reader): string {
  const first = sum(days.map(({ values }) => readAmount(values[0] ?? '0')))
  const came = { count: Number(first) }
  if (of === 'customers') return writePlain(text('chart-trend-new', came), reader)
  if (of === 'referrals') return writePlain(text('chart-trend-arrived', came), reader)
  return full(sum(days.flatMap(({ values }) => values.map((value) => money(value)))), reader)
}

export const sayDays = (first: Day, last: Day, reader: Reader): string =>
  writePlain(
    first === last ? text('chart-trend-day', { first }) : text('chart-trend-days', { first, last }),
    reader,
  )

type Bar = { day: Day; values: Money[] }

/** As many days for each bar, so that their heights compare; only the oldest bar may have fewer. */
function inBars(days: Trend['days'], size: number): Bar[] {
  const bars: Bar[] = []
  for (let end = days.length; end > 0; end -= size) {
    const some = days.slice(Math.max(0, end - size), end)
    const [begin] = some
    if (begin === undefined) break
    const values = begin.values.map((_, place) =>
      sum(some.map(({ values: each }) => readAmount(each[place] ?? '0'))),
    )
    bars.unshift({ day: begin.day, values })
  }
  return bars
}

/** A name for some of the bars, as far apart as they need, the first among them. */
function nameBars(days: readonly Day[], { language }: Reader): string[] {
  const apart = Math.max(1, Math.ceil(days.length / LABELS_MAX))
  const [first, last] = [days[0], days.at(-1)]
  const long = first !== undefined && last !== undefined && daysBetween(first, last) > 300
  const style: Intl.DateTimeFormatOptions = long
    ? { month: 'short', year: '2-digit' }
    : { day: 'numeric', month: 'short' }
  const name = (day: Day) => writeDate(new Date(`${day}T00:00:00Z`), style, { language, time_zone: 'UTC' })
  return days.map((day, place) => (place % apart === 0 ? name(day) : ''))
}

const STEPS = [1, 2, 5, 10]

/** Whole numbers for an axis of people. */
function countTicks(most: number): Tick[] {
  const least = Math.max(1, most / 4)
  const power = 10 ** Math.floor(Math.log10(least))
  const step = Math.ceil((STEPS.find((each) => each * power >= least) ?? 10) * power)
  const count = Math.max(1, Math.ceil(most / step))
  return Array.from({ length: count + 1 }, (_, place) => ({ at: place * step, label: String(place * step) }))
}
