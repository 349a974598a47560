import { addSeconds, now } from '../kernel/clock.ts'
import type { Email } from '../kernel/email.ts'
import type { Uuid } from '../kernel/ids.ts'
import { canonicalJson, type Json } from '../kernel/json.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Environment } from '../platform/environment.ts'
import { groupsOf } from '../platform/group-channels.ts'
import { currentTrace } from '../platform/log.ts'
import type { Trx } from '../platform/transaction.ts'
import { openAddress } from './address.ts'
import { findPlaces, OPEN_CHAT } from './find-places.ts'
import { firstAddresses } from './group-move.ts'
import { findHeld } from './hold-quiet.ts'
import type { Notice } from './notice.ts'
import { isUrgent, NOTICE_KINDS } from './notice-kinds.ts'

export type Notify = {
  notice: Notice
  /** One message per key, however often it is asked for. */
  key: string
  /** The message to replace in place, where the channel can; otherwise a new one is sent. */
  slot?: string
  /** After this the message is worthless and is dropped unsent. */
  expires_at?: Date
  /** Waits this long, so that a slow answer is only announced when it stays slow. */
  after_seconds?: number
  /** The trace that it belongs to, where that of what runs now is another: in a batch of many people's work. */
  trace_id?: string | null
}

type NotifyOne = Notify & { conversation_id: Uuid }

/** Says something to a chat: one row in the outbox, committed with what it speaks of. */
export async function notify(trx: Trx, conversation_id: Uuid, asked: Notify): Promise<void> {
  await notifyAll(trx, [{ conversation_id, ...asked }])
}

/**
 * Says something to each of several customers, in the chat that they chose, else where they were let in last. Who has no chat
 * at all cannot be told.
 */
export async function notifyCustomers(
  trx: Trx,
  asked: readonly (Omit<Notify, 'slot'> & { customer_id: Uuid })[],
): Promise<void> {
  const places = await findPlaces(
    trx,
    asked.map(({ customer_id }) => customer_id),
  )
  await notifyAll(
    trx,
    asked.flatMap(({ customer_id, ...each }) => {
      const conversation_id = places.get(customer_id)
      return conversation_id === undefined ? [] : [{ conversation_id, ...each }]
    }),
  )
}

/**
 * Says something to each of several chats, in one statement: a second one looks for quiet hours, where
 * something can wait at all. To a customer who blocked the chat it goes into another that is open; what is
 * muted is kept for the inbox alone; what is wished for by e-mail becomes a mail as well.
 */
export async function notifyAll(trx: Trx, asked: readonly NotifyOne[]): Promise<void> {
  if (asked.length === 0) return
  const time = now()
  const held = await findHeld(trx, asked, time)
  const rows = asked.map((each) => {
    const { class: of, inbox } = NOTICE_KINDS[each.notice.kind]
    const due_at = addSeconds(time, each.after_seconds ?? 0)
    const held_until = held.get(each.conversation_id)
    const is_held = !isUrgent(of) && held_until !== undefined && held_until > due_at
    return {
      conversation_id: each.conversation_id,
      key: each.key,
      slot: each.slot ?? null,
      body: { notice: toJson(each.notice) },
      due_at: (is_held ? held_until : due_at).toISOString(),
      expires_at: each.expires_at?.toISOString() ?? null,
      trace_id: each.trace_id ?? currentTrace(),
      class: of,
      inbox,
      urgent: isUrgent(of),
      quiet: is_held,
    }
  })
  await trx.raw(WRITE, { rows: canonicalJson(rows), time })
}

const WRITE = `
  with asked as (
    select * from rows from (jsonb_to_recordset(:rows::jsonb) as (
      conversation_id uuid, key text, slot text, body jsonb, due_at timestamptz, expires_at timestamptz, trace_id text,
      class text, inbox boolean, urgent boolean, quiet boolean))
    with ordinality as asked (conversation_id, key, slot, body, due_at, expires_at, trace_id, class, inbox, urgent, quiet, place)
  ), placed as (
    select asked.*, conversation.customer_id, open_chat.id as open_id,
      asked.class = any(wish.muted) as is_muted, mailbox.id as mailbox_id
    from asked
    left join conversation on conversation.id = asked.conversation_id
    left join notice_wish as wish on wish.customer_id = conversation.customer_id
    left join lateral (${OPEN_CHAT('conversation.customer_id')}) as open_chat on conversation.blocked_at is not null
    left join lateral (
      select mailbox.id from conversation as mailbox
      join customer on customer.id = mailbox.customer_id and customer.email = mailbox.address
      where mailbox.customer_id = conversation.customer_id and mailbox.channel = 'email' and mailbox.blocked_at is null
    ) as mailbox on asked.class = any(wish.mailed) and asked.inbox
  ), said as (
    select coalesce(open_id, conversation_id) as conversation_id, key, case when open_id is null then slot end as slot,
      body, due_at, expires_at, trace_id, class, urgent, quiet, case when inbox then customer_id end as inbox_of,
      case when is_muted then 'kept' else 'waiting' end as state, place, 1 as copy
    from placed
    union all
    select mailbox_id, key || ':mail', null, body, due_at, expires_at, trace_id, class, urgent, quiet, null, 'waiting', place, 2
    from placed where mailbox_id is not null
  )
  insert into message (conversation_id, key, op, slot, body, due_at, expires_at, trace_id, class, urgent, quiet, inbox_of, state, created_at)
  select conversation_id, key, 'show', slot, body, due_at, expires_at, trace_id, class, urgent, quiet, inbox_of, state, :time
  from said order by place, copy
  on conflict (key) do nothing`

/** Says something to a phone by SMS. The phone gets a conversation of its own, so that order is kept there too. */
export async function notifyPhone(
  trx: Trx,
  phone: Phone,
  language: string,
  asked: Omit<Notify, 'slot'>,
): Promise<void> {
  await notify(
    trx,
    await openAddress(trx, { channel: 'sms', address: phone, kind: 'private', language }),
    asked,
  )
}

/** Says something to an address by e-mail, whoever has it. */
export async function notifyEmail(
  trx: Trx,
  email: Email,
  language: string,
  asked: Omit<Notify, 'slot'>,
): Promise<void> {
  await notify(
    trx,
    await openAddress(trx, { channel: 'email', address: email, kind: 'private', language }),
    asked,
  )
}

/** Tells the people who run the shop, in every admin group; with none configured it is an error in the log. */
export async function notifyAdmins(
  trx: Trx,
  { config, log }: Pick<Environment, 'config' | 'log'>,
  alert: { code: string; subject: string; detail: string },
): Promise<void> {
  log.error({ alert }, 'an operator should look at this')
  await notifyGroups(
    trx,
    { config },
    {
      notice: { kind: 'ops.alert', ...alert },
      key: `ops:${alert.code}:${alert.subject}`,
    },
  )
}

/** Says something in every admin group, to all who are in it. */
export async function notifyGroups(
  trx: Trx,
  { config }: Pick<Environment, 'config'>,
  asked: Notify,
): Promise<void> {
  for (const channel of new Set(config.ADMIN_CHAT_IDS.map((group) => group.channel))) {
    const chats = groupsOf(config.ADMIN_CHAT_IDS, channel)
    const first = await firstAddresses(trx, channel, chats)
    for (const address of new Set(chats.map((id) => first.get(id) ?? id))) {
      const conversation_id = await openAddress(trx, { channel, address, kind: 'group', language: 'en' })
      await notify(trx, conversation_id, { ...asked, key: `${asked.key}:${channel}:${address}` })
    }
  }
}

const toJson = (notice: Notice): Json =>
  Object.fromEntries(
    Object.entries(notice).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? value.toString() : value,
    ]),
  ) as Json
