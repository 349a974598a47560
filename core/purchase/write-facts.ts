import { assert, present } from '../kernel/assert.ts'
import { canonicalJson } from '../kernel/json.ts'
import { encodeMoney, type Money, negate, subtract, ZERO } from '../kernel/money.ts'
import type { Trx } from '../platform/transaction.ts'
import type { EndingEnv, PurchaseFact } from './fact.ts'
import type { Purchase } from './purchase.ts'

type Hearing = Pick<EndingEnv, 'hearers'>

/** Writes the facts of what was spent or came to nothing. The primary key refuses a second fact of a kind. */
export async function writeFacts(trx: Trx, env: Hearing, purchases: readonly Purchase[]): Promise<void> {
  await tellFacts(
    trx,
    env,
    purchases.map((purchase) => {
      const { state: status } = purchase
      assert(status === 'delivered' || status === 'returned', 'what ends was delivered or came back')
      return factOf(purchase, { status, amount: purchase.price, leaves_nothing: status === 'returned' })
    }),
  )
}

/** Writes that the provider took it back. What had been refunded by then is not given back a second time. */
export async function writeReversal(
  trx: Trx,
  env: Hearing,
  purchase: Purchase,
  refunded: Money,
): Promise<void> {
  const amount = negate(subtract(purchase.price, refunded))
  await tellFacts(trx, env, [factOf(purchase, { status: 'reversed', amount, leaves_nothing: true })])
}

export type RefundPart = { part: number; amount: Money; leaves_nothing: boolean; happened_at: Date }

/** Writes a part of the price that people gave back. */
export async function writeRefund(
  trx: Trx,
  env: Hearing,
  purchase: Purchase,
  { amount, ...refund }: RefundPart,
): Promise<void> {
  await tellFacts(trx, env, [factOf(purchase, { status: 'refunded', amount: negate(amount), ...refund })])
}

/** Writes facts, and tells whoever hears of them. */
async function tellFacts(trx: Trx, env: Hearing, facts: readonly PurchaseFact[]): Promise<void> {
  const rows = facts
    .filter(({ amount }) => amount !== ZERO)
    .map(({ amount, happened_at, conversation_id: _, trace_id: __, leaves_nothing: ___, ...fact }) => ({
      ...fact,
      amount: encodeMoney(amount),
      happened_at: happened_at.toISOString(),
    }))
  await trx.raw(INSERT, { facts: canonicalJson(rows) })
  for (const hear of env.hearers) await hear(trx, facts)
}

/**
 * The day is the customer's own, in the time zone that they live in at that moment, and never changes again: a
 * month that was over cannot get another sum because somebody moved. What came back lowers the day on which
 * it was spent.
 */
const INSERT = `
  insert into purchase_fact (purchase_id, customer_id, amount, category, network, recipient, status, part, happened_at, day)
  select fact.*, coalesce(
    (select earlier.day from purchase_fact as earlier
     where fact.status in ('reversed', 'refunded') and earlier.purchase_id = fact.purchase_id
       and earlier.status = 'delivered'),
    (fact.happened_at at time zone customer.time_zone)::date)
  from jsonb_to_recordset(:facts::jsonb) as fact (
    purchase_id uuid, customer_id uuid, amount bigint, category text, network text, recipient text, status text,
    part smallint, happened_at timestamptz)
  join customer on customer.id = fact.customer_id`

type Said = Pick<PurchaseFact, 'status' | 'amount' | 'leaves_nothing'> & { part?: number; happened_at?: Date }

function factOf(purchase: Purchase, said: Said): PurchaseFact {
  const { id: purchase_id, customer_id, conversation_id, category, network, recipient, trace_id } = purchase
  const happened_at = said.happened_at ?? present(purchase.ended_at, 'an ended purchase has a time')
  return {
    ...{ purchase_id, customer_id, conversation_id, category, network, recipient, trace_id },
    ...{ part: 0, ...said, happened_at },
  }
}
