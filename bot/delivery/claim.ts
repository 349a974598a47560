import { addSeconds, now } from '../../core/kernel/clock.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import type { NoticeKind } from '../../core/notices/index.ts'
import type { Db } from '../../core/platform/db.ts'
import { prepared } from '../../core/platform/prepared.ts'
import type { View } from '../channels/channel.ts'
import type { Theme } from '../charts/chart.ts'

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
  /** Where the chat is now. */
  address: string
  kind: 'private' | 'group'
  language: string
  time_zone: string | null
  /** It cannot wait: an answer, or news of money or safety. */
  urgent: boolean
  /** What quiet hours go by. */
  has_wishes: boolean
  quiet_from: number | null
  quiet_to: number | null
  last_seen_at: Date | null
  theme: Theme | null
  /** What the slot shows now, if it was shown before. */
  slot_ref: string | null
  slot_shown_at: Date | null
  reply_ref: string | null
  /** When they last spoke there, on channels with a window; when they came, if the inbox has forgotten it. */
  heard_at: Date | null
  /** It speaks of a number that is neither this customer's own nor saved by name. */
  names_stranger: boolean
  /** Another message of this conversation waited already. */
  has_more: boolean
  /** They blocked us there, or asked for silence, and have not spoken since. */
  is_blocked: boolean
}

/** How long a send may take before another process may take the message over: longer than any send waits for its answer. */
export const LEASE_SECONDS = 20

export type Wanted = {
  limit: number
  resting_channels: string[]
  resting_chats?: Uuid[]
  /** Channels on which it matters when somebody last spoke. */
  windowed_channels?: string[]
  only_chats?: Uuid[] | null
}

/**
 * Takes messages that cannot wait, at most one per conversation, so that order is kept there. A message
 * waits for those before it that are under way, due, or were tried and put off; one that is not
 * due yet holds nobody up, nor does one that can wait.
 */
export async function claimMessages(
  db: Db,
  {
    limit,
    conversation_ids,
    resting_channels,
    resting_chats = [],
    windowed_channels = [],
  }: Wanted & { conversation_ids: Uuid[] | null },
): Promise<Claimed[]> {
  const time = now()
  const { rows } = await prepared<{ rows: Claimed[] }>(
    db,
    conversation_ids === null ? 'claim-messages' : 'claim-messages-of',
    `with due as (
       select message.id from message join conversation on conversation.id = message.conversation_id
       where urgent and ${DUE}
         ${conversation_ids === null ? '' : 'and conversation_id = any(:conversation_ids::uuid[])'}
         and not exists (${EARLIER} and (earlier.urgent or earlier.state = 'sending'))
       order by message.id limit :limit
       for update of message skip locked
     ), ${CLAIMED}`,
    {
      time,
      limit,
      lease_until: addSeconds(time, LEASE_SECONDS),
      ...(conversation_ids === null ? {} : { conversation_ids }),
      resting_channels,
      resting_chats,
      windowed_channels,
    },
  )
  return rows
}

/** What a channel takes of messages that can wait: at most so many a second, those that could not wait counted in. */
export type Pace = {
  channel: string
  per_second: number
  /** Messages that could not wait, and were sent by this process since it last asked. */
  spent: number
}

/** Of a channel's pace this part comes at once after a rest, the other steadily: both together are never more in any second. */
const BURST_PART = 0.2

/**
 * Takes messages that can wait, as many as the pace of their channel leaves room for. The room is kept in the
 * database, so that several bots together keep it; it is only touched while something is due.
 * None of them is sent twice: one whose sender died may have arrived, so it ends here, and the inbox has it.
 */
export async function claimPaced(
  db: Db,
  { limit, resting_channels, resting_chats = [], windowed_channels = [], only_chats = null }: Wanted,
  { channel, per_second, spent }: Pace,
): Promise<Claimed[]> {
  const time = now()
  const burst = Math.max(1, Math.floor(per_second * BURST_PART))
  const { rows } = await prepared<{ rows: Claimed[] }>(
    db,
    only_chats === null ? 'claim-paced' : 'claim-paced-of',
    `with lost as (
       update message set state = 'failed', lease_until = null, error = 'its sender died, and it may have arrived'
       where state = 'sending' and not urgent and lease_until < :time
     ), pace as (
       select channel, least(:burst::float8, allowance + :rate::float8
           * greatest(0, extract(epoch from :time::timestamptz - refilled_at))::float8) - :spent::float8 as allowance
       from channel_pace
       where channel = :channel and exists (
         select from message where not urgent and state = 'waiting' and due_at <= :time)
       for update
     ), due as (
       select message.id from message join conversation on conversation.id = message.conversation_id
       where not urgent and state = 'waiting' and conversation.channel = :channel and ${DUE} and not exists (${EARLIER})
         ${only_chats === null ? '' : 'and conversation.id = any(:only_chats::uuid[])'}
       order by message.due_at, message.id
       limit coalesce((select greatest(0, least(:limit, floor(allowance)))::int from pace), 0)
       for update of message skip locked
     ), paid as (
       update channel_pace
       set allowance = pace.allowance - (select count(*) from due), refilled_at = greatest(refilled_at, :time)
       from pace where channel_pace.channel = pace.channel
     ), ${CLAIMED}`,
    {
      time,
      limit,
      lease_until: addSeconds(time, LEASE_SECONDS),
      resting_channels,
      resting_chats,
      windowed_channels,
      channel,
      burst,
      rate: Math.max(1, per_second - burst),
      spent,
      ...(only_chats === null ? {} : { only_chats }),
    },
  )
  return rows
}

/** Makes room for the pace of a channel that was never asked for before. */
export async function openPace(db: Db, channels: string[]): Promise<void> {
  await db.raw(
    `insert into channel_pace (channel, allowance, refilled_at)
     select channel, 'infinity', :time from unnest(:channels::text[]) as asked (channel) on conflict do nothing`,
    { channels, time: now() },
  )
}

const DUE = `conversation.channel <> all(:resting_channels::text[]) and conversation.id <> all(:resting_chats::uuid[])
  and (state = 'waiting' and due_at <= :time or state = 'sending' and lease_until < :time)`

const EARLIER = `
  select from message as earlier
  where earlier.conversation_id = message.conversation_id and earlier.id < message.id
    and (earlier.state = 'sending' or earlier.state = 'waiting' and (earlier.attempts > 0 or earlier.due_at <= :time))`

const CLAIMED = `
  claimed as (
    update message set state = 'sending', lease_until = :lease_until, attempts = attempts + 1
    from due where message.id = due.id returning message.*
  )
  select claimed.id, claimed.conversation_id, claimed.key, claimed.op, claimed.slot, claimed.body, claimed.attempts,
    claimed.created_at, claimed.expires_at, claimed.trace_id, claimed.urgent,
    conversation.channel, coalesce(move.to_address, conversation.address) as address, conversation.kind,
    coalesce(customer.language, conversation.language) as language, customer.time_zone,
       customer.chart_theme as theme,
    wish.customer_id is not null as has_wishes, wish.quiet_from, wish.quiet_to, stay.last_seen_at,
    here.channel_ref as slot_ref, here.shown_at as slot_shown_at, answered.channel_ref as reply_ref,
    case when conversation.channel = any(:windowed_channels::text[])
      then coalesce(heard.heard_at, conversation.created_at) end as heard_at,
    coalesce(claimed.body #>> '{notice,phone}' <> customer.phone and not exists (
      select from recipient where recipient.customer_id = customer.id
        and recipient.phone = claimed.body #>> '{notice,phone}'), false) as names_stranger,
    conversation.blocked_at is not null as is_blocked,
    exists (select from message as later where later.conversation_id = claimed.conversation_id
      and later.id > claimed.id and later.state in ('waiting', 'sending')) as has_more
  from claimed
  join conversation on conversation.id = claimed.conversation_id
  left join group_move as move on conversation.kind = 'group' and move.channel = conversation.channel
    and move.from_address = conversation.address
  left join customer on customer.id = conversation.customer_id
  left join notice_wish as wish on wish.customer_id = customer.id and not claimed.urgent
  left join lateral (
    select last_seen_at from session where session.customer_id = customer.id order by started_at desc limit 1
  ) as stay on not claimed.urgent
  left join message_slot as here on here.conversation_id = claimed.conversation_id and here.slot = claimed.slot
  left join message_slot as answered on answered.conversation_id = claimed.conversation_id
    and answered.slot = claimed.body #>> '{view,reply_to_slot}'
  left join lateral (
    select received_at as heard_at from inbound
    where conversation_id = claimed.conversation_id and conversation.channel = any(:windowed_channels::text[])
      and (event ->> 'kind' not in ('blocked', 'unblocked') or event -> 'by_word' is not null)
    order by id desc limit 1
  ) as heard on true
  order by claimed.id`
