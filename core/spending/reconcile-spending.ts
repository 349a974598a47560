import type { Difference } from '../ledger/index.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/**
 * Proves the kept sums from the facts alone. Empty means that they agree. One statement, so one moment; it reads
 * everything, so it belongs where time is free.
 */
export async function reconcileSpending(db: Db | Trx): Promise<Difference[]> {
  const { rows } = await db.raw<{ rows: Difference[] }>(RECONCILE)
  return rows
}

const compare = (law: string, table: string, columns: string): string => `
  select '${law}' as law, concat_ws(' ', ${columns}) as subject,
    coalesce(fact.amount, 0)::text as expected, coalesce(kept.amount, 0)::text as actual
  from (select ${columns}, sum(amount) as amount from spent group by ${columns}) as fact
  full join ${table} as kept using (${columns})
  where coalesce(fact.amount, 0) <> coalesce(kept.amount, 0)`

const compareCounts = (law: string, table: string, columns: string): string => `
  select '${law}' as law, concat_ws(' ', ${columns}) as subject,
    coalesce(fact.purchases, 0)::text as expected, coalesce(kept.purchases, 0)::text as actual
  from (select ${columns}, sum(purchases) as purchases from spent group by ${columns}) as fact
  full join ${table} as kept using (${columns})
  where coalesce(fact.purchases, 0) <> coalesce(kept.purchases, 0)`

const PARTS = 'customer_id, month, category, network, recipient'

const RECONCILE = `
  with spent as (
    select *, to_char(day, 'YYYY-MM') as month,
      case status when 'refunded' then 0 else sign(amount)::integer end as purchases
    from purchase_fact where status in ('delivered', 'reversed', 'refunded')
  )
  ${[
    compare('a month sums what was spent in it', 'spend_total', 'customer_id, month'),
    compareCounts('a month counts what was bought in it', 'spend_total', 'customer_id, month'),
    compare('a part of a month sums what was spent on it', 'spend_month', PARTS),
    compareCounts('a part of a month counts what was bought of it', 'spend_month', PARTS),
    compare('a day sums what was spent on it', 'spend_day', 'customer_id, day, category'),
  ].join(' union all ')}`
