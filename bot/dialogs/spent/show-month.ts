import { readLimit } from '../../../core/budget/index.ts'
import { chooseChartTheme } from '../../../core/customers/index.ts'
import { thisMonth } from '../../../core/history/index.ts'
import { addMonths, type Month } from '../../../core/kernel/calendar.ts'
import { encodeMoney } from '../../../core/kernel/money.ts'
import { readDays, readMonthSpend, today } from '../../../core/spending/index.ts'
import type { Chart, Theme } from '../../charts/chart.ts'
import { text } from '../../texts/text.ts'
import { budgetLine } from '../budgeting/budget-lines.ts'
import type { Io, Next, Option } from '../engine/dialog.ts'
import { asDayAmounts, sayParts } from './part-lines.ts'
import { type By, goTo, type Place } from './place.ts'
import { inRows } from './rows.ts'

type Tap = { place: Place } | { theme: Theme } | { go: 'menu' }

/** One month: its chart, the numbers in words, and the ways on. */
export async function showMonth(io: Io, month: Month): Promise<Next> {
  const { id: customer_id, time_zone } = io.customer
  const { spend, days, limit, ...at } = await io.step('read', async (trx) => ({
    spend: await readMonthSpend(trx, { customer_id, month }),
    days: await readDays(trx, { customer_id, month }),
    limit: await readLimit(trx, { customer_id, month }),
    today: today(time_zone),
  }))
  const purchases = spend.by_category.reduce((count, part) => count + part.purchases, 0)
  const chart: Chart = {
    kind: 'month',
    month,
    today: at.today,
    limit: limit === null ? null : encodeMoney(limit),
    days: asDayAmounts(days),
  }
  const { options, columns } = inRows(
    periodsAround(month, thisMonth(time_zone)),
    ...(purchases === 0 ? [] : waysOn(month)),
    ...rest(io, month, purchases),
  )
  const tap = await io.choose(
    text('spending-month-caption', { month, total: spend.total, purchases }),
    options,
    {
      columns,
      lines: [
        ...(limit === null ? [] : [budgetLine({ scope: 'all', limit, spent: spend.total })]),
        ...sayParts('category', spend.by_category, {}),
      ],
      picture: { kind: 'chart', chart },
    },
  )
  if ('go' in tap) return { start: 'menu' }
  if ('theme' in tap)
    await io.step('theme', (trx) => chooseChartTheme(trx, { customer_id, chart_theme: tap.theme }))
  return goTo('place' in tap ? tap.place : { screen: 'month', month })
}

function periodsAround(month: Month, current: Month): Option<Tap>[] {
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)]
  const to = (other: Month): Tap => ({ place: { screen: 'month', month: other } })
  return [
    { value: to(before), label: text('spending-before-button', { month: before }) },
    ...(month < current
      ? [{ value: to(after), label: text('spending-after-button', { month: after }) }]
      : []),
  ]
}

const BUTTONS = {
  category: text('spending-category-button'),
  network: text('spending-network-button'),
  recipient: text('spending-recipient-button'),
  day: text('spending-day-button'),
} as const satisfies Record<By, unknown>

function waysOn(month: Month): Option<Tap>[][] {
  const way = (by: By): Option<Tap> => ({
    value: { place: { screen: 'parts', month, by } },
    label: BUTTONS[by],
  })
  return [
    [way('category'), way('network')],
    [way('recipient'), way('day')],
  ]
}

/** The button says what it changes to. */
function rest(io: Io, month: Month, purchases: number): Option<Tap>[][] {
  const insights: Option<Tap>[] =
    purchases === 0
      ? []
      : [{ value: { place: { screen: 'insights', month } }, label: text('spending-insights-button') }]
  const theme: Option<Tap> =
    io.customer.chart_theme === 'light'
      ? { value: { theme: 'dark' }, label: text('spending-dark-button') }
      : { value: { theme: 'light' }, label: text('spending-light-button') }
  return [
    [{ value: { place: { screen: 'months' } }, label: text('spending-months-button') }, ...insights],
    [theme, { value: { go: 'menu' }, label: text('menu-button') }],
  ]
}
