import { daysInMonth, firstDayOf, type Month } from '../kernel/calendar.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { DaySpend } from './month-spend.ts'

/** The days of a month on which something was spent, in their order. */
export async function readDays(
  db: Db | Trx,
  { customer_id, month }: { customer_id: Uuid; month: Month },
): Promise<DaySpend[]> {
  const first = firstDayOf(month)
  const { rows } = await db.raw<{ rows: DaySpend[] }>(
    `select to_char(day, 'YYYY-MM-DD') as day, sum(amount)::bigint as amount from spend_day
     where customer_id = :customer_id and day between :first::date and :last::date and amount > 0
     group by spend_day.day order by spend_day.day`,
    { customer_id, first, last: `${month}-${daysInMonth(month)}` },
  )
  return rows
}
