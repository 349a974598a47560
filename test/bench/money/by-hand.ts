import { createHash } from 'node:crypto'
import type pg from 'pg'
import { present } from '../../../core/kernel/assert.ts'
import { idFromName, newCode, newId, type Uuid } from '../../../core/kernel/ids.ts'
import type { BenchCustomer } from '../fill-shop.ts'
import { COST, PRICE, type Way } from './way.ts'

/**
 * The baseline: the same rows in the same tables, under the same triggers and indexes, written as a skilled
 * hand would: one data-modifying statement per commit, prepared, one round trip each. It keeps none of our
 * other promises: no daily limit, no PIN rule, no look whether the key was used for something else.
 */
export function byHandWay(pool: pg.Pool, connections: number): Way {
  const customer_of = new Map<Uuid, { customer: BenchCustomer; hold_id: Uuid }>()
  return {
    what: `by hand, one by one, ${connections} connections`,
    note: 'baseline',
    connections,
    batch: 1,
    place: async ([customer]) => {
      const buyer = present(customer, 'one purchase has one customer')
      const [id, hold_id] = [newId(), newId()]
      await pool.query({ name: 'reserve', text: RESERVE, values: reserveValues(buyer, id, hold_id) })
      customer_of.set(id, { customer: buyer, hold_id })
      return [id]
    },
    settle: async ([purchase_id]) => {
      const id = present(purchase_id, 'one settlement has one purchase')
      const { customer, hold_id } = present(customer_of.get(id), 'it was placed before')
      customer_of.delete(id)
      await pool.query({ name: 'settle', text: SETTLE, values: settleValues(customer, id, hold_id) })
    },
  }
}

const hashOf = (...parts: string[]): Buffer => createHash('sha256').update(parts.join('|')).digest()
export const walletOf = (customer_id: Uuid): Uuid => idFromName(`wallet:${customer_id}`)

function reserveValues(customer: BenchCustomer, id: Uuid, hold_id: Uuid): unknown[] {
  const time = new Date()
  const key = newId()
  return [
    walletOf(customer.id),
    PRICE.toString(),
    hold_id,
    `purchase:${key}`,
    hashOf(customer.id, key),
    time,
    id,
    `NX-${newCode(8)}`,
    key,
    customer.id,
    customer.conversation_id,
    customer.phone,
    new Date(time.getTime() + 300_000),
    `purchase.vend:${id}:0`,
    JSON.stringify({ purchase_id: id }),
  ]
}

const RESERVE = `
  with paid as (
    update account set held = held + $2 where id = $1 and balance - held >= $2 returning id
  ), reserved as (
    insert into hold (id, key, content_hash, account_id, amount, created_at)
    select $3::uuid, $4, $5, id, $2, $6::timestamptz from paid returning id
  ), bought as (
    insert into purchase (id, reference, key, content_hash, customer_id, conversation_id, category, network, recipient,
      face_amount, discount, price, currency, state, hold_id, provider, slot, next_check_at, created_at)
    select $7::uuid, $8, $9, $5, $10::uuid, $11::uuid, 'airtime', 'mtn', $12, $2, 0, $2, 'NGN', 'held', id, 'vtpass',
      'bench', $13::timestamptz, $6::timestamptz
    from reserved returning id
  )
  insert into job_outbox (key, name, queue, payload, due_at, created_at)
  select $14, 'purchase.vend', 'telecom', $15::jsonb, $6::timestamptz, $6::timestamptz from bought`

function settleValues(customer: BenchCustomer, id: Uuid, hold_id: Uuid): unknown[] {
  return [
    id,
    COST.toString(),
    `bench-${id}`,
    new Date(),
    walletOf(customer.id),
    newId(),
    `hold:${hold_id}`,
    hashOf(hold_id, 'purchase'),
    PROVIDER_ACCOUNT,
    REVENUE_ACCOUNT,
    hold_id,
    `purchase:${id}:outcome`,
    noticeOf(customer),
  ]
}

const PROVIDER_ACCOUNT = idFromName('account:provider/vtpass/NGN')
const REVENUE_ACCOUNT = idFromName('account:revenue/airtime/NGN')

const noticeOf = ({ phone }: BenchCustomer): string =>
  JSON.stringify({
    notice: {
      kind: 'purchase.delivered',
      amount: PRICE.toString(),
      phone,
      network: 'mtn',
      reference: `NX-${newCode(8)}`,
      balance: '1',
    },
  })

const SETTLE = `
  with ended as (
    update purchase set state = 'delivered', cost = $2, provider_reference = $3, ended_at = $4::timestamptz,
      next_check_at = null, checks = 0, misses = 0
    where id = $1 and state = 'sending' returning *
  ), paid as (
    update account set balance = balance - ended.price, held = held - ended.price
    from ended where account.id = $5 returning account.id, account.balance, ended.price
  ), moved as (
    insert into transfer (id, key, content_hash, kind, created_at)
    select $6::uuid, $7, $8, 'purchase', $4::timestamptz from paid returning id
  ), lines as (
    insert into entry (transfer_id, line, account_id, amount, balance_after, created_at)
    select moved.id, line.place, line.account_id, line.amount, line.balance_after, $4::timestamptz
    from moved cross join paid cross join lateral (values
      (1, paid.id, -paid.price, paid.balance),
      (2, $9::uuid, $2::bigint, null::bigint),
      (3, $10::uuid, paid.price - $2::bigint, null::bigint)
    ) as line (place, account_id, amount, balance_after)
  ), closed as (
    update hold set state = 'settled', transfer_id = moved.id, ended_at = $4::timestamptz
    from moved where hold.id = $11
  ), fact as (
    insert into purchase_fact (purchase_id, customer_id, amount, category, network, recipient, status, happened_at, day)
    select ended.id, customer_id, price, category, network, recipient, state, ended_at,
      (ended_at at time zone customer.time_zone)::date
    from ended join customer on customer.id = customer_id
  )
  insert into message (conversation_id, key, op, slot, body, due_at, created_at)
  select conversation_id, $12, 'show', slot, $13::jsonb, $4::timestamptz, $4::timestamptz from ended`
