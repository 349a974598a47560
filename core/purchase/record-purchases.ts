import { isNetwork, type Plan } from '../catalog/index.ts'
import { assert } from '../kernel/assert.ts'
import { addSeconds } from '../kernel/clock.ts'
import { newCode, type Uuid } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/json.ts'
import { encodeMoney } from '../kernel/money.ts'
import type { Environment } from '../platform/environment.ts'
import { scheduleAll } from '../platform/job.ts'
import { currentTrace } from '../platform/log.ts'
import type { Trx } from '../platform/transaction.ts'
import { LOST_AFTER_SECONDS } from './check-times.ts'
import { vendJob } from './jobs.ts'
import { priceOf } from './judge-order.ts'
import { hashOf, type Order } from './order.ts'
import { UNCHOSEN } from './provider.ts'

export type PurchaseDraft = ReturnType<typeof draftPurchase>

/** The row of a purchase whose price is held, before it is written. */
export function draftPurchase(
  { config }: Pick<Environment, 'config'>,
  order: Order,
  {
    purchase_id,
    hold_id,
    plan,
    time,
  }: { purchase_id: Uuid; hold_id: Uuid; plan: Plan | undefined; time: Date },
) {
  assert(isNetwork(order.network), 'a judged order names a network')
  const { discount, price } = priceOf(order)
  return {
    id: purchase_id,
    reference: `NX-${newCode(8)}`,
    key: order.key,
    content_hash: `\\x${hashOf(order).toString('hex')}`,
    customer_id: order.customer_id,
    conversation_id: order.conversation_id,
    category: order.category,
    network: order.network,
    recipient: order.recipient,
    plan_id: plan?.id ?? null,
    plan_name: plan?.name ?? null,
    face_amount: encodeMoney(order.face_amount),
    discount: encodeMoney(discount),
    price: encodeMoney(price),
    currency: config.CURRENCY,
    hold_id,
    provider: UNCHOSEN,
    slot: order.slot,
    trace_id: currentTrace(),
    state: order.queued === true ? ('queued' as const) : ('held' as const),
    next_check_at: order.queued === true ? null : addSeconds(time, LOST_AFTER_SECONDS).toISOString(),
    created_at: time.toISOString(),
  }
}

/** Writes the purchases and asks for each to be sent that does not wait in line. */
export async function recordPurchases(trx: Trx, rows: readonly PurchaseDraft[]): Promise<void> {
  if (rows.length === 0) return
  await trx.raw(
    `insert into purchase (id, reference, key, content_hash, customer_id, conversation_id, category, network, recipient,
       plan_id, plan_name, face_amount, discount, price, currency, state, hold_id, provider, slot, trace_id, next_check_at, created_at)
     select id, reference, key, content_hash, customer_id, conversation_id, category, network, recipient,
       plan_id, plan_name, face_amount, discount, price, currency, state, hold_id, provider, slot, trace_id, next_check_at, created_at
     from jsonb_to_recordset(:rows::jsonb) as asked (
       id uuid, reference text, key text, content_hash bytea, customer_id uuid, conversation_id uuid, category text,
       network text, recipient text, plan_id uuid, plan_name text, face_amount bigint, discount bigint, price bigint, currency text, state text, hold_id uuid,
       provider text, slot text, trace_id text, next_check_at timestamptz, created_at timestamptz)`,
    { rows: canonicalJson([...rows]) },
  )
  await scheduleAll(
    trx,
    vendJob,
    rows.flatMap(({ id, state }) =>
      state === 'held' ? [{ payload: { purchase_id: id }, key: `${id}:0` }] : [],
    ),
  )
}
