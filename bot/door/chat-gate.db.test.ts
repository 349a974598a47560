import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { MovableClock, useClock } from '../../core/kernel/clock.ts'
import { type Db, openDatabase } from '../../core/platform/db.ts'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { makeConversation, makeCustomer } from '../../test/support/people.ts'
import type { Inbound, InboundEvent } from '../channels/channel.ts'
import { ChatGate } from './chat-gate.ts'
import { storeEvents } from './store-events.ts'

let database: FreshDatabase
let db: Db
let clock: MovableClock
let chats = 0
let keys = 0
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, { pool_max: 4 })
  clock = new MovableClock(new Date('2026-03-01T10:00:00Z'))
  const giveClockBack = useClock(clock)
  return giveClockBack
})
// Every test has chats and ten seconds of its own.
beforeEach(() => {
  chats += 1
  clock.move(100)
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const WORDS: Inbound = { kind: 'text', text: 'hello', ref: '1' }
const TAP: Inbound = { kind: 'choice', token: 't', ref: '1', ack: 'a' }
type Place = Partial<Pick<InboundEvent, 'channel' | 'address' | 'kind' | 'event_key'>>

function said(body: Inbound, place: Place = {}): InboundEvent {
  keys += 1
  const address = `chat${chats}`
  return {
    channel: 'telegram',
    event_key: `key${keys}`,
    address,
    sender: address,
    kind: 'private',
    language: 'en',
    body,
    ...place,
  }
}
const many = (count: number, body: Inbound = WORDS, place: Place = {}): InboundEvent[] =>
  Array.from({ length: count }, () => said(body, place))

/** One by one, at these bots in turn. */
async function hear(events: readonly InboundEvent[], gates: readonly ChatGate[]): Promise<void> {
  for (const [place, event] of events.entries())
    await storeEvents(db, [event], [], gates[place % gates.length])
}
const heard = async (place: Place = {}): Promise<number> =>
  (
    await db('inbound')
      .join('conversation', 'conversation.id', 'conversation_id')
      .where({ address: `chat${chats}`, ...place })
  ).length
const told = async (): Promise<number> =>
  (await db('message').whereRaw(`body #>> '{view,text,key}' = 'slow-down'`)).length

it('hears as much as people say, drops the rest, says so once a minute, and hears again', async () => {
  const [gate, before] = [new ChatGate(20), await told()]
  await hear(many(5), [gate])
  expect(await db('chat_rate')).toEqual([])
  await hear(many(40), [gate])
  expect([await heard(), await told()]).toEqual([20, before + 1])
  await hear([said({ kind: 'blocked' })], [gate])
  clock.move(10)
  await hear(many(40), [gate])
  expect([await heard(), await told()]).toEqual([41, before + 1])
  clock.move(60)
  await hear(many(40), [gate])
  expect([await heard(), await told()]).toEqual([61, before + 2])
})

it('counts all bots together, but for what each lets through without asking', async () => {
  const [gates, before] = [[new ChatGate(20), new ChatGate(20)], await told()]
  await hear(many(100), gates)
  expect([await heard(), await told()]).toEqual([25, before + 1])
})

it('takes what comes at once as if it came one by one', async () => {
  const [gate, before] = [new ChatGate(20), await told()]
  await storeEvents(db, many(100), [], gate)
  expect([await heard(), await told()]).toEqual([20, before + 1])
  expect((await db('inbound').orderBy('id', 'desc').limit(20).pluck('event_key')).reverse()).toEqual(
    Array.from({ length: 20 }, (_, place) => `key${keys - 99 + place}`),
  )
})

it('counts a tap half, and what the channel repeats once', async () => {
  const gate = new ChatGate(20)
  await hear(many(100, TAP), [gate])
  expect(await heard()).toBe(40)
  clock.move(10)
  await hear(many(100, WORDS, { event_key: 'again' }), [gate])
  await hear(many(19), [gate])
  expect(await heard()).toBe(60)
})

it('lets groups say more, and never tells them off', async () => {
  const [gate, before] = [new ChatGate(20), await told()]
  await hear(many(120, WORDS, { kind: 'group' }), [gate])
  expect([await heard(), await told()]).toEqual([100, before])
})

it('counts the chats of one customer together', async () => {
  const gate = new ChatGate(20)
  const places = ['telegram', 'cloud'].map((channel) => ({ channel }))
  await hear(
    places.map((place) => said(WORDS, place)),
    [gate],
  )
  const conversation = await makeConversation(db)
  const customer = await makeCustomer(db, { conversation_id: conversation.id })
  await db('conversation')
    .where({ address: `chat${chats}` })
    .update({ customer_id: customer.id })
  for (const place of places) await hear(many(40, WORDS, place), [gate])
  // Five of each chat are let through unasked, and fifteen of both.
  expect(await heard()).toBe(25)
})

it('leaves other chats alone', async () => {
  const gate = new ChatGate(20)
  await hear(many(40), [gate])
  chats += 1
  await hear(many(3), [gate])
  expect(await heard()).toBe(3)
})
