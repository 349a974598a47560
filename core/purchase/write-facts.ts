import { assert, present } from '../kernel/assert.ts'
import { canonicalJson } from '../kernel/json.ts'
import { encodeMoney, negate } from '../kernel/money.ts'
import type { Trx } from '../platform/transaction.ts'
import type { EndingEnv, PurchaseFact } from './fact.ts'
import type { Purchase } from './purchase.ts'

/**
 * Writes the facts of what was spent, came to nothing, or was taken back, and tells whoever hears of them. The
 * primary key refuses a second fact of a kind.
 */
export async function writeFacts(
  trx: Trx,
  env: Pick<EndingEnv, 'hearers'>,
  purchases: readonly Purchase[],
): Promise<void> {
  const facts = purchases.map(factOf)
  await trx.raw(INSERT, {
    facts: canonicalJson(
      facts.map(({ amount, happened_at, conversation_id: _, trace_id: __, ...fact }) => ({
        ...fact,
        amount: encodeMoney(amount),
        happened_at: happened_at.toISOString(),
      })),
    ),
  })
  for (const hear of env.hearers) await hear(trx, facts)
}

/**
 * The day is the customer's own, in the time zone that they live in at that moment, and never changes again: a
 * month that was over cannot get another sum because somebody moved. What was taken back lowers the day on which
 * it was spent.
 */
const INSERT = `
  insert into purchase_fact (purchase_id, customer_id, amount, category, network, recipient, status, happened_at, day)
  select fact.*, coalesce(
    (select earlier.day from purchase_fact as earlier
     where fact.status = 'reversed' and earlier.purchase_id = fact.purchase_id and earlier.status = 'delivered'),
    (fact.happened_at at time zone customer.time_zone)::date)
  from jsonb_to_recordset(:facts::jsonb) as fact (
    purchase_id uuid, customer_id uuid, amount bigint, category text, network text, recipient text, status text,
    happened_at timestamptz)
  join customer on customer.id = fact.customer_id`

function factOf(purchase: Purchase): PurchaseFact {
  const { id: purchase_id, customer_id, conversation_id, category, network, recipient, trace_id } = purchase
  const { state: status, price } = purchase
  assert(
    status === 'delivered' || status === 'returned' || status === 'reversed',
    'what has a fact has ended',
  )
  return {
    ...{ purchase_id, customer_id, conversation_id, category, network, recipient, trace_id, status },
    amount: status === 'reversed' ? negate(price) : price,
    happened_at: present(purchase.ended_at, 'an ended purchase has a time'),
  }
}
