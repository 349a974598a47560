import type { Month } from '../kernel/calendar.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { limitIn } from './budget.ts'

/** The budget for everything in any month, as it held at the month's end; null when there was none. */
export async function readLimit(
  db: Db | Trx,
  { customer_id, month }: { customer_id: Uuid; month: Month },
): Promise<Money | null> {
  const { rows } = await db.raw<{ rows: { amount: Money | null }[] }>(
    `select amount from ${limitIn(':customer_id', `'all'`, ':month')} as budget`,
    { customer_id, month },
  )
  return rows[0]?.amount ?? null
}
