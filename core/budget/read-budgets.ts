import { dayOf, monthOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ZERO } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Budget, type Budgets, limitIn, SCOPES, spentIn } from './budget.ts'

type Row = Omit<Budget, 'limit'> & { limit: Budget['limit'] | null; stops: boolean }

/** How a customer stands this month: what was spent, and every budget. One statement, so one moment. */
export async function readBudgets(
  db: Db | Trx,
  { customer_id, time_zone }: { customer_id: Uuid; time_zone: string },
): Promise<Budgets> {
  const time = now()
  const month = monthOf(time, time_zone)
  const { rows } = await db.raw<{ rows: Row[] }>(READ, { customer_id, month, scopes: [...SCOPES] })
  const budgets = rows.flatMap(({ scope, limit, spent }) => (limit === null ? [] : [{ scope, limit, spent }]))
  const spent = { all: ZERO, airtime: ZERO, data: ZERO }
  for (const row of rows) spent[row.scope] = row.spent
  return { month, today: dayOf(time, time_zone), spent, budgets, stops: rows[0]?.stops ?? false }
}

const READ = `
  select asked.scope, budget.amount as "limit", ${spentIn(':customer_id', 'asked.scope', ':month')} as spent,
    coalesce((select stops from budget_stop where customer_id = :customer_id), false) as stops
  from unnest(:scopes::text[]) with ordinality as asked (scope, place)
  left join lateral ${limitIn(':customer_id', 'asked.scope', ':month')} as budget on true
  order by place`
