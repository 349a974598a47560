import { addHours, now } from '../../kernel/clock.ts'
import { newId, type Uuid } from '../../kernel/ids.ts'
import { encodeMoney, type Money } from '../../kernel/money.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Environment } from '../../platform/environment.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { ScheduleRefusal } from '../refusals.ts'
import { changePlan } from './change-plan.ts'
import { judgeDraft } from './plan-draft.ts'
import { draftOf, readShopPlan, type ShopPlan } from './shop-plan.ts'

const HOURS_AHEAD_MAX = 366 * 24
/** Bounds one run; what is left goes with the next one. */
const PER_RUN_MAX = 200

export type PricePlan = {
  plan_id: Uuid
  price: Money
  begins_at: Date
  asked_by: Uuid
  accepts_loss?: boolean
}

/** Plans a price for later, in place of another that was to come. Refusals: see `ScheduleRefusal`. */
export async function schedulePrice(
  trx: Trx,
  { config }: Pick<Environment, 'config'>,
  { plan_id, price, begins_at, asked_by, accepts_loss = false }: PricePlan,
): Promise<Result<ShopPlan, ScheduleRefusal>> {
  await trx('plan').where({ id: plan_id }).forNoKeyUpdate().first('id')
  const plan = await readShopPlan(trx, plan_id)
  if (plan === null) return refuse({ code: 'catalog.no-plan' })
  const bad = judgeDraft(config, { ...draftOf(plan), price })
  if (bad !== null) return refuse(bad)
  const time = now()
  if (begins_at <= time || begins_at > addHours(time, HOURS_AHEAD_MAX))
    return refuse({ code: 'catalog.bad-time' })
  if (!accepts_loss && plan.cost !== null && price < plan.cost)
    return refuse({ code: 'catalog.below-cost', cost: encodeMoney(plan.cost) })
  await dropPrice(trx, plan_id)
  const row = { id: newId(), plan_id, price: encodeMoney(price), begins_at, asked_by, asked_at: time }
  await trx('plan_price_change').insert(row)
  return ok(plan)
}

/** Takes back a price that was to come; false when there was none. */
export async function dropPrice(trx: Trx, plan_id: Uuid): Promise<boolean> {
  const dropped = await trx('plan_price_change')
    .where({ plan_id, state: 'waiting' })
    .update({ state: 'dropped', ended_at: now() })
  return dropped === 1
}

export type TakenPrice = { plan_id: Uuid; asked_by: Uuid; before: ShopPlan; after: ShopPlan }

/** Sets the prices whose time has come, each once, however many workers look. A loss was agreed to when it was planned. */
export async function takeDuePrices(trx: Trx, env: Pick<Environment, 'config'>): Promise<TakenPrice[]> {
  const time = now()
  const { rows } = await trx.raw<{ rows: { id: Uuid; plan_id: Uuid; price: Money; asked_by: Uuid }[] }>(
    `select id, plan_id, price, asked_by from plan_price_change
     where state = 'waiting' and begins_at <= :time order by begins_at, id limit ${PER_RUN_MAX}
     for update skip locked`,
    { time },
  )
  const taken: TakenPrice[] = []
  for (const { id, plan_id, price, asked_by } of rows) {
    const changed = await changePlan(trx, env, { plan_id, changes: { price }, accepts_loss: true })
    const state = changed.ok ? 'done' : 'dropped'
    await trx('plan_price_change').where({ id }).update({ state, ended_at: time })
    if (changed.ok) taken.push({ plan_id, asked_by, ...changed.value })
  }
  return taken
}
