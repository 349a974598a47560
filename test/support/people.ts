import {
  type Conversation,
  type Customer,
  openConversation,
  readCustomer,
} from '../../core/customers/index.ts'
import { present } from '../../core/kernel/assert.ts'
import { now } from '../../core/kernel/clock.ts'
import type { Email } from '../../core/kernel/email.ts'
import { newCode, newId, type Uuid } from '../../core/kernel/ids.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import type { Db } from '../../core/platform/db.ts'
import type { Vault } from '../../core/platform/seal.ts'
import { inTransaction } from '../../core/platform/transaction.ts'

let last = 0

/** A mobile number that nobody else in this test process has. */
export function newPhone(): Phone {
  last += 1
  return `+234803${String(last).padStart(7, '0')}` as Phone
}

/** A chat that nobody else has, linked to nobody. */
export function makeConversation(db: Db, channel = 'telegram'): Promise<Conversation> {
  last += 1
  const address = String(900_000 + last)
  return inTransaction(db, (trx) =>
    openConversation(trx, { channel, address, sender: address, kind: 'private', language: 'en' }),
  )
}

/** A customer put straight into the table, so that tests of other things do not lean on registration. */
export async function makeCustomer(
  db: Db,
  wanted: Partial<{ phone: Phone; status: string; pin_hash: string; conversation_id: Uuid }> = {},
): Promise<Customer> {
  const id = newId()
  const { conversation_id, ...columns } = wanted
  await db('customer').insert({
    id,
    phone: newPhone(),
    full_name: 'Ada Obi',
    language: 'en',
    time_zone: 'Africa/Lagos',
    privacy_version: 'test',
    consented_at: now(),
    referral_code: newCode(7),
    pin_hash: 'none',
    last_active_at: now(),
    created_at: now(),
    ...columns,
  })
  if (conversation_id !== undefined)
    await db('conversation').where({ id: conversation_id }).update({ customer_id: id })
  return present(await readCustomer(db, id), 'the customer was just stored')
}

/** What the phone, or the mailbox, would read: the codes that were sent to it, oldest first. */
export async function codesSentTo(
  db: Db,
  vault: Vault,
  address: Phone | Email,
  channel: 'sms' | 'email' = 'sms',
): Promise<string[]> {
  const rows: { body: { notice: { sealed_code: string } } }[] = await db('message')
    .join('conversation', 'conversation.id', 'message.conversation_id')
    .where({ channel, address })
    .orderBy('message.id')
    .select('message.body')
  return rows.map(({ body }) => vault.unseal(body.notice.sealed_code))
}
