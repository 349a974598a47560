import { addHours, addSeconds, now, secondsBetween } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/json.ts'
import { findQuiet, type Notice, notifyCustomers } from '../notices/index.ts'
import type { Config } from '../platform/config.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Broadcast, NOTICE_KEY, noticeKey } from './broadcast.ts'
import { AHEAD_SECONDS, paceOf } from './pace.ts'
import { LISTENS, REACHABLE } from './segment.ts'
import { wordsFor } from './words.ts'

/** People that one transaction looks at: at night most of them only learn when to be looked at again. */
const LOOKED_AT_MAX = 500
/** News that did not get through until then is dropped. */
const GOOD_HOURS = 24

type Turn = Pick<Broadcast, 'id' | 'class' | 'words' | 'button'>
type Person = { customer_id: Uuid; language: string; is_wanted: boolean }
type Pace = { next_at: Date; turns: bigint }

/**
 * Puts one second's messages of one broadcast into the outbox, each with its own moment; the next slice is another's,
 * where another one runs. The slice, and how far it came, are one transaction. False when there is enough in the
 * outbox, or nobody is due.
 */
export async function handOutSlice(trx: Trx, config: Config): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: Pace[] }>('select next_at, turns from broadcast_pace for update')
  const [pace] = rows
  const time = now()
  if (pace === undefined || pace.next_at >= addSeconds(time, AHEAD_SECONDS)) return false
  const per_second = paceOf(config)
  if ((await countBehind(trx, time)) >= per_second * AHEAD_SECONDS) return false
  const turn = await takeTurn(trx, time, pace.turns + 1n)
  if (turn === null) return false

  const people = await readDue(trx, turn, time)
  const wanted = people.filter(({ is_wanted }) => is_wanted)
  const quiet = await findQuiet(
    trx,
    wanted.map(({ customer_id }) => customer_id),
    time,
  )
  const ready = wanted.filter(({ customer_id }) => !quiet.has(customer_id)).slice(0, per_second)
  const begins_at = addSeconds(time, Math.max(0, secondsBetween(time, pace.next_at)))
  const dueOf = (place: number): Date => addSeconds(begins_at, place / per_second)
  await notifyCustomers(
    trx,
    ready.map(({ customer_id, language }, place) => ({
      customer_id,
      notice: noticeOf(turn, language),
      key: noticeKey(turn.id, customer_id),
      after_seconds: secondsBetween(time, dueOf(place)),
      expires_at: addHours(time, GOOD_HOURS),
    })),
  )
  await markLooked(trx, turn.id, time, [
    ...people.filter(({ is_wanted }) => !is_wanted).map((each) => markOf(each, 'skipped', time)),
    ...wanted.flatMap((each) => {
      const until = quiet.get(each.customer_id)
      return until === undefined ? [] : [markOf(each, 'waiting', until)]
    }),
    ...ready.map((each, place) => markOf(each, 'handed', dueOf(place))),
  ])
  const next_at = addSeconds(begins_at, ready.length / per_second)
  await trx.raw('update broadcast_pace set next_at = :next_at, turns = turns + 1', { next_at })
  return true
}

/** Handed out, due, and not brought yet: a channel that is slower than its pace is not buried under more. */
async function countBehind(trx: Trx, time: Date): Promise<number> {
  const { rows } = await trx.raw<{ rows: { behind: number }[] }>(
    `select count(*)::int as behind from broadcast
     join broadcast_recipient as recipient on recipient.broadcast_id = broadcast.id
     join message on message.key = ${NOTICE_KEY}
     where broadcast.state <> 'done' and recipient.state = 'handed'
       and message.state in ('waiting', 'sending') and message.due_at <= :time`,
    { time },
  )
  return rows[0]?.behind ?? 0
}

/** The broadcast whose turn was longest ago, among those that have somebody due. */
async function takeTurn(trx: Trx, time: Date, turn: bigint): Promise<Turn | null> {
  const { rows } = await trx.raw<{ rows: Turn[] }>(
    `with next as (
       select id from broadcast
       where state = 'running' and exists (
         select from broadcast_recipient as recipient
         where recipient.broadcast_id = broadcast.id and recipient.state = 'waiting' and recipient.due_at <= :time)
       order by turn, id limit 1 for no key update
     )
     update broadcast set turn = :turn from next where broadcast.id = next.id
     returning broadcast.id, broadcast.class, broadcast.words, broadcast.button`,
    { time, turn: turn.toString() },
  )
  return rows[0] ?? null
}

async function readDue(trx: Trx, { id, class: of }: Turn, time: Date): Promise<Person[]> {
  const { rows } = await trx.raw<{ rows: Person[] }>(
    `select recipient.customer_id, customer.language, ${REACHABLE} and ${LISTENS} as is_wanted
     from broadcast_recipient as recipient join customer on customer.id = recipient.customer_id
     where recipient.broadcast_id = :id and recipient.state = 'waiting' and recipient.due_at <= :time
     order by recipient.due_at, recipient.customer_id limit :limit
     for no key update of recipient`,
    { id, class: of, time, limit: LOOKED_AT_MAX },
  )
  return rows
}

function noticeOf({ class: of, words, button }: Turn, language: string): Notice {
  const said = { words: wordsFor(words, language), button }
  return of === 'news' ? { kind: 'broadcast.news', ...said } : { kind: 'broadcast.service', ...said }
}

type Mark = { customer_id: Uuid; state: string; due_at: string }

const markOf = ({ customer_id }: Person, state: string, due_at: Date): Mark => ({
  customer_id,
  state,
  due_at: due_at.toISOString(),
})

async function markLooked(trx: Trx, broadcast_id: Uuid, time: Date, marks: Mark[]): Promise<void> {
  if (marks.length === 0) return
  await trx.raw(
    `with marked as (
       update broadcast_recipient as recipient
       set state = mark.state, due_at = mark.due_at, handed_at = case mark.state when 'waiting' then null else :time::timestamptz end
       from jsonb_to_recordset(:marks::jsonb) as mark (customer_id uuid, state text, due_at timestamptz)
       where recipient.broadcast_id = :broadcast_id and recipient.customer_id = mark.customer_id
       returning mark.state
     )
     update broadcast set skipped = skipped + (select count(*) from marked where state = 'skipped') where id = :broadcast_id`,
    { broadcast_id, time, marks: canonicalJson(marks) },
  )
}
