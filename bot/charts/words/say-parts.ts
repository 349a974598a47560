import { isNetwork, networkName } from '../../../core/catalog/index.ts'
import { firstDayOf, type Month } from '../../../core/kernel/calendar.ts'
import { type Money, sum, ZERO } from '../../../core/kernel/money.ts'
import type { Reader } from '../../texts/format.ts'
import { text } from '../../texts/text.ts'
import type { Chart, PartAmount } from '../chart.ts'
import type { MonthsPlot, SharePlot, Sheet } from './chart-words.ts'
import { sharePercents } from './share-percents.ts'
import { full, nameShortly, readAmount, roundTicks, writePlain, writeShortly } from './write-plain.ts'

type Months = Extract<Chart, { kind: 'months' }>
type Share = Extract<Chart, { kind: 'share' }>

/** In this order in every chart, so that a category keeps its colour and its place. */
const CATEGORY_TEXTS = {
  data: text('category-data'),
  airtime: text('category-airtime'),
  addon: text('category-addon'),
} as const
const CATEGORIES = Object.keys(CATEGORY_TEXTS)

const categoryText = (name: string) =>
  Object.hasOwn(CATEGORY_TEXTS, name)
    ? CATEGORY_TEXTS[name as keyof typeof CATEGORY_TEXTS]
    : text('category-other')

const nameOf = (name: string, of: Share['of'], reader: Reader): string =>
  of === 'network' && isNetwork(name) ? networkName(name) : writePlain(categoryText(name), reader)

const amountOf = (parts: readonly PartAmount[], is: (name: string) => boolean): Money =>
  sum(parts.filter(({ name }) => is(name)).map(({ amount }) => readAmount(amount)))

/** Months side by side, each stacked by category. */
export function sayMonths({ months }: Months, reader: Reader): Omit<Sheet, 'theme'> & MonthsPlot {
  const totals = months.map(({ by_category }) => amountOf(by_category, () => true))
  const total = sum(totals)
  const most = totals.toSorted((left, right) => Number(right - left))[0] ?? ZERO
  const best = months[totals.indexOf(most)]
  const series = [...CATEGORIES, 'other'].map((category) => ({
    name: category,
    label: writePlain(categoryText(category), reader),
    values: months.map(({ by_category }) =>
      Number(amountOf(by_category, (name) => (CATEGORIES.includes(name) ? name : 'other') === category)),
    ),
  }))
  const found = total > 0n && best !== undefined
  return {
    kind: 'months',
    title: writePlain(text('chart-months-title', { months: months.length }), reader),
    number: full(total, reader),
    subtitle: found ? writePlain(text('chart-months-most', { month: best.month, amount: most }), reader) : '',
    nothing: found ? null : writePlain(text('chart-nothing-months'), reader),
    months: months.map(({ month }) => nameShortly(firstDayOf(month), 'month', reader)),
    totals: totals.map((each) => (each === 0n ? '' : writeShortly(Number(each), reader))),
    series: series.filter(({ values }) => values.some((value) => value > 0)),
    ticks: roundTicks(Number(most), reader),
  }
}

/** So many parts can be told apart; the smallest become one. */
const PARTS_MAX = 5

/** Who got what part of a month. */
export function sayShare(chart: Share, reader: Reader): Omit<Sheet, 'theme'> & SharePlot {
  const { month, of } = chart
  const parts = mergeSmallest(chart.parts)
  const amounts = parts.map(({ amount }) => amount)
  const percents = sharePercents(amounts)
  const total = sum(amounts)
  return {
    kind: 'share',
    title: writePlain(text(of === 'network' ? 'chart-share-networks' : 'chart-share-categories'), reader),
    number: full(total, reader),
    subtitle: writePlain(text('chart-share-when', { month }), reader),
    nothing: total > 0n ? null : sayNothingIn(month, reader),
    parts: parts.map(({ name, amount }, place) => ({
      name,
      label: nameOf(name, of, reader),
      amount: full(amount, reader),
      percent: writePercent(percents[place] ?? 0, reader),
      value: Number(amount),
    })),
  }
}

export const sayNothingIn = (month: Month, reader: Reader): string =>
  writePlain(text('chart-nothing-then', { month }), reader)

const writePercent = (percent: number, reader: Reader): string =>
  writePlain(percent === 0 ? text('chart-percent-little') : text('chart-percent', { percent }), reader)

function mergeSmallest(parts: readonly PartAmount[]): { name: string; amount: Money }[] {
  const sorted = parts
    .map(({ name, amount }) => ({ name, amount: readAmount(amount) }))
    .filter(({ amount }) => amount > 0n)
    .sort((left, right) => Number(right.amount - left.amount))
  if (sorted.length <= PARTS_MAX) return sorted
  const rest = sorted.slice(PARTS_MAX - 1)
  return [...sorted.slice(0, PARTS_MAX - 1), { name: 'other', amount: sum(rest.map(({ amount }) => amount)) }]
}
