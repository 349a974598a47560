import { addDays, type Day } from '../kernel/calendar.ts'
import { type Money, ZERO } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { DaySpan } from './period.ts'

/**
 * What the shop turned over, in amounts that are above zero when they are what they are called. Revenue is what
 * customers paid for what they got, less what they got back; it is what providers got and what was left to us (the
 * margin). Losses are refunds, credits by hand and chargebacks, money in is what came through gateways.
 */
export type Amounts = {
  revenue: Money
  cost: Money
  margin: Money
  discounts: Money
  losses: Money
  money_in: Money
}
export type Turnover = Amounts & { purchases: number; taken_back: number; bills: number }

const SUMS = `
  coalesce(sum(provider_amount + revenue_amount), 0)::bigint as revenue,
  coalesce(sum(provider_amount), 0)::bigint as cost,
  coalesce(sum(revenue_amount), 0)::bigint as margin,
  coalesce(sum(discount), 0)::bigint as discounts,
  coalesce(-sum(loss_amount), 0)::bigint as losses,
  coalesce(-sum(gateway_amount), 0)::bigint as money_in,
  coalesce(sum(transfers) filter (where kind = 'purchase'), 0)::int as purchases,
  coalesce(sum(transfers) filter (where kind <> 'purchase' and network <> ''), 0)::int as taken_back,
  coalesce(sum(transfers) filter (where kind = 'postpaid-bill'), 0)::int as bills`

const SPAN = 'day between :first::date and :last::date'

const NOTHING: Turnover = {
  ...{ revenue: ZERO, cost: ZERO, margin: ZERO, discounts: ZERO, losses: ZERO, money_in: ZERO },
  ...{ purchases: 0, taken_back: 0, bills: 0 },
}

/** All of a span of days. */
export async function readTurnover(db: Db | Trx, { first, last }: DaySpan): Promise<Turnover> {
  const { rows } = await db.raw<{ rows: Turnover[] }>(`select ${SUMS} from report_money where ${SPAN}`, {
    first,
    last,
  })
  return rows[0] ?? NOTHING
}

/** Day by day, also those on which nothing moved. */
export async function readTurnoverByDay(
  db: Db | Trx,
  { first, last }: DaySpan,
): Promise<(Turnover & { day: Day })[]> {
  const { rows } = await db.raw<{ rows: (Turnover & { day: Day })[] }>(
    `select to_char(day, 'YYYY-MM-DD') as day, ${SUMS} from report_money where ${SPAN} group by report_money.day`,
    { first, last },
  )
  const found = new Map(rows.map((row) => [row.day, row]))
  return daysOf({ first, last }).map((day) => found.get(day) ?? { ...NOTHING, day })
}

/** Every day of a span, oldest first. */
export function daysOf({ first, last }: DaySpan): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** What was sold, by network and kind of goods, the largest first. */
export type Goods = Turnover & { network: string; category: string }

export async function readTurnoverByGoods(db: Db | Trx, { first, last }: DaySpan): Promise<Goods[]> {
  const { rows } = await db.raw<{ rows: Goods[] }>(
    `select network, category, ${SUMS} from report_money where ${SPAN} and category <> ''
     group by network, category order by revenue desc, network, category`,
    { first, last },
  )
  return rows
}

/** A plan and what it brought. */
export type PlanTurnover = Turnover & { id: string; name: string; network: string }

/** The plans that brought most, and how many brought anything. */
export async function readTurnoverByPlan(
  db: Db | Trx,
  { first, last }: DaySpan,
  { limit }: { limit: number },
): Promise<{ plans: PlanTurnover[]; count: number }> {
  const { rows } = await db.raw<{ rows: (PlanTurnover & { count: number })[] }>(
    `select sold.*, plan.name, plan.network, count(*) over ()::int as count
     from (
       select plan as id, ${SUMS} from report_money where ${SPAN} and plan <> '' group by plan
     ) as sold join plan on plan.id = sold.id::uuid
     order by sold.revenue desc, plan.name limit :limit`,
    { first, last, limit },
  )
  return { plans: rows, count: rows[0]?.count ?? 0 }
}
