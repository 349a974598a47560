import { addSeconds, now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { encodeMoney, type Money, subtract } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Category } from '../purchase/index.ts'
import { type BudgetScope, limitIn, spentIn } from './budget.ts'

/** What a purchase would leave of the budget that it strains most. */
export type BudgetAfter = {
  scope: BudgetScope
  limit: Money
  /** Below zero: by so much it goes over. */
  left: Money
  /** It goes over, and the customer wants to be stopped there. */
  stops: boolean
}

type Asked = { customer_id: Uuid; category: Category; price: Money }

/**
 * How a purchase would leave the customer's budgets, with what is on its way counted as spent; null without a budget.
 * It promises nothing: `guardBudget` judges again, under lock.
 */
export async function previewBudget(db: Db | Trx, asked: Asked): Promise<BudgetAfter | null> {
  const after = await readAfter(db, [asked], { time: now(), stops_only: false })
  const [tightest] = after
    .map(({ scope, limit, counted, stops }): BudgetAfter => {
      return { scope, limit, left: subtract(limit, counted), stops: stops && counted > limit }
    })
    .sort((one, other) => (one.left < other.left ? -1 : 1))
  return tightest ?? null
}

type After = { place: number; scope: BudgetScope; limit: Money; counted: Money; stops: boolean }

/** Nothing is on its way for longer than this; what is looked at by a person ends after a day or two. */
const OPEN_SECONDS_MAX = 40 * 24 * 3_600

/** All budgets that each wish bears on, and what would then count against them. One statement, so one moment. */
export async function readAfter(
  db: Db | Trx,
  wishes: readonly Asked[],
  { time, stops_only }: { time: Date; stops_only: boolean },
): Promise<After[]> {
  const { rows } = await db.raw<{ rows: After[] }>(AFTER, {
    ...{ time, stops_only },
    open_from: addSeconds(time, -OPEN_SECONDS_MAX),
    customer_ids: wishes.map(({ customer_id }) => customer_id),
    categories: wishes.map(({ category }) => category),
    prices: wishes.map(({ price }) => encodeMoney(price)),
  })
  return rows
}

const AFTER = `
  select asked.place::integer - 1 as place, strained.scope, budget.amount as "limit", coalesce(stop.stops, false) as stops,
    asked.price + ${spentIn('asked.customer_id', 'strained.scope', 'strained.month')} + coalesce((
      select sum(purchase.price)::bigint from purchase
      where purchase.customer_id = asked.customer_id and purchase.created_at > :open_from::timestamptz
        and purchase.state in ('held', 'sending', 'unknown', 'review')
        and (strained.scope = 'all' or purchase.category = strained.scope)), 0) as counted
  from unnest(:customer_ids::uuid[], :categories::text[], :prices::bigint[])
    with ordinality as asked (customer_id, category, price, place)
  join customer on customer.id = asked.customer_id
  left join budget_stop as stop on stop.customer_id = asked.customer_id
  cross join lateral (
    select scope, to_char(:time::timestamptz at time zone customer.time_zone, 'YYYY-MM') as month
    from (values ('all'), (asked.category)) as scopes (scope)) as strained
  join lateral ${limitIn('asked.customer_id', 'strained.scope', 'strained.month')} as budget on budget.amount is not null
  where not :stops_only::boolean or stop.stops
  order by place, strained.scope`
