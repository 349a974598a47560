import { addHours, addSeconds, now } from '../kernel/clock.ts'
import { OPEN_CHAT } from '../notices/index.ts'
import { broadcastChannels } from '../platform/broadcast-channels.ts'
import type { Config } from '../platform/config.ts'
import type { BroadcastClass } from './segment.ts'

/** So far ahead of the time lies what is in the outbox: what else is due is never behind more than that. */
export const AHEAD_SECONDS = 10

/** So many a second by channel: a slow one holds up nobody elsewhere, and none is asked for more than it takes. */
export const pacesOf = (config: Config): ReadonlyMap<string, number> =>
  new Map(broadcastChannels(config).map(({ channel, per_second }) => [channel, per_second]))

/** After so much silence a channel with a window takes approved words only; a little less than its day, for its clock is not ours. */
const WINDOW_SECONDS = 24 * 3_600 - 300
/** People whom we write to out of their silence are counted over so many hours. */
const OPENED_HOURS = 24

/** SQL, of a `chat`: anything may be said there, because there is no window, or its person spoke lately. */
export const IS_AWAKE = `(chat.channel <> all(:windowed::text[]) or chat.created_at > :awake_since or exists (
  select from inbound where inbound.conversation_id = chat.id and inbound.received_at > :awake_since
    and (event ->> 'kind' not in ('blocked', 'unblocked') or event -> 'by_word' is not null)))`

/** SQL, of a `chat`: a broadcast may be said there. News are never told out of a silence: that would be advertising. */
const TAKES = `(chat.channel = any(:paced::text[]) and (:opens or ${IS_AWAKE}))`

/** SQL: every chat of a customer that takes broadcasts. */
export const TAKING_CHATS = `
  from conversation as chat where chat.customer_id = customer.id and chat.kind = 'private' and chat.blocked_at is null
    and ${TAKES}`

/** SQL for the one of them in which a customer is spoken to. */
export const TAKING_CHAT = OPEN_CHAT('customer.id', TAKES)

/** What these need to know. */
export function takingValues(config: Config, of: BroadcastClass) {
  const channels = broadcastChannels(config)
  const has_words = [...config.WHATSAPP_TEMPLATES].some((name) => name.startsWith(`${of}.`))
  return {
    paced: channels.map(({ channel }) => channel),
    windowed: channels.filter(({ has_window }) => has_window).map(({ channel }) => channel),
    opens: has_words && config.WHATSAPP_BROADCAST_PER_DAY_MAX > 0,
    awake_since: addSeconds(now(), -WINDOW_SECONDS),
  }
}

/** Since when those count whom we wrote to out of their silence. */
export const openedSince = (time: Date): Date => addHours(time, -OPENED_HOURS)
