import { thisMonth } from '../../../core/history/index.ts'
import { sum } from '../../../core/kernel/money.ts'
import { readMonths, today } from '../../../core/spending/index.ts'
import type { Chart } from '../../charts/chart.ts'
import { text } from '../../texts/text.ts'
import type { Io, Next, Option } from '../engine/dialog.ts'
import { asPartAmounts } from './part-lines.ts'
import { goTo, type Place } from './place.ts'
import { inRows } from './rows.ts'

const MONTHS = 6

/** The last six months side by side; a tap on one looks into it. */
export async function showMonths(io: Io): Promise<Next> {
  const { id: customer_id, time_zone } = io.customer
  const { months, ...at } = await io.step('read', async (trx) => ({
    months: await readMonths(trx, { customer_id, last: thisMonth(time_zone), count: MONTHS }),
    today: today(time_zone),
  }))
  const total = sum(months.map((each) => each.total))
  const spent = months.filter((each) => each.total > 0n).toReversed()
  const chart: Chart = {
    kind: 'months',
    today: at.today,
    months: months.map(({ month, by_category }) => ({ month, by_category: asPartAmounts(by_category) })),
  }
  const looks = spent.map(
    ({ month }): Option<Place | null> => ({
      value: { screen: 'month', month },
      label: text('spending-month-button', { month }),
    }),
  )
  const menu: Option<Place | null> = { value: null, label: text('menu-button') }
  const { options, columns } = inRows(looks.slice(0, 2), looks.slice(2, 4), looks.slice(4), [menu])
  const place = await io.choose(text('spending-months-caption', { total, months: MONTHS }), options, {
    columns,
    lines: spent.map(({ month, total: amount }) => text('spending-month-line', { month, amount })),
    picture: { kind: 'chart', chart },
  })
  return place === null ? { start: 'menu' } : goTo(place)
}
