import { now } from '../kernel/clock.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { IS_AWAKE, pacesOf, TAKING_CHATS, takingValues } from './pace.ts'
import { type BroadcastClass, HAS_CHAT, IS_OPEN, LISTENS, type Segment, segmentSql } from './segment.ts'

/** Whom a broadcast would reach now, and whom of its people it would not. */
export type SegmentCount = {
  people: number
  /** They want none of this class. */
  muted: number
  /** They want it, and have no chat in which it may be said. */
  unreached: number
  /** So long all of them take, where every channel goes at its own pace. */
  minutes: number
  /** So many days WhatsApp takes for those who were silent; 0 where one is enough. */
  days: number
}

type Part = { channel: string | null; people: number; muted: number; asleep: number }

/**
 * Counts the people of a segment who can be reached. Who has several chats counts for one of them, so how long it
 * takes is a guess. One look at every customer, in the worst case.
 */
export async function countSegment(
  db: Db | Trx,
  { config }: Pick<Environment, 'config'>,
  { segment, class: of }: { segment: Segment; class: BroadcastClass },
): Promise<SegmentCount> {
  const { where, values } = segmentSql(segment, { asked_at: now(), config })
  const { rows } = await db.raw<{ rows: Part[] }>(
    `select channel, count(*) filter (where listens)::int as people, count(*) filter (where not listens)::int as muted,
       count(*) filter (where listens and not is_awake)::int as asleep
     from (
       select ${LISTENS} as listens, place.* from customer
       left join lateral (
         select max(chat.channel) as channel, bool_or(${IS_AWAKE}) as is_awake ${TAKING_CHATS}
       ) as place on true
       where ${where} and ${IS_OPEN} and ${HAS_CHAT}
     ) as found group by channel`,
    { ...values, ...takingValues(config, of), class: of },
  )
  const there = rows.filter(({ channel }) => channel !== null)
  const sum = (parts: Part[], of: 'people' | 'muted'): number =>
    parts.reduce((total, part) => total + part[of], 0)
  const asleep = Math.max(0, ...there.map((part) => part.asleep))
  return {
    people: sum(there, 'people'),
    muted: sum(rows, 'muted'),
    unreached: sum(rows, 'people') - sum(there, 'people'),
    minutes: minutesFor(config, there),
    days: asleep === 0 ? 0 : Math.ceil(asleep / config.WHATSAPP_BROADCAST_PER_DAY_MAX) - 1,
  }
}

/** All channels go at once, so the slowest says how long it takes. */
export const minutesFor = (
  config: Environment['config'],
  parts: readonly { channel: string | null; people: number }[],
): number => {
  const paces = pacesOf(config)
  const minutes = parts.map(({ channel, people }) => people / (paces.get(channel ?? '') ?? Infinity) / 60)
  return Math.ceil(Math.max(0, ...minutes))
}

/** Languages that customers read, the most common first. */
export async function readLanguages(db: Db | Trx): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { language: string }[] }>(
    'select language from customer group by language order by count(*) desc, language',
  )
  return rows.map(({ language }) => language)
}
