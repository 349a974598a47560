import type { Email } from '../kernel/email.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import { openAddress } from './address.ts'

/** From now on what a customer wants by e-mail goes to this address, which they proved; one that refused us may have been mended. */
export async function openMailbox(
  trx: Trx,
  { customer_id, email, language }: { customer_id: Uuid; email: Email; language: string },
): Promise<void> {
  await shutMailbox(trx, { customer_id, but: email })
  const id = await openAddress(trx, { channel: 'email', address: email, kind: 'private', language })
  await trx('conversation').where({ id }).update({ customer_id, blocked_at: null })
}

/** Where a customer's mail goes; null for who gave no address, or whose address told us that nobody is there. */
export async function findMailbox(trx: Trx, customer_id: Uuid): Promise<Uuid | null> {
  const { rows } = await trx.raw<{ rows: { id: Uuid }[] }>(
    `select conversation.id from conversation
     join customer on customer.id = conversation.customer_id and customer.email = conversation.address
     where conversation.customer_id = :customer_id and channel = 'email' and blocked_at is null`,
    { customer_id },
  )
  return rows[0]?.id ?? null
}

/** Nothing more of this customer goes to any address but this one, not even what waits: it is in the inbox of the chat. */
export async function shutMailbox(
  trx: Trx,
  { customer_id, but }: { customer_id: Uuid; but: Email | null },
): Promise<void> {
  await trx.raw(
    `with shut as (
       update conversation set customer_id = null
       where customer_id = :customer_id and channel = 'email' and address is distinct from :but returning id
     )
     update message set state = 'expired', error = 'its address was taken away'
     from shut where message.conversation_id = shut.id and message.state = 'waiting'`,
    { customer_id, but },
  )
}
