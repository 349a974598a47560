import { readPostpaidPlan } from '../catalog/index.ts'
import { addDays, type Day, dayOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { addBase } from './activate-line.ts'
import { askOperators } from './ask-operators.ts'
import { insertItem, type Standing } from './line.ts'
import { endAt, type PostpaidEnv } from './move-line.ts'
import { openLine } from './open-line.ts'
import type { ChangeRefusal } from './refusals.ts'
import { ADDONS_MAX } from './rules.ts'
import { turnLine } from './turn-line.ts'

type Mine = { customer_id: Uuid; line_id: Uuid }

/**
 * Another plan from tomorrow on; the days until then are billed by the plan that they had. The plan that runs today
 * takes back a change that was to come. Refusals: see `ChangeRefusal`.
 */
export async function changePlan(
  trx: Trx,
  env: PostpaidEnv,
  { plan_id, ...mine }: Mine & { plan_id: Uuid },
): Promise<Result<{ name: string; from: Day }, ChangeRefusal>> {
  const opened = await openRunning(trx, env, mine)
  if (!opened.ok) return opened
  const { line, items } = opened.value
  const plan = await readPostpaidPlan(trx, { id: plan_id, network: line.network, kind: 'base' })
  if (plan === null) return refuse({ code: 'postpaid.plan-gone' })
  const tomorrow = addDays(dayOf(now(), line.time_zone), 1)
  const bases = items.filter(({ kind }) => kind === 'base')
  const today = bases.find(({ from_day, to_day }) => from_day < tomorrow && (to_day ?? tomorrow) >= tomorrow)
  await trx('postpaid_item').where({ line_id: line.id, kind: 'base', from_day: tomorrow }).delete()
  if (today?.plan_id === plan_id) await trx('postpaid_item').where({ id: today.id }).update({ to_day: null })
  else {
    await trx('postpaid_item').where({ id: today?.id }).update({ to_day: tomorrow })
    await addBase(trx, line, plan, tomorrow)
  }
  await askOperators(trx, env, line, { what: 'plan', detail: `${plan.name} from ${tomorrow}` })
  return ok({ name: plan.name, from: tomorrow })
}

/** More data at once, for what is left of the cycle, at its whole price. It ends with the cycle. */
export async function addData(
  trx: Trx,
  env: PostpaidEnv,
  { plan_id, ...mine }: Mine & { plan_id: Uuid },
): Promise<Result<{ name: string; last: Day }, ChangeRefusal>> {
  const opened = await openRunning(trx, env, mine)
  if (!opened.ok) return opened
  const { line, items, running } = opened.value
  const plan = await readPostpaidPlan(trx, { id: plan_id, network: line.network, kind: 'addon' })
  if (plan === null || running === null) return refuse({ code: 'postpaid.plan-gone' })
  if (items.filter(({ kind }) => kind === 'addon').length >= ADDONS_MAX)
    return refuse({ code: 'postpaid.too-many', most: ADDONS_MAX })
  const { name, price, cost } = plan
  const days = { from_day: dayOf(now(), line.time_zone), to_day: running.to_day }
  await insertItem(trx, { line_id: line.id, kind: 'addon', plan_id, phone: null, name, price, cost, ...days })
  await askOperators(trx, env, line, { what: 'data', detail: `${name} until ${running.to_day}` })
  return ok({ name, last: addDays(running.to_day, -1) })
}

/**
 * Lets a line end with its cycle, or go on after all. One that is suspended, with no cycle that runs, ends at once.
 * Bills that are open stay open.
 */
export async function endLine(
  trx: Trx,
  env: PostpaidEnv,
  { ends, ...mine }: Mine & { ends: boolean },
): Promise<Result<{ last: Day | null }, ChangeRefusal>> {
  const standing = await openLine(trx, env, mine)
  if (standing === null || standing.line.state === 'ended') return refuse({ code: 'postpaid.over' })
  const { line, running } = standing
  if (running === null && ends) {
    await endAt(trx, env, line, dayOf(now(), line.time_zone))
    await turnLine(trx, env, line)
    return ok({ last: null })
  }
  await trx('postpaid_line').where({ id: line.id }).update({ ends_with_cycle: ends })
  return ok({ last: running === null ? null : addDays(running.to_day, -1) })
}

/** A line on which something can be added or changed: it runs, goes on, and no bill of it is overdue. */
export async function openRunning(
  trx: Trx,
  env: PostpaidEnv,
  mine: Mine,
): Promise<Result<Standing, ChangeRefusal>> {
  const standing = await openLine(trx, env, mine)
  if (standing === null || standing.line.state === 'ended') return refuse({ code: 'postpaid.over' })
  if (standing.line.state !== 'active') return refuse({ code: 'postpaid.unpaid' })
  if (standing.line.ends_with_cycle) return refuse({ code: 'postpaid.ends-soon' })
  return ok(standing)
}
