import { addSeconds, now } from '../../core/kernel/clock.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import type { NoticeKind } from '../../core/notices/index.ts'
import type { Db } from '../../core/platform/db.ts'
import type { View } from '../channels/channel.ts'

/** One message to bring, with what is known about where it goes. */
export type Claimed = {
  id: bigint
  conversation_id: Uuid
  key: string | null
  op: 'show' | 'delete'
  slot: string | null
  body: { view: View } | { notice: { kind: NoticeKind } } | { ref: string }
  attempts: number
  created_at: Date
  expires_at: Date | null
  trace_id: string | null
  channel: string
  address: string
  language: string
  time_zone: string | null
  /** It cannot wait: an answer, or news of money or safety. */
  urgent: boolean
  /** What quiet hours go by. */
  has_wishes: boolean
  quiet_from: number | null
  quiet_to: number | null
  last_seen_at: Date | null
  /** What the slot shows now, if it was shown before. */
  slot_ref: string | null
  slot_shown_at: Date | null
  reply_ref: string | null
  /** It speaks of a number that is neither this customer's own nor saved by name. */
  names_stranger: boolean
}

/** How long a send may take before another process may take the message over: longer than any send waits for its answer. */
export const LEASE_SECONDS = 20

/**
 * Takes messages to send, at most one per conversation, so that order is kept there. A message
 * waits for those before it that are under way, due, or were tried and put off; one that is not
 * due yet holds nobody up.
 */
export async function claimMessages(
  db: Db,
  wanted: { limit: number; conversation_ids: Uuid[] | null; resting_channels: string[] },
): Promise<Claimed[]> {
  const { limit, conversation_ids, resting_channels } = wanted
  const time = now()
  const { rows } = await db.raw<{ rows: Claimed[] }>(
    `with due as (
       select message.id from message join conversation on conversation.id = message.conversation_id
       where conversation.channel <> all(:resting_channels::text[]) and (state = 'waiting' and due_at <= :time or state = 'sending' and lease_until < :time)
         ${conversation_ids === null ? '' : 'and conversation_id = any(:conversation_ids::uuid[])'}
         and not exists (
           select from message as earlier
           where earlier.conversation_id = message.conversation_id and earlier.id < message.id
             and (earlier.state = 'sending' or earlier.state = 'waiting' and (earlier.attempts > 0 or earlier.due_at <= :time)))
       order by message.id limit :limit
       for update of message skip locked
     ), claimed as (
       update message set state = 'sending', lease_until = :lease_until, attempts = attempts + 1
       from due where message.id = due.id returning message.*
     )
     select claimed.id, claimed.conversation_id, claimed.key, claimed.op, claimed.slot, claimed.body, claimed.attempts,
       claimed.created_at, claimed.expires_at, claimed.trace_id, conversation.channel, conversation.address,
       coalesce(customer.language, conversation.language) as language, customer.time_zone,
       claimed.urgent, wish.customer_id is not null as has_wishes, wish.quiet_from, wish.quiet_to, stay.last_seen_at,
       here.channel_ref as slot_ref, here.shown_at as slot_shown_at, answered.channel_ref as reply_ref,
       coalesce(claimed.body #>> '{notice,phone}' <> customer.phone and not exists (
         select from recipient where recipient.customer_id = customer.id
           and recipient.phone = claimed.body #>> '{notice,phone}'), false) as names_stranger
     from claimed
     join conversation on conversation.id = claimed.conversation_id
     left join customer on customer.id = conversation.customer_id
     left join notice_wish as wish on wish.customer_id = customer.id and not claimed.urgent
     left join lateral (
       select last_seen_at from session where session.customer_id = customer.id order by started_at desc limit 1
     ) as stay on not claimed.urgent
     left join message_slot as here on here.conversation_id = claimed.conversation_id and here.slot = claimed.slot
     left join message_slot as answered on answered.conversation_id = claimed.conversation_id
       and answered.slot = claimed.body #>> '{view,reply_to_slot}'
     order by claimed.id`,
    {
      time,
      limit,
      lease_until: addSeconds(time, LEASE_SECONDS),
      conversation_ids: conversation_ids ?? [],
      resting_channels,
    },
  )
  return rows
}
