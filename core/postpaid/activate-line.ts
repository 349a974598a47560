import { type NetworkId, type PostpaidPlan, readPostpaidPlan } from '../catalog/index.ts'
import { findCustomerByPhone } from '../customers/index.ts'
import { addDays, beginOfDay, type Day, dayOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { encodeMoney, type Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { askOperators } from './ask-operators.ts'
import { billOf } from './bill.ts'
import { isTaken } from './is-taken.ts'
import { insertItem, type Line, openCycle } from './line.ts'
import type { PostpaidEnv } from './move-line.ts'
import { type CycleKind, periodOf } from './period.ts'
import type { ActivateRefusal } from './refusals.ts'
import { LINES_MAX, rulesOf } from './rules.ts'

export type LineWish = {
  customer_id: Uuid
  phone: Phone
  network: NetworkId
  plan_id: Uuid
  cycle_kind: CycleKind
  /** What was shown: nobody is billed another price than the one they agreed to. */
  price: Money
}

/** What the first days come to, and when that must be paid, for whoever is asked to agree. */
export type Quote = { amount: Money; days: number; of_days: number; from: Day; last: Day; due: Day }

/** The first bill of a line that begins today in this time zone, if nothing is added to it. */
export function quoteLine(
  { config }: Pick<PostpaidEnv, 'config'>,
  { plan, cycle_kind, time_zone }: { plan: PostpaidPlan; cycle_kind: CycleKind; time_zone: string },
): Quote {
  const from = dayOf(now(), time_zone)
  const period = periodOf(cycle_kind, from, from)
  const cycle = { from_day: from, to_day: period.to, period_from: period.from, period_to: period.to }
  const item = { ...plan, kind: 'base', phone: null, from_day: from, to_day: null } as const
  const { parts, total } = billOf(cycle, [item])
  const [{ days, of_days } = { days: 0, of_days: 0 }] = parts
  const due = addDays(period.to, rulesOf(config).due_days)
  return { amount: total, days, of_days, from, last: addDays(period.to, -1), due }
}

/**
 * Begins a line today. Nothing is paid now: the first bill comes when the cycle has ended, for the days of it from
 * today on. Refusals: see `ActivateRefusal`.
 */
export async function activateLine(
  trx: Trx,
  env: PostpaidEnv,
  wish: LineWish,
): Promise<Result<{ line_id: Uuid }, ActivateRefusal>> {
  const { customer_id, phone, network, cycle_kind } = wish
  // One at a time for each customer: two at once would both find room.
  const customer = await trx('customer')
    .where({ id: customer_id })
    .forNoKeyUpdate()
    .first<{ status: string; time_zone: string }>('status', 'time_zone')
  if (customer.status !== 'active') return refuse({ code: 'postpaid.customer-not-active' })
  const plan = await readPostpaidPlan(trx, { id: wish.plan_id, network, kind: 'base' })
  const refusal = await judge(trx, wish, plan)
  if (refusal !== null || plan === null) return refuse(refusal ?? { code: 'postpaid.plan-gone' })

  const { time_zone } = customer
  const time = now()
  const today = dayOf(time, time_zone)
  const period = periodOf(cycle_kind, today, today)
  const [line] = (await trx('postpaid_line')
    .insert({
      ...{ id: newId(), customer_id, phone, network, currency: plan.currency, cycle_kind, time_zone },
      ...{
        anchor_day: today,
        state: 'active',
        activated_at: time,
        next_at: beginOfDay(period.to, time_zone),
      },
    })
    .onConflict()
    .ignore()
    .returning('*')) as Line[]
  // Somebody else began one on the same number, a moment ago.
  if (line === undefined) return refuse({ code: 'postpaid.number-taken' })
  await openCycle(trx, line.id, today, period)
  await addBase(trx, line, plan, today)
  await askOperators(trx, env, line, {
    what: 'begin',
    detail: `switch the number to ${plan.name} from ${today}`,
  })
  return ok({ line_id: line.id })
}

async function judge(trx: Trx, wish: LineWish, plan: PostpaidPlan | null): Promise<ActivateRefusal | null> {
  if (plan === null) return { code: 'postpaid.plan-gone' }
  if (plan.price !== wish.price) return { code: 'postpaid.price-changed', price: encodeMoney(plan.price) }
  if (await isTaken(trx, wish.phone)) return { code: 'postpaid.number-taken' }
  const owner = await findCustomerByPhone(trx, wish.phone)
  if (owner !== null && owner.id !== wish.customer_id) return { code: 'postpaid.number-of-customer' }
  const { rows } = await trx.raw<{ rows: { live: number; unpaid: boolean }[] }>(
    `select count(*) filter (where line.state <> 'ended')::integer as live,
       coalesce(bool_or(exists (
         select from postpaid_cycle as cycle where cycle.line_id = line.id and cycle.state = 'due' and step = 'overdue')), false) as unpaid
     from postpaid_line as line where customer_id = :customer_id`,
    { customer_id: wish.customer_id },
  )
  if (rows[0]?.unpaid === true) return { code: 'postpaid.unpaid' }
  if ((rows[0]?.live ?? 0) >= LINES_MAX) return { code: 'postpaid.too-many', most: LINES_MAX }
  return null
}

/** The plan of a line from a day on, at today's price for as long as it stays. */
export const addBase = (trx: Trx, line: Line, plan: PostpaidPlan, from_day: Day): Promise<void> => {
  const { id: plan_id, name, price, cost } = plan
  return insertItem(trx, {
    line_id: line.id,
    kind: 'base',
    plan_id,
    phone: null,
    name,
    price,
    cost,
    from_day,
  })
}
