import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'

/**
 * SQL for the chat in which a customer is spoken to: the one where they were let in last, unless they
 * blocked it; else the newest that is open. Phones and mailboxes are no chats.
 */
export const OPEN_CHAT = (customer_id: string): string => `
  select chat.id from conversation as chat
  left join lateral (
    select started_at from session where session.conversation_id = chat.id and session.customer_id = chat.customer_id
    order by started_at desc limit 1
  ) as stay on true
  where chat.customer_id = ${customer_id} and chat.kind = 'private' and chat.blocked_at is null
    and chat.channel not in ('sms', 'email')
  order by stay.started_at desc nulls last, chat.created_at desc limit 1`

/**
 * Where each of these customers is spoken to. Who blocked every chat has the newest of them, unless only an open
 * one is of use: it is tried, and the inbox has it.
 */
export async function findPlaces(
  trx: Trx,
  customer_ids: readonly Uuid[],
  which: 'open' | 'any' = 'any',
): Promise<Map<Uuid, Uuid>> {
  if (customer_ids.length === 0) return new Map()
  const { rows } = await trx.raw<{ rows: { customer_id: Uuid; conversation_id: Uuid }[] }>(
    `select asked.customer_id, coalesce(open_chat.id, closed_chat.id) as conversation_id
     from unnest(:customer_ids::uuid[]) as asked (customer_id)
     left join lateral (${OPEN_CHAT('asked.customer_id')}) as open_chat on true
     left join lateral (
       select id from conversation where conversation.customer_id = asked.customer_id and kind = 'private'
         and channel not in ('sms', 'email')
       order by created_at desc limit 1
     ) as closed_chat on open_chat.id is null and :closed_too
     where coalesce(open_chat.id, closed_chat.id) is not null`,
    { customer_ids, closed_too: which === 'any' },
  )
  return new Map(rows.map(({ customer_id, conversation_id }) => [customer_id, conversation_id]))
}
