import { addDays, type Day } from '../kernel/calendar.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Cycle, Line } from './line.ts'
import { lockLine } from './line.ts'
import type { PostpaidEnv } from './move-line.ts'
import { type LineView, readLine } from './read-lines.ts'
import { readCredit } from './take-credits.ts'

export type FoundLine = Line & { full_name: string; unpaid: number; disputed: number }

const FOUND = `
  select line.*, customer.full_name, bills.unpaid, bills.disputed
  from postpaid_line as line join customer on customer.id = line.customer_id
  left join lateral (
    select count(*)::integer as unpaid, count(disputed_at)::integer as disputed
    from postpaid_cycle where line_id = line.id and state = 'due'
  ) as bills on true`

/**
 * Lines of a number, its own or a further one, whole or by its last digits; without any those with open bills, the
 * disputed ones first. Ended lines come last. For the shop, about everybody.
 */
export async function findLines(
  db: Db | Trx,
  { digits, page, per_page }: { digits: string; page: number; per_page: number },
): Promise<{ lines: FoundLine[]; more: boolean }> {
  const where =
    digits === ''
      ? 'bills.unpaid > 0'
      : `line.phone like :like or exists (
           select from postpaid_item as item where item.line_id = line.id and item.phone like :like)`
  const { rows } = await db.raw<{ rows: FoundLine[] }>(
    `${FOUND} where ${where}
     order by line.state = 'ended', bills.disputed desc, line.activated_at desc, line.id limit :limit offset :offset`,
    { like: `%${digits}`, limit: per_page + 1, offset: page * per_page },
  )
  return { lines: rows.slice(0, per_page), more: rows.length > per_page }
}

/** A bill as the shop sees it. */
export type ShopBill = Pick<Cycle, 'reference' | 'state' | 'due_day' | 'disputed_at' | 'paid_at'> & {
  from: Day
  last: Day
  amount: Money
  /** What was taken off later bills for it. */
  credited: Money | null
}

const BILLS_SHOWN = 12

/** The closed bills of a line, those that wait first. */
export async function readLineBills(db: Db | Trx, line_id: Uuid): Promise<ShopBill[]> {
  type Row = Cycle & { amount: Money; credited: Money | null }
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select cycle.*, credit.amount as credited from postpaid_cycle as cycle
     left join postpaid_credit as credit on credit.cycle_id = cycle.id
     where cycle.line_id = :line_id and cycle.state <> 'running'
     order by cycle.state, cycle.from_day desc limit :limit`,
    { line_id, limit: BILLS_SHOWN },
  )
  return rows.map(
    ({ reference, state, due_day, disputed_at, paid_at, from_day, to_day, amount, credited }) => ({
      ...{ reference, state, due_day, disputed_at, paid_at, amount, credited },
      ...{ from: from_day, last: addDays(to_day, -1) },
    }),
  )
}

export type ShopLine = LineView & { full_name: string; bills: ShopBill[]; credit: Money }

/** One line with everything done that is due on it, whosever it is. Null when there is none. */
export async function readShopLine(trx: Trx, env: PostpaidEnv, line_id: Uuid): Promise<ShopLine | null> {
  const line = await lockLine(trx, line_id)
  if (line === null) return null
  const { customer_id } = line
  const view = await readLine(trx, env, { customer_id, line_id })
  if (view === null) return null
  const { full_name }: { full_name: string } = await trx('customer')
    .where({ id: customer_id })
    .first('full_name')
  const bills = await readLineBills(trx, line_id)
  return { ...view, full_name, bills, credit: await readCredit(trx, line_id) }
}
