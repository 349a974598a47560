import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSeconds, MovableClock, useClock } from '../../core/kernel/clock.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { type Db, openDatabase } from '../../core/platform/db.ts'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { makeConversation } from '../../test/support/people.ts'
import { text } from '../texts/text.ts'
import { type Claimed, claimMessages, LEASE_SECONDS } from './claim.ts'
import { markEnded, markLater, markSent } from './mark.ts'

let database: FreshDatabase
let db: Db
const start = new Date('2026-03-01T12:00:00Z')
const clock = new MovableClock(start)
const useSystemClock = useClock(clock)
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url)
})
afterAll(async () => {
  useSystemClock()
  await db.destroy()
  await database.drop()
})

async function put(conversation_id: Uuid, more: Record<string, unknown> = {}): Promise<bigint> {
  const [row] = await db('message')
    .insert({
      conversation_id,
      op: 'show',
      body: JSON.stringify({ view: { text: text('menu') } }),
      due_at: clock.now(),
      created_at: clock.now(),
      ...more,
    })
    .returning('id')
  return row.id
}

const claim = (...conversation_ids: Uuid[]): Promise<Claimed[]> =>
  claimMessages(db, { limit: 10, conversation_ids, resting_channels: [] })
const idsOf = (claimed: Claimed[]): bigint[] => claimed.map(({ id }) => id)
const chat = async (): Promise<Uuid> => (await makeConversation(db)).id

async function only(claimed: Promise<Claimed[]>): Promise<Claimed> {
  const [first, ...rest] = await claimed
  expect(rest).toEqual([])
  if (first === undefined) throw new Error('nothing was claimed')
  return first
}

test('one chat gets one message at a time, in order; other chats do not wait for it', async () => {
  const [ada, bayo] = [await chat(), await chat()]
  const [first, second] = [await put(ada), await put(ada)]
  const his = await put(bayo)
  const claimed = await claim(ada, bayo)
  expect(claimed.map(({ id, has_more }) => [id, has_more])).toEqual([
    [first, true],
    [his, false],
  ])
  expect(idsOf(await claim(ada))).toEqual([])
  const [held] = await db('message').where({ id: first.toString() })
  await markSent(db, [{ claimed: held, ref: '1', shown_at: clock.now(), calls_back: false }])
  expect(await only(claim(ada))).toMatchObject({ id: second, has_more: false })
})

test('many are marked at once, each under its own name and in its own slot', async () => {
  const chats = await Promise.all(Array.from({ length: 4 }, chat))
  for (const [place, id] of chats.entries()) await put(id, { slot: place < 2 ? 'here' : null })
  const marks = (await claim(...chats)).map((claimed, place) => ({
    claimed,
    ref: String(place + 70),
    shown_at: clock.now(),
    calls_back: place === 3,
  }))
  await markSent(db, marks)
  await markSent(db, marks)
  const sent = await db('message').whereIn('conversation_id', chats).where({ state: 'sent' }).orderBy('id')
  expect(sent.map(({ channel_ref }) => channel_ref)).toEqual(['70', '71', '72', '73'])
  const slots = await db('message_slot').whereIn('conversation_id', chats).orderBy('channel_ref')
  expect(slots.map(({ conversation_id, channel_ref }) => [conversation_id, channel_ref])).toEqual([
    [chats[0], '70'],
    [chats[1], '71'],
  ])
  const called = await db('message').whereIn('conversation_id', chats).where({ state: 'waiting' })
  expect(called.map(({ key }) => key)).toEqual([`nudge:${marks[3]?.claimed.id}`])
})

test('several bots at once take each message once', async () => {
  const chats = await Promise.all(Array.from({ length: 8 }, chat))
  for (const id of chats) await put(id)
  const taken = (await Promise.all(Array.from({ length: 6 }, () => claim(...chats)))).flatMap(idsOf)
  const late = idsOf(await claim(...chats))
  expect([...taken, ...late]).toHaveLength(8)
  expect(new Set([...taken, ...late]).size).toBe(8)
})

test('one that was put off keeps its place; one that was never due holds nobody up', async () => {
  const ada = await chat()
  await put(ada, { due_at: addSeconds(clock.now(), 600) })
  const first = await put(ada)
  const second = await put(ada)
  await markLater(db, await only(claim(ada)), 5, 'asked to wait')
  expect(idsOf(await claim(ada))).toEqual([])
  clock.move(5)
  const again = await only(claim(ada))
  expect([again.id, again.attempts]).toEqual([first, 2])
  await markEnded(db, again, 'failed', 'refused')
  expect(idsOf(await claim(ada))).toEqual([second])
})

test('a message whose sender died is taken over after its lease, and the dead one’s word no longer counts', async () => {
  const ada = await chat()
  const id = await put(ada)
  const dead = await only(claim(ada))
  clock.move(LEASE_SECONDS - 1)
  expect(await claim(ada)).toEqual([])
  clock.move(2)
  const taken = await only(claim(ada))
  expect([taken.id, taken.attempts]).toEqual([id, 2])
  await markSent(db, [{ claimed: taken, ref: '77', shown_at: clock.now(), calls_back: false }])
  await markEnded(db, dead, 'failed', 'too late')
  const { state, channel_ref } = await db('message').where({ id: id.toString() }).first()
  expect([state, channel_ref]).toEqual(['sent', '77'])
})

test('a channel that rests is left alone', async () => {
  const ada = await chat()
  await put(ada)
  const wanted = { limit: 10, conversation_ids: [ada] }
  expect(await claimMessages(db, { ...wanted, resting_channels: ['telegram'] })).toEqual([])
  expect(await claimMessages(db, { ...wanted, resting_channels: ['sms'] })).toHaveLength(1)
})

test('a slot remembers which message shows it', async () => {
  const ada = await chat()
  await put(ada, { slot: 's' })
  await markSent(db, [
    { claimed: await only(claim(ada)), ref: '41', shown_at: clock.now(), calls_back: false },
  ])
  await put(ada, { slot: 's' })
  expect((await only(claim(ada))).slot_ref).toBe('41')
})

test('says when they last spoke where the channel has a window, and not that they blocked us', async () => {
  const id = await chat()
  await db('conversation')
    .where({ id })
    .update({ created_at: addSeconds(start, -900) })
  const hear = (event_key: string, kind: string, seconds: number) =>
    db('inbound').insert({
      ...{ channel: 'telegram', event_key, conversation_id: id, trace_id: event_key },
      event: JSON.stringify({ kind }),
      received_at: addSeconds(start, seconds),
    })
  await put(id)
  const wanted = { limit: 10, conversation_ids: [id], resting_channels: [] }
  const windowed = { ...wanted, windowed_channels: ['telegram'] }
  const heard = async (asked: typeof wanted) => {
    const claimed = await only(claimMessages(db, asked))
    await markEnded(db, claimed, 'failed', 'for the test')
    await put(id)
    return claimed.heard_at
  }
  expect(await heard(windowed)).toEqual(addSeconds(start, -900))
  await hear('w1', 'text', -90)
  await hear('w2', 'choice', -60)
  await hear('w3', 'unblocked', -30)
  expect(await heard(windowed)).toEqual(addSeconds(start, -60))
  expect(await heard(wanted)).toBeNull()
})
