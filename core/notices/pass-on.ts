import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Trx } from '../platform/transaction.ts'
import { openAddress } from './address.ts'
import { findPlaces } from './find-places.ts'

type Unreached = {
  customer_id: Uuid
  conversation_id: Uuid
  phone: Phone
  language: string
  root: string
}

/**
 * What became of somebody's money could not be brought, because they blocked the chat: it goes into another one
 * of theirs that is open, and where there is none by SMS to their phone. Everything else stays in the inbox.
 */
export async function passOn(trx: Trx, message_id: bigint): Promise<void> {
  const { rows } = await trx.raw<{ rows: Unreached[] }>(
    `select customer.id as customer_id, conversation.id as conversation_id, customer.phone, customer.language,
       split_part(message.key, '>', 1) as root
     from message join conversation on conversation.id = message.conversation_id
     join customer on customer.id = conversation.customer_id
     where message.id = :id and message.class = 'money' and conversation.channel not in ('sms', 'email')
       and (message.inbox_of is not null or message.key like '%>%')`,
    { id: message_id.toString() },
  )
  const [unreached] = rows
  if (unreached === undefined) return
  const { customer_id, phone: address, language, root } = unreached
  const place = (await findPlaces(trx, [customer_id], 'open')).get(customer_id)
  const conversation_id =
    place ?? (await openAddress(trx, { channel: 'sms', address, kind: 'private', language }))
  await trx.raw(
    `insert into message (conversation_id, key, op, body, due_at, expires_at, trace_id, class, created_at)
     select :conversation_id, :key, op, body, due_at, expires_at, trace_id, class, created_at from message where id = :id
     on conflict (key) do nothing`,
    { id: message_id.toString(), conversation_id, key: `${root}>${conversation_id}` },
  )
}
