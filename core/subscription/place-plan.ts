import { readPlan } from '../catalog/index.ts'
import { assert, present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Order, type Placed, type PurchaseRefusal, placePurchase } from '../purchase/index.ts'
import { lockForPlacing } from './lock-numbers.ts'
import { isFree, type NumberPlans, readNumber } from './read-number.ts'
import type { SubscriptionRefusal } from './refusals.ts'

/** What is to become of a plan that runs on the number: it ends, or the new one waits for it. Null: nobody was asked. */
export type Start = 'now' | 'queue' | null
/** `line_place`: how many plans have to end before it starts; null when it starts at once. */
export type PlanPlaced = Placed & { line_place: number | null }

type Env = Parameters<typeof placePurchase>[1]

/** So many may wait for one number. */
const LINE_MAX = 10

/**
 * Buys a data plan for a number. Where none runs, and for an add-on where one does, it is sent at once. Where one
 * runs, the order must say whether the new one ends it or waits; what waits is paid for and not sent. Nobody else
 * places anything for that number meanwhile, so the answer is true when it is committed. Refusals: those of the
 * purchase, and `SubscriptionRefusal`. The same order twice is answered as the first time.
 */
export async function placePlan(
  trx: Trx,
  env: Env,
  { order, start }: { order: Order; start: Start },
): Promise<Result<PlanPlaced, PurchaseRefusal | SubscriptionRefusal>> {
  assert(order.category === 'data', 'airtime has no life of its own')
  await lockForPlacing(trx, order.recipient)
  const before = await trx('subscription')
    .join('purchase', 'purchase.id', 'purchase_id')
    .where({ 'purchase.key': order.key })
    .first<{ state: string; released_at: Date | null } | undefined>('purchase.state', 'purchase.released_at')
  const waited = before?.state === 'queued' || (before?.released_at ?? null) !== null
  const found = await readNumber(trx, order.recipient)
  const plan = order.plan_id ? await readPlan(trx, order.plan_id) : null
  const is_addon = plan?.kind === 'addon'
  const queued = before === undefined ? !is_addon && start === 'queue' && !isFree(found) : waited
  if (before === undefined) {
    const against = is_addon ? judgeAddon(found, plan.network) : judgeBase(found, start)
    if (against !== null) return refuse(against)
  }
  const wanted = { ...order, queued, ...(is_addon ? { on_top: true } : {}) }
  const placed = await placePurchase(trx, env, wanted)
  if (!placed.ok) return placed
  const line_place = queued ? found.queued + 1 : null
  if (!placed.value.replayed) await record(trx, { placed: placed.value, queued })
  return ok({ ...placed.value, line_place })
}

function judgeBase(found: NumberPlans, start: Start): SubscriptionRefusal | null {
  if (isFree(found)) return null
  if (start === null) return { code: 'subscription.plan-running' }
  if (start === 'now') return found.is_starting ? { code: 'subscription.plan-starting' } : null
  return found.queued >= LINE_MAX ? { code: 'subscription.line-full', most: LINE_MAX } : null
}

const judgeAddon = ({ active }: NumberPlans, network: string): SubscriptionRefusal | null =>
  active?.network === network ? null : { code: 'subscription.needs-plan' }

async function record(trx: Trx, { placed, queued }: { placed: Placed; queued: boolean }): Promise<void> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `insert into subscription (${COPIED}, id, state, created_at)
     select ${COPIES}, :id, :state, :time ${FROM} where purchase.id = :purchase_id returning id`,
    { id: newId(), state: queued ? 'queued' : 'starting', time: now(), purchase_id: placed.purchase_id },
  )
  present(rows[0], 'a purchase of data names a plan and a customer')
}

/** What a subscription takes over from its purchase, plan and customer. */
export const COPIED =
  'purchase_id, customer_id, phone, network, plan_id, plan_name, kind, data_mb, daily_limit_mb, validity_days, time_zone'
export const COPIES = `purchase.id, purchase.customer_id, purchase.recipient, purchase.network, plan.id, purchase.plan_name,
  plan.kind, plan.data_mb, plan.daily_limit_mb, plan.validity_days, customer.time_zone`
export const FROM = `from purchase join plan on plan.id = purchase.plan_id join customer on customer.id = purchase.customer_id`
