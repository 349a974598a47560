import { openConversations } from '../../core/customers/index.ts'
import { present } from '../../core/kernel/assert.ts'
import { now } from '../../core/kernel/clock.ts'
import { newCode, newId, type Uuid } from '../../core/kernel/ids.ts'
import { type Money, money, negate } from '../../core/kernel/money.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import { openWallet, postTransfers } from '../../core/ledger/index.ts'
import type { Db } from '../../core/platform/db.ts'
import { inTransaction, type Trx } from '../../core/platform/transaction.ts'

export type BenchCustomer = { id: Uuid; conversation_id: Uuid; phone: Phone; chat_id: number }

/** A million naira each: nobody runs out while we measure. */
const FUNDS = money(100_000_000n)
const AT_ONCE = 500
/** Chats of these customers in the Telegram stand-in count from here. */
export const FIRST_CHAT = 100_000

/** Registered customers with a chat and money in their wallets, made through the doors of the core. */
export async function fillShop(db: Db, count: number, funds: Money = FUNDS): Promise<BenchCustomer[]> {
  const customers: BenchCustomer[] = []
  while (customers.length < count) {
    const places = Array.from(
      { length: Math.min(AT_ONCE, count - customers.length) },
      (_, at) => customers.length + at,
    )
    customers.push(...(await inTransaction(db, (trx) => addCustomers(trx, places, funds))))
  }
  // Only what was filled: PostgreSQL would take a table that it counted while it was empty for one that stays so.
  await db.raw('vacuum analyze customer, conversation, account, transfer, entry')
  return customers
}

async function addCustomers(trx: Trx, places: number[], funds: Money): Promise<BenchCustomer[]> {
  const conversations = await openConversations(
    trx,
    places.map((place) => {
      const address = String(FIRST_CHAT + place)
      return { channel: 'telegram', address, sender: address, kind: 'private' as const, language: 'en' }
    }),
  )
  const customers = places.map((place, at) => ({
    id: newId(),
    conversation_id: present(conversations[at], 'every address has a conversation').id,
    phone: `+234803${String(place).padStart(7, '0')}` as Phone,
    chat_id: FIRST_CHAT + place,
  }))
  await trx('customer').insert(customers.map(customerRow))
  await trx.raw(
    `update conversation set customer_id = asked.customer_id
     from unnest(:ids::uuid[], :customer_ids::uuid[]) as asked (id, customer_id) where conversation.id = asked.id`,
    {
      ids: customers.map(({ conversation_id }) => conversation_id),
      customer_ids: customers.map(({ id }) => id),
    },
  )
  for (const { id } of customers) await openWallet(trx, { customer_id: id, currency: 'NGN' })
  await postTransfers(
    trx,
    customers.map(({ id }) => ({
      key: `bench:${id}`,
      kind: 'funding',
      content: {},
      legs: [
        { account: { wallet: id }, amount: funds },
        { account: { system: 'gateway/bench' }, amount: negate(funds) },
      ],
    })),
  )
  return customers
}

const customerRow = ({ id, phone }: BenchCustomer) => ({
  id,
  phone,
  full_name: 'Ada Obi',
  language: 'en',
  time_zone: 'Africa/Lagos',
  privacy_version: 'bench',
  consented_at: now(),
  referral_code: newCode(10),
  pin_hash: 'none',
  last_active_at: now(),
  created_at: now(),
})
