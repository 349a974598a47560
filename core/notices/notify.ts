import { addSeconds, now } from '../kernel/clock.ts'
import { idFromName, type Uuid } from '../kernel/ids.ts'
import { canonicalJson, type Json } from '../kernel/json.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Environment } from '../platform/environment.ts'
import { currentTrace } from '../platform/log.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Notice } from './notice.ts'

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

/** Says something to each of several chats, in one statement. */
export async function notifyAll(trx: Trx, asked: readonly NotifyOne[]): Promise<void> {
  if (asked.length === 0) return
  const time = now()
  const rows = asked.map(({ conversation_id, key, slot, notice, after_seconds, expires_at, trace_id }) => ({
    conversation_id,
    key,
    slot: slot ?? null,
    body: { notice: toJson(notice) },
    due_at: addSeconds(time, after_seconds ?? 0).toISOString(),
    expires_at: expires_at?.toISOString() ?? null,
    trace_id: trace_id ?? currentTrace(),
  }))
  await trx.raw(
    `insert into message (conversation_id, key, op, slot, body, due_at, expires_at, trace_id, created_at)
     select conversation_id, key, 'show', slot, body, due_at, expires_at, trace_id, :time
     from rows from (jsonb_to_recordset(:rows::jsonb) as (
         conversation_id uuid, key text, slot text, body jsonb, due_at timestamptz, expires_at timestamptz, trace_id text))
       with ordinality as asked (conversation_id, key, slot, body, due_at, expires_at, trace_id, place)
     order by place
     on conflict (key) do nothing`,
    { rows: canonicalJson(rows), time },
  )
}

/** Says something to a phone by SMS. The phone gets a conversation of its own, so that order is kept there too. */
export async function notifyPhone(
  trx: Trx,
  phone: Phone,
  language: string,
  asked: Omit<Notify, 'slot'>,
): Promise<void> {
  await notify(trx, await openAddress(trx, 'sms', phone, 'private', language), asked)
}

/** Tells the people who run the shop, in every admin group; with none configured it is an error in the log. */
export async function notifyAdmins(
  trx: Trx,
  { config, log }: Pick<Environment, 'config' | 'log'>,
  alert: { code: string; subject: string; detail: string },
): Promise<void> {
  log.error({ alert }, 'an operator should look at this')
  for (const chat of config.ADMIN_CHAT_IDS) {
    const conversation_id = await openAddress(trx, 'telegram', chat, 'group', 'en')
    const key = `ops:${alert.code}:${alert.subject}:${chat}`
    await notify(trx, conversation_id, { notice: { kind: 'ops.alert', ...alert }, key })
  }
}

/** An address that we speak to without having been spoken to: a phone by SMS, a group as a whole. */
async function openAddress(
  trx: Trx,
  channel: string,
  address: string,
  kind: 'private' | 'group',
  language: string,
): Promise<Uuid> {
  const id = idFromName(`conversation:${channel}:${address}:`)
  await trx.raw(
    `insert into conversation (id, channel, address, sender, kind, language, created_at)
     values (?, ?, ?, '', ?, ?, ?) on conflict do nothing`,
    [id, channel, address, kind, language, now()],
  )
  return id
}

const toJson = (notice: Notice): Json =>
  Object.fromEntries(
    Object.entries(notice).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? value.toString() : value,
    ]),
  ) as Json
