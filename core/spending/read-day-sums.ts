import type { Day } from '../kernel/calendar.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/** What one customer spent on one category in a span of days. */
export type DaySum = { customer_id: Uuid; category: string; amount: Money }

/** What these customers spent from the first day to the last, by category. Who spent nothing has no row. */
export async function readDaySums(
  db: Db | Trx,
  { customer_ids, first, last }: { customer_ids: readonly Uuid[]; first: Day; last: Day },
): Promise<DaySum[]> {
  const { rows } = await db.raw<{ rows: DaySum[] }>(
    `select customer_id, category, sum(amount)::bigint as amount from spend_day
     where customer_id = any(:customer_ids::uuid[]) and day between :first::date and :last::date and amount > 0
     group by customer_id, category order by customer_id, category`,
    { customer_ids, first, last },
  )
  return rows
}
