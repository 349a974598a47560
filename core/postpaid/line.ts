import type { NetworkId } from '../catalog/index.ts'
import type { Day } from '../kernel/calendar.ts'
import { newCode, newId, type Uuid } from '../kernel/ids.ts'
import type { Currency, Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { CycleKind, Period } from './period.ts'
import type { CycleState, LineState, Step } from './states.ts'

/** A number that is billed afterwards. */
export type Line = {
  id: Uuid
  customer_id: Uuid
  phone: Phone
  network: NetworkId
  currency: Currency
  cycle_kind: CycleKind
  /** The day on which it began. */
  anchor_day: Day
  /** Its days are those of this zone, wherever the customer lives by now: no day is billed twice. */
  time_zone: string
  state: LineState
  ends_with_cycle: boolean
  /** The first day after the grace. */
  grace_until_day: Day | null
  activated_at: Date
  ended_at: Date | null
}

export type ItemKind = 'base' | 'addon' | 'secondary'

/** What runs on a line: the plan, data of one cycle, a further number. Its last day is excluded. */
export type Item = {
  id: Uuid
  line_id: Uuid
  kind: ItemKind
  plan_id: Uuid | null
  phone: Phone | null
  name: string
  /** For a whole period. */
  price: Money
  /** What it costs us; null where nobody said. */
  cost: Money | null
  from_day: Day
  to_day: Day | null
  paused: boolean
}

/** What one bill is for: days from the first on, before the second, of a whole period. */
export type Cycle = {
  id: Uuid
  line_id: Uuid
  reference: string
  from_day: Day
  to_day: Day
  period_from: Day
  period_to: Day
  state: CycleState
  amount: Money | null
  closed_day: Day | null
  due_day: Day | null
  step: Step
  /** Since when somebody looks into it: meanwhile nothing is said of it, and it switches nothing off. */
  disputed_at: Date | null
  /** How often that was. */
  disputes: number
  paid_at: Date | null
}

/** A line as the clock and the customer find it: what runs, the cycle that runs, and the bills that wait. */
export type Standing = { line: Line; items: Item[]; running: Cycle | null; unpaid: Cycle[] }

/** Takes a line: everything about it happens under this lock, so that the clock and a customer never meet. */
export async function lockLine(trx: Trx, id: Uuid): Promise<Line | null> {
  const { rows } = await trx.raw<{ rows: Line[] }>(
    'select * from postpaid_line where id = ? for no key update',
    [id],
  )
  return rows[0] ?? null
}

/** Items of the days from here on are enough: what is older has been billed. */
export async function readStanding(db: Db | Trx, line: Line): Promise<Standing> {
  const cycles = await db.raw<{ rows: Cycle[] }>(
    `select * from postpaid_cycle where line_id = ? and state in ('running', 'due') order by from_day`,
    [line.id],
  )
  const running = cycles.rows.find(({ state }) => state === 'running') ?? null
  const items = await db.raw<{ rows: Item[] }>(
    `select * from postpaid_item where line_id = :line_id and (to_day is null or paused or to_day > :from_day)
     order by array_position(array['base', 'secondary', 'addon'], kind), from_day, id`,
    { line_id: line.id, from_day: running?.from_day ?? '9999-12-31' },
  )
  return { line, items: items.rows, running, unpaid: cycles.rows.filter(({ state }) => state === 'due') }
}

/** Opens the cycle from this day on to the end of its period. */
export async function openCycle(trx: Trx, line_id: Uuid, from_day: Day, period: Period): Promise<Cycle> {
  const { from: period_from, to: period_to } = period
  const row = { id: newId(), line_id, reference: `NXB-${newCode(10)}`, from_day, to_day: period_to }
  const [made] = (await trx('postpaid_cycle')
    .insert({ ...row, period_from, period_to, state: 'running' })
    .returning('*')) as Cycle[]
  return made as Cycle
}

export async function insertItem(
  trx: Trx,
  item: Omit<Item, 'id' | 'paused' | 'to_day'> & { to_day?: Day },
): Promise<void> {
  await trx('postpaid_item').insert({ ...item, id: newId() })
}
