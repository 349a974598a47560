import { present } from '../kernel/assert.ts'
import { addDays, type Day, dayOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { billOf, type Part } from './bill.ts'
import type { Cycle, Item, Line } from './line.ts'
import type { PostpaidEnv } from './move-line.ts'
import { openLine } from './open-line.ts'

/** A line as its customer sees it. `estimate` is what the running cycle comes to if nothing changes. */
export type LineView = {
  line: Line
  /** What runs today or from tomorrow: the plan first. */
  plan: { name: string; price: Money } | null
  next_plan: { name: string; from: Day } | null
  numbers: Phone[]
  data: { name: string }[]
  cycle: { reference: string; from: Day; last: Day; estimate: Money } | null
  unpaid: { reference: string; amount: Money; due: Day }[]
}

/** The lines of a customer, those that ended last. */
export async function readLines(db: Db | Trx, customer_id: Uuid): Promise<Line[]> {
  const { rows } = await db.raw<{ rows: Line[] }>(
    `select * from postpaid_line where customer_id = ? and state <> 'ended' order by activated_at, id`,
    [customer_id],
  )
  return rows
}

/** One line, with everything done that is due on it. Null for anybody else's. */
export async function readLine(
  trx: Trx,
  env: PostpaidEnv,
  mine: { customer_id: Uuid; line_id: Uuid },
): Promise<LineView | null> {
  const standing = await openLine(trx, env, mine)
  if (standing === null) return null
  const { line, items, running, unpaid } = standing
  const bases = items.filter(({ kind }) => kind === 'base')
  const today = dayOf(now(), line.time_zone)
  const runs = ({ from_day, to_day }: Item) => from_day <= today && (to_day === null || to_day > today)
  const plan = bases.find(runs) ?? bases.find(({ paused }) => paused) ?? null
  const next = bases.find(({ from_day }) => from_day > today)
  const numbers = items.filter(
    ({ kind, to_day, paused }) => kind === 'secondary' && (to_day === null || paused),
  )
  return {
    line,
    plan,
    next_plan: next === undefined ? null : { name: next.name, from: next.from_day },
    numbers: numbers.map(({ phone }) => present(phone, 'a further number has a number')),
    data: items.filter(({ kind }) => kind === 'addon'),
    cycle: running === null ? null : { ...spanOf(running), estimate: billOf(running, items).total },
    unpaid: unpaid.map(({ reference, amount, due_day }) => ({
      reference,
      amount: present(amount, 'an unpaid bill has an amount'),
      due: present(due_day, 'an unpaid bill is due on a day'),
    })),
  }
}

const spanOf = ({ reference, from_day, to_day }: Cycle) => ({
  reference,
  from: from_day,
  last: addDays(to_day, -1),
})

/** A bill in a list: the running cycle with what it comes to so far, or a closed one. */
export type BillLine = Pick<Cycle, 'reference' | 'state' | 'due_day'> & {
  phone: Phone
  from: Day
  last: Day
  amount: Money
}
export type BillView = BillLine & { parts: Part[]; paid_at: Date | null }

const BILLS_SHOWN = 12

/** What runs and what waits, then the newest that were paid, of all lines of a customer. */
export async function readBills(trx: Trx, env: PostpaidEnv, customer_id: Uuid): Promise<BillView[]> {
  const { rows: lines } = await trx.raw<{ rows: { id: Uuid }[] }>(
    'select id from postpaid_line where customer_id = ? order by id',
    [customer_id],
  )
  const running: BillView[] = []
  for (const { id: line_id } of lines) {
    const standing = await openLine(trx, env, { customer_id, line_id })
    if (standing?.running == null) continue
    const { phone } = standing.line
    const { parts, total } = billOf(standing.running, standing.items)
    const { state, due_day, paid_at } = standing.running
    running.push({ ...spanOf(standing.running), state, due_day, paid_at, phone, amount: total, parts })
  }
  return [...(await readClosed(trx, customer_id)), ...running]
}

async function readClosed(trx: Trx, customer_id: Uuid): Promise<BillView[]> {
  const { rows } = await trx.raw<{ rows: (Cycle & { phone: Phone; amount: Money })[] }>(
    `select cycle.*, line.phone from postpaid_cycle as cycle join postpaid_line as line on line.id = cycle.line_id
     where line.customer_id = :customer_id and cycle.state <> 'running'
     order by cycle.state, cycle.due_day desc, cycle.id limit :limit`,
    { customer_id, limit: BILLS_SHOWN },
  )
  const parts: (Part & { cycle_id: Uuid })[] = await trx('postpaid_part')
    .whereIn(
      'cycle_id',
      rows.map(({ id }) => id),
    )
    .orderBy('place')
  return rows.map((cycle) => ({
    ...spanOf(cycle),
    ...{ state: cycle.state, due_day: cycle.due_day, paid_at: cycle.paid_at },
    ...{ phone: cycle.phone, amount: cycle.amount },
    parts: parts.filter(({ cycle_id }) => cycle_id === cycle.id),
  }))
}
