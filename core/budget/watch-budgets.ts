import type { Day, Month } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import { type BudgetLevel, notifyAll } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import type { FactHearer, PurchaseFact } from '../purchase/index.ts'
import { type BudgetScope, LEVELS, limitIn, spentIn } from './budget.ts'

/** A limit of which a further part was just reached for the first time in this month. */
type Crossing = {
  limit_id: bigint
  customer_id: Uuid
  scope: BudgetScope
  month: Month
  today: Day
  limit: Money
  spent: Money
  level: BudgetLevel
}

/**
 * Tells customers of the parts of their budgets that what was just delivered has reached. Of several parts at once
 * only the highest is told; none is told twice for one limit in one month, also when the spend fell in between.
 *
 * It runs after the sums were written, in a statement of its own: by then nobody else can change what this customer
 * spent, and a limit that was set meanwhile is seen.
 */
export const watchBudgets: FactHearer = async (trx, facts) => {
  const delivered = facts.filter(({ status }) => status === 'delivered')
  if (delivered.length === 0) return
  const { rows: crossings } = await trx.raw<{ rows: Crossing[] }>(CROSS, {
    ids: delivered.map(({ purchase_id }) => purchase_id),
    levels: [...LEVELS],
    time: now(),
  })
  if (crossings.length > 0) await tell(trx, delivered, crossings)
}

const CROSS = `
  with spent as (
    select customer_id, to_char(day, 'YYYY-MM') as month, max(day) as today, category from purchase_fact
    where purchase_id = any(:ids::uuid[]) and status = 'delivered' group by 1, 2, 4
  ), touched as (
    select customer_id, month, max(today) as today, 'all' as scope from spent group by 1, 2
    union all select customer_id, month, today, category from spent
  ), judged as materialized (
    select touched.*, budget.id as limit_id, budget.amount as "limit",
      ${spentIn('touched.customer_id', 'touched.scope', 'touched.month')} as spent
    from touched
    join lateral ${limitIn('touched.customer_id', 'touched.scope', 'touched.month')} as budget on budget.amount is not null
  ), told as (
    insert into budget_alert (limit_id, month, level, spent, told_at)
    select limit_id, month, level, spent, :time from judged cross join unnest(:levels::smallint[]) as level
    where spent * 100 >= "limit" * level
    order by limit_id, month, level
    on conflict do nothing
    returning limit_id, month, level
  )
  select limit_id, customer_id, scope, month, to_char(today, 'YYYY-MM-DD') as today, "limit", spent, max(level) as level
  from told join judged using (limit_id, month)
  group by limit_id, customer_id, scope, month, judged.today, "limit", spent
  order by limit_id`

async function tell(
  trx: Trx,
  delivered: readonly PurchaseFact[],
  crossings: readonly Crossing[],
): Promise<void> {
  const grown = await readGrowth(trx, crossings)
  await notifyAll(
    trx,
    crossings.flatMap((crossing, place) => {
      const { limit_id, customer_id, scope, month, today, limit, spent, level } = crossing
      const category = scope === 'all' ? null : scope
      // Where the last purchase of the batch was made; they are all of the same moment.
      const cause = delivered.findLast(
        (fact) => fact.customer_id === customer_id && (category === null || fact.category === category),
      )
      if (cause === undefined) return []
      const days = grown[place] ?? []
      return {
        conversation_id: cause.conversation_id,
        notice: { kind: 'budget.warned' as const, level, category, limit, spent, month, today, days },
        key: `budget:${limit_id}:${month}:${level}`,
        trace_id: cause.trace_id,
      }
    }),
  )
}

type Days = { day: Day; amount: string }[]

/** How each month grew, day by day, for the chart that goes with the message. */
async function readGrowth(trx: Trx, crossings: readonly Crossing[]): Promise<Days[]> {
  const { rows } = await trx.raw<{ rows: { days: Days }[] }>(
    `select coalesce((
       select json_agg(json_build_object('day', to_char(day, 'YYYY-MM-DD'), 'amount', amount::text) order by day)
       from (select kept.day, sum(kept.amount) as amount from spend_day as kept
         where kept.customer_id = asked.customer_id and (asked.scope = 'all' or kept.category = asked.scope)
           and kept.day >= (asked.month || '-01')::date and kept.day < (asked.month || '-01')::date + interval '1 month'
         group by kept.day having sum(kept.amount) > 0) as grown), '[]') as days
     from unnest(:customer_ids::uuid[], :scopes::text[], :months::text[])
       with ordinality as asked (customer_id, scope, month, place)
     order by place`,
    {
      customer_ids: crossings.map(({ customer_id }) => customer_id),
      scopes: crossings.map(({ scope }) => scope),
      months: crossings.map(({ month }) => month),
    },
  )
  return rows.map(({ days }) => days)
}
