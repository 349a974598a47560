import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/** Phones and mailboxes are no chats. */
const IS_CHAT = (chat: string): string =>
  `${chat}.kind = 'private' and ${chat}.channel not in ('sms', 'email')`

/**
 * SQL for the chat in which a customer is spoken to, of those that they did not block and that fit: the one they
 * chose; else the one where they were let in last; else the newest.
 */
export const OPEN_CHAT = (customer_id: string, fits = 'true'): string => `
  select chat.id from conversation as chat
  left join notice_wish as chosen on chosen.customer_id = chat.customer_id
  left join lateral (
    select started_at from session where session.conversation_id = chat.id and session.customer_id = chat.customer_id
    order by started_at desc limit 1
  ) as stay on true
  where chat.customer_id = ${customer_id} and chat.blocked_at is null and ${IS_CHAT('chat')} and ${fits}
  order by (chat.id is not distinct from chosen.place) desc, stay.started_at desc nulls last, chat.created_at desc
  limit 1`

/**
 * Where each of these customers is spoken to. Who blocked every chat has the newest of them: it is tried, and the
 * inbox has it.
 */
export async function findPlaces(trx: Trx, customer_ids: readonly Uuid[]): Promise<Map<Uuid, Uuid>> {
  if (customer_ids.length === 0) return new Map()
  const { rows } = await trx.raw<{ rows: { customer_id: Uuid; conversation_id: Uuid }[] }>(
    `select asked.customer_id, coalesce(open_chat.id, closed_chat.id) as conversation_id
     from unnest(:customer_ids::uuid[]) as asked (customer_id)
     left join lateral (${OPEN_CHAT('asked.customer_id')}) as open_chat on true
     left join lateral (
       select id from conversation where conversation.customer_id = asked.customer_id and ${IS_CHAT('conversation')}
       order by created_at desc limit 1
     ) as closed_chat on open_chat.id is null
     where coalesce(open_chat.id, closed_chat.id) is not null`,
    { customer_ids },
  )
  return new Map(rows.map(({ customer_id, conversation_id }) => [customer_id, conversation_id]))
}

/** A chat in which a customer can be told things. */
export type NoticePlace = { conversation_id: Uuid; channel: string }

/** The chats that speak for this customer and are open, the oldest first. */
export async function readPlaces(db: Db | Trx, customer_id: Uuid): Promise<NoticePlace[]> {
  const { rows } = await db.raw<{ rows: NoticePlace[] }>(
    `select id as conversation_id, channel from conversation as chat
     where customer_id = :customer_id and blocked_at is null and ${IS_CHAT('chat')}
     order by created_at, id`,
    { customer_id },
  )
  return rows
}
