import { isNetwork, networkName } from '../../../../core/catalog/index.ts'
import { encodeMoney, type Money, ZERO } from '../../../../core/kernel/money.ts'
import {
  countDays,
  type Goods,
  readTurnover,
  readTurnoverByGoods,
  readTurnoverByPlan,
} from '../../../../core/reports/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import { write } from '../../../texts/write.ts'
import type { Io, Next } from '../../engine/dialog.ts'
import { changeOf } from './change.ts'
import { partOf } from './lines.ts'
import { show } from './look.ts'
import type { Look } from './place.ts'

const LINES_MAX = 8

/** What was sold, by network and kind, and what was taken off. */
export async function showRevenue(io: Io, look: Look): Promise<Next> {
  const { period } = look
  const read = await io.step('read', () =>
    io.core.reports.look(async (trx) => ({
      all: await readTurnover(trx, period),
      goods: await readTurnoverByGoods(trx, period),
      before: await readTurnoverByGoods(trx, period.before),
    })),
  )
  const was = new Map(read.before.map((goods) => [nameOf(io, goods), goods.revenue]))
  const { first, last } = period
  const { all } = read
  return show(io, look, {
    caption: text('stats-revenue-caption', { first, last, days: countDays(period) }),
    lines: [
      ...read.goods.slice(0, LINES_MAX).map((goods) => lineOf(nameOf(io, goods), goods, was)),
      ...(all.discounts === ZERO ? [] : [text('stats-discounts-line', { amount: all.discounts })]),
      ...(all.taken_back === 0 ? [] : [text('stats-taken-back-line', { count: all.taken_back })]),
      ...(all.losses === ZERO ? [] : [text('stats-losses-line', { amount: all.losses })]),
    ],
    chart: {
      ...{ kind: 'ranking', of: 'goods', first, last, total: encodeMoney(all.revenue) },
      rows: read.goods.map((goods) => ({
        name: nameOf(io, goods),
        value: encodeMoney(goods.revenue),
        note: null,
      })),
    },
  })
}

/** The plans that brought most. */
export async function showPlans(io: Io, look: Look): Promise<Next> {
  const { period } = look
  const read = await io.step('read', () =>
    io.core.reports.look(async (trx) => ({
      sold: await readTurnoverByPlan(trx, period, { limit: LINES_MAX }),
      // Of the days before, all that could be among them.
      before: await readTurnoverByPlan(trx, period.before, { limit: 500 }),
    })),
  )
  const was = new Map(read.before.plans.map(({ id, revenue }) => [id, revenue]))
  const { first, last } = period
  const { plans, count } = read.sold
  const total = plans.reduce<bigint>((sum, { revenue }) => sum + revenue, 0n)
  return show(io, look, {
    caption: text('stats-plans-caption', { first, last, days: countDays(period), count }),
    lines: plans.map((plan) =>
      lineOf(planName(plan), plan, new Map([[planName(plan), was.get(plan.id) ?? ZERO]])),
    ),
    chart: {
      ...{ kind: 'ranking', of: 'plans', first, last, total: String(total) },
      rows: plans.map((plan) => ({ name: planName(plan), value: encodeMoney(plan.revenue), note: null })),
    },
  })
}

const planName = ({ network, name }: { network: string; name: string }): string =>
  `${isNetwork(network) ? networkName(network) : network} ${name}`

/** Names in pictures are words and not texts, so they are written here: the group reads English. */
function nameOf({ language, core }: Io, { network, category }: Goods): string {
  const { CURRENCY: currency, COUNTRY: country, TIME_ZONE: time_zone } = core.config
  const kind = write(text('stats-category-name', { category }), { language, currency, country, time_zone })
  return isNetwork(network) ? `${networkName(network)} ${kind.toLowerCase()}` : kind
}

function lineOf(
  name: string,
  { revenue, margin, purchases }: Pick<Goods, 'revenue' | 'margin' | 'purchases'>,
  was: ReadonlyMap<string, Money>,
): Text {
  const change = changeOf(revenue, was.get(name) ?? ZERO)
  return text('stats-goods-line', {
    ...{ name, amount: revenue, count: purchases, margin, part: partOf(margin, revenue) },
    ...change,
  })
}
