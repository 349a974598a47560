import { addHours, addSeconds, now, secondsBetween } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/json.ts'
import { findQuiet, type Notice, notifyAll } from '../notices/index.ts'
import type { Config } from '../platform/config.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Broadcast, NOTICE_KEY, noticeKey } from './broadcast.ts'
import { AHEAD_SECONDS, IS_AWAKE, openedSince, TAKING_CHAT, takingValues } from './pace.ts'
import { IS_OPEN, LISTENS } from './segment.ts'
import { wordsFor } from './words.ts'

/** People that one transaction looks at: at night most of them only learn when to be looked at again. */
const LOOKED_AT_MAX = 500
/** News that did not get through until then is dropped. */
const GOOD_HOURS = 24
/** Whom WhatsApp takes no more for today is looked at again after so long. */
const LOOK_AGAIN_HOURS = 1

type Turn = Pick<Broadcast, 'id' | 'class' | 'words' | 'button'>
type Person = {
  customer_id: Uuid
  language: string
  is_wanted: boolean
  /** Where they are spoken to now; null where nothing of theirs takes broadcasts any more. */
  conversation_id: Uuid | null
  channel: string | null
  is_awake: boolean
}
type Lane = { channel: string; per_second: number }

/**
 * Puts one second's messages of one broadcast into the outbox, for one channel, each with its own moment; the next
 * slice is another's, where another one runs. The slice, and how far it came, are one transaction. False when there is
 * enough in the outbox, or nobody is due.
 */
export async function handOutSlice(trx: Trx, config: Config, lane: Lane): Promise<boolean> {
  const { channel, per_second } = lane
  const { rows } = await trx.raw<{ rows: { next_at: Date }[] }>(
    'select next_at from broadcast_pace where channel = :channel for update',
    { channel },
  )
  const [pace] = rows
  const time = now()
  if (pace === undefined || pace.next_at >= addSeconds(time, AHEAD_SECONDS)) return false
  if ((await countBehind(trx, channel, time)) >= per_second * AHEAD_SECONDS) return false
  const turn = await takeTurn(trx, channel, time)
  if (turn === null) return false

  const people = await readDue(trx, config, turn, channel, time)
  const { ready, marks } = await sortOut(trx, config, people, lane, time)
  const begins_at = addSeconds(time, Math.max(0, secondsBetween(time, pace.next_at)))
  const dueOf = (place: number): Date => addSeconds(begins_at, place / per_second)
  await notifyAll(
    trx,
    ready.map(({ customer_id, conversation_id, language }, place) => ({
      conversation_id,
      notice: noticeOf(turn, language),
      key: noticeKey(turn.id, customer_id),
      after_seconds: secondsBetween(time, dueOf(place)),
      expires_at: addHours(time, GOOD_HOURS),
    })),
  )
  await markLooked(trx, turn.id, time, [
    ...marks,
    ...ready.map((each, place) => markOf(each, 'handed', dueOf(place))),
  ])
  const next_at = addSeconds(begins_at, ready.length / per_second)
  await trx.raw('update broadcast_pace set next_at = :next_at where channel = :channel', { next_at, channel })
  return true
}

type Ready = Person & { conversation_id: Uuid }
type Sorted = { ready: Ready[]; marks: Mark[] }

/**
 * Who gets it now, as many as the pace allows, and what becomes of others: who is gone or does not want it is left
 * out, who sleeps waits, and so does whom WhatsApp takes no more for today; who is spoken to elsewhere by now waits
 * for the pace of that channel.
 */
async function sortOut(
  trx: Trx,
  config: Config,
  people: Person[],
  { channel, per_second }: Lane,
  time: Date,
): Promise<Sorted> {
  const wanted = people.filter((each): each is Ready => each.is_wanted && each.conversation_id !== null)
  const here = wanted.filter((each) => each.channel === channel)
  const ids = here.map(({ customer_id }) => customer_id)
  const quiet = await findQuiet(trx, ids, time)
  let room = here.every(({ is_awake }) => is_awake)
    ? 0
    : config.WHATSAPP_BROADCAST_PER_DAY_MAX - (await countOpened(trx, time))
  const ready: Ready[] = []
  const marks = people
    .filter((each) => !wanted.some((other) => other === each))
    .map((each) => markOf(each, 'skipped', time))
  for (const each of wanted) {
    const until = quiet.get(each.customer_id)
    if (each.channel !== channel || until !== undefined) marks.push(markOf(each, 'waiting', until ?? time))
    else if (!each.is_awake && room <= 0)
      marks.push(markOf(each, 'waiting', addHours(time, LOOK_AGAIN_HOURS)))
    else if (ready.length < per_second) {
      if (!each.is_awake) room -= 1
      ready.push(each)
    }
  }
  return { ready, marks }
}

/** Whom broadcasts wrote to out of their silence lately: WhatsApp takes so many different people a day. */
async function countOpened(trx: Trx, time: Date): Promise<number> {
  const { rows } = await trx.raw<{ rows: { opened: number }[] }>(
    `select count(distinct customer_id)::int as opened from broadcast_recipient
     where opened_at > :since`,
    { since: openedSince(time) },
  )
  return rows[0]?.opened ?? 0
}

/** Handed out, due, and not brought yet: a channel that is slower than its pace is not buried under more. */
async function countBehind(trx: Trx, channel: string, time: Date): Promise<number> {
  const { rows } = await trx.raw<{ rows: { behind: number }[] }>(
    `select count(*)::int as behind from broadcast
     join broadcast_recipient as recipient on recipient.broadcast_id = broadcast.id
     join message on message.key = ${NOTICE_KEY}
     where broadcast.state <> 'done' and recipient.state = 'handed' and recipient.channel = :channel
       and message.state in ('waiting', 'sending') and message.due_at <= :time`,
    { channel, time },
  )
  return rows[0]?.behind ?? 0
}

/** The broadcast whose turn was longest ago, among those that have somebody due. */
async function takeTurn(trx: Trx, channel: string, time: Date): Promise<Turn | null> {
  const { rows } = await trx.raw<{ rows: Turn[] }>(
    `with next as (
       select id from broadcast
       where state = 'running' and exists (
         select from broadcast_recipient as recipient
         where recipient.broadcast_id = broadcast.id and recipient.state = 'waiting' and recipient.channel = :channel
           and recipient.due_at <= :time)
       order by turn, id limit 1 for no key update
     )
     update broadcast set turn = 1 + (select max(turn) from broadcast as open where state <> 'done')
     from next where broadcast.id = next.id
     returning broadcast.id, broadcast.class, broadcast.words, broadcast.button`,
    { channel, time },
  )
  return rows[0] ?? null
}

async function readDue(
  trx: Trx,
  config: Config,
  { id, class: of }: Turn,
  channel: string,
  time: Date,
): Promise<Person[]> {
  const { rows } = await trx.raw<{ rows: Person[] }>(
    `select recipient.customer_id, customer.language, ${IS_OPEN} and ${LISTENS} as is_wanted,
       chat.id as conversation_id, chat.channel, coalesce(${IS_AWAKE}, true) as is_awake
     from broadcast_recipient as recipient join customer on customer.id = recipient.customer_id
     left join lateral (${TAKING_CHAT}) as place on true left join conversation as chat on chat.id = place.id
     where recipient.broadcast_id = :id and recipient.state = 'waiting' and recipient.channel = :channel
       and recipient.due_at <= :time
     order by recipient.due_at, recipient.customer_id limit :limit
     for no key update of recipient`,
    { ...takingValues(config, of), id, class: of, channel, time, limit: LOOKED_AT_MAX },
  )
  return rows
}

function noticeOf({ class: of, words, button }: Turn, language: string): Notice {
  const said = { words: wordsFor(words, language), button }
  return of === 'news' ? { kind: 'broadcast.news', ...said } : { kind: 'broadcast.service', ...said }
}

type Mark = Pick<Person, 'customer_id' | 'channel' | 'is_awake'> & { state: string; due_at: string }

const markOf = ({ customer_id, channel, is_awake }: Person, state: string, due_at: Date): Mark => ({
  ...{ customer_id, channel, is_awake, state },
  due_at: due_at.toISOString(),
})

async function markLooked(trx: Trx, broadcast_id: Uuid, time: Date, marks: Mark[]): Promise<void> {
  if (marks.length === 0) return
  await trx.raw(
    `with marked as (
       update broadcast_recipient as recipient
       set state = mark.state, due_at = mark.due_at, handed_at = case mark.state when 'waiting' then null else :time::timestamptz end,
         channel = coalesce(mark.channel, recipient.channel),
         opened_at = case when mark.state = 'handed' and not mark.is_awake then :time::timestamptz else opened_at end
       from jsonb_to_recordset(:marks::jsonb)
         as mark (customer_id uuid, channel text, is_awake boolean, state text, due_at timestamptz)
       where recipient.broadcast_id = :broadcast_id and recipient.customer_id = mark.customer_id
       returning mark.state
     )
     update broadcast set skipped = skipped + (select count(*) from marked where state = 'skipped') where id = :broadcast_id`,
    { broadcast_id, time, marks: canonicalJson(marks) },
  )
}
