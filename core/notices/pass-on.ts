import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Trx } from '../platform/transaction.ts'
import { openAddress } from './address.ts'
import { OPEN_CHAT } from './find-places.ts'

type Unreached = {
  phone: Phone
  language: string
  root: string
  /** Another chat of theirs in which this was not tried. */
  place: Uuid | null
}

/**
 * What became of somebody's money could not be brought, because they blocked the chat, or because it may not be said
 * there now: it goes into another one of theirs that is open, and where there is none by SMS to their phone. A chat
 * that did not take it is not asked again. Everything else stays in the inbox.
 */
export async function passOn(trx: Trx, message_id: bigint): Promise<void> {
  const { rows } = await trx.raw<{ rows: Unreached[] }>(
    `with unreached as (
       select conversation.id as conversation_id, conversation.customer_id, split_part(message.key, '>', 1) as root
       from message join conversation on conversation.id = message.conversation_id
       where message.id = :id and message.class = 'money' and conversation.channel not in ('sms', 'email')
         and (message.inbox_of is not null or message.key like '%>%')
     )
     select customer.phone, customer.language, root, other.id as place
     from unreached join customer on customer.id = unreached.customer_id
     left join lateral (${OPEN_CHAT('customer.id', NOT_TRIED)}) as other on true`,
    { id: message_id.toString() },
  )
  const [unreached] = rows
  if (unreached === undefined) return
  const { phone: address, language, root, place } = unreached
  const conversation_id =
    place ?? (await openAddress(trx, { channel: 'sms', address, kind: 'private', language }))
  await trx.raw(
    `insert into message (conversation_id, key, op, body, due_at, expires_at, trace_id, class, created_at)
     select :conversation_id, :key, op, body, due_at, expires_at, trace_id, class, created_at from message where id = :id
     on conflict (key) do nothing`,
    { id: message_id.toString(), conversation_id, key: `${root}>${conversation_id}` },
  )
}

/** The first chat has the message by its own key, those that it was passed on to by a key with their name in it. */
const NOT_TRIED = `not exists (
  select from message as tried
  where tried.key in (root, root || '>' || chat.id) and tried.conversation_id = chat.id)`
