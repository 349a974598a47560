import { addMonths, type Month, monthOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { limitIn, spentIn } from './budget.ts'

/** `limit` is the budget for everything that held at the month's end, null when there was none. */
export type PastMonth = { month: Month; limit: Money | null; spent: Money }

/** So many months up to this one, newest first. */
export async function readPastMonths(
  db: Db | Trx,
  { customer_id, time_zone, count }: { customer_id: Uuid; time_zone: string; count: number },
): Promise<PastMonth[]> {
  const month = monthOf(now(), time_zone)
  const months = Array.from({ length: count }, (_, back) => addMonths(month, -back))
  const { rows } = await db.raw<{ rows: PastMonth[] }>(
    `select asked.month, budget.amount as "limit", ${spentIn(':customer_id', `'all'`, 'asked.month')} as spent
     from unnest(:months::text[]) with ordinality as asked (month, place)
     left join lateral ${limitIn(':customer_id', `'all'`, 'asked.month')} as budget on true
     order by place`,
    { customer_id, months },
  )
  return rows
}
