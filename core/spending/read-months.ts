import { addMonths, type Month, monthOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { type Money, sum, ZERO } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { addUpBy, type MonthRow, type MonthSpend, type MonthSum } from './month-spend.ts'

type OfMonth = { customer_id: Uuid; month: Month }

/**
 * What was delivered and paid in a month of the customer's own calendar, less what providers took back of it.
 * What is on its way does not count yet.
 */
export async function readSpent(db: Db | Trx, { customer_id, month }: OfMonth): Promise<Money> {
  const { rows } = await db.raw<{ rows: { amount: Money }[] }>(
    'select amount from spend_total where customer_id = :customer_id and month = :month',
    { customer_id, month },
  )
  return rows[0]?.amount ?? ZERO
}

/** A month with all its parts. */
export async function readMonthSpend(db: Db | Trx, { customer_id, month }: OfMonth): Promise<MonthSpend> {
  const rows = await readRows(db, { customer_id, first: month, last: month })
  return {
    month,
    total: totalOf(rows),
    by_category: addUpBy(rows, 'category'),
    by_network: addUpBy(rows, 'network'),
    by_recipient: addUpBy(rows, 'recipient'),
  }
}

/** So many months up to `last`, the oldest first. Those in which nothing was spent are there too. */
export async function readMonths(
  db: Db | Trx,
  { customer_id, last, count }: { customer_id: Uuid; last: Month; count: number },
): Promise<MonthSum[]> {
  const months = Array.from({ length: count }, (_, place) => addMonths(last, place + 1 - count))
  const [first = last] = months
  const rows = await readRows(db, { customer_id, first, last })
  return months.map((month) => {
    const own = rows.filter((row) => row.month === month)
    return { month, total: totalOf(own), by_category: addUpBy(own, 'category') }
  })
}

/** What was spent on one number in the month that it is now for the customer. */
export async function readSpentOnNumber(
  db: Db | Trx,
  { customer_id, time_zone, recipient }: { customer_id: Uuid; time_zone: string; recipient: Phone },
): Promise<Money> {
  const month = monthOf(now(), time_zone)
  const { rows } = await db.raw<{ rows: { amount: Money }[] }>(
    `select coalesce(sum(amount), 0)::bigint as amount from spend_month
     where customer_id = :customer_id and month = :month and recipient = :recipient`,
    { customer_id, month, recipient },
  )
  return rows[0]?.amount ?? ZERO
}

const totalOf = (rows: readonly MonthRow[]): Money => sum(rows.map(({ amount }) => amount))

async function readRows(
  db: Db | Trx,
  asked: { customer_id: Uuid; first: Month; last: Month },
): Promise<MonthRow[]> {
  // What was taken back whole leaves a row of nothing.
  const { rows } = await db.raw<{ rows: MonthRow[] }>(
    `select month, category, network, recipient, amount, purchases from spend_month
     where customer_id = :customer_id and month between :first and :last and purchases > 0`,
    asked,
  )
  return rows
}
