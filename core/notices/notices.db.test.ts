import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { makeConversation, makeCustomer } from '../../test/support/people.ts'
import { addSeconds, MovableClock, useClock } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { money } from '../kernel/money.ts'
import type { Config } from '../platform/config.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { inTransaction } from '../platform/transaction.ts'
import {
  countMissed,
  countUnread,
  markRead,
  moveGroup,
  type Notice,
  type NoticeWishes,
  notify,
  notifyCustomers,
  notifyGroups,
  readInbox,
  readPlaces,
  readWishes,
  saveWishes,
} from './index.ts'

let database: FreshDatabase
let db: Db
const clock = new MovableClock(new Date('2026-03-01T11:00:00Z'))
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

const noon = new Date('2026-03-01T11:00:00Z')
const night = new Date('2026-03-01T22:30:00Z')
const morning = new Date('2026-03-02T06:00:00Z')
const goTo = (time: Date) => clock.move((time.getTime() - clock.now().getTime()) / 1000)
beforeEach(() => goTo(noon))

const credited: Notice = {
  kind: 'funding.credited',
  amount: money(50_000),
  asked: money(50_000),
  reference: 'NXF-1',
  balance: money(50_000),
}
const back: Notice = { kind: 'network.back', category: 'airtime', network: 'mtn' }

async function makePerson(): Promise<{ customer_id: Uuid; chat: Uuid }> {
  const { id: chat } = await makeConversation(db)
  const { id: customer_id } = await makeCustomer(db, { conversation_id: chat })
  return { customer_id, chat }
}

let keys = 0
const tell = (customer_id: Uuid, notice: Notice, more: { key?: string; expires_at?: Date } = {}) =>
  inTransaction(db, (trx) => notifyCustomers(trx, [{ customer_id, notice, key: `test:${++keys}`, ...more }]))
const messages = (customer_id: Uuid) => db('message').where({ inbox_of: customer_id }).orderBy('id')
const wish = (customer_id: Uuid, wishes: Partial<NoticeWishes>) =>
  inTransaction(db, async (trx) =>
    saveWishes(trx, {
      customer_id,
      time_zone: 'Africa/Lagos',
      wishes: { ...(await readWishes(trx, customer_id)), ...wishes },
    }),
  )

async function stay(customer_id: Uuid, conversation_id: Uuid): Promise<void> {
  const time = clock.now()
  await db('session')
    .where({ customer_id })
    .whereNull('ended_at')
    .update({ ended_at: time, end_reason: 'elsewhere' })
  await db('session').insert({
    id: db.raw('gen_random_uuid()'),
    customer_id,
    conversation_id,
    started_at: time,
    last_seen_at: time,
  })
}

test('what can wait waits for the morning, money does not, and nothing waits for who is awake', async () => {
  goTo(night)
  const { customer_id, chat } = await makePerson()
  await tell(customer_id, back)
  await tell(customer_id, credited)
  const due = async () => (await messages(customer_id)).map(({ due_at }) => due_at)
  expect(await due()).toEqual([morning, night])
  await stay(customer_id, chat)
  await tell(customer_id, back)
  expect(await due()).toEqual([morning, night, night])
})

test('what is held comes by the hours that are chosen meanwhile', async () => {
  goTo(night)
  const { customer_id } = await makePerson()
  await tell(customer_id, back)
  await wish(customer_id, { quiet: { from: 21, until: 9 } })
  expect((await messages(customer_id))[0].due_at).toEqual(addSeconds(morning, 7_200))
  await wish(customer_id, { quiet: null })
  expect((await messages(customer_id))[0].due_at).toEqual(night)
  await tell(customer_id, back)
  expect((await messages(customer_id))[1].due_at).toEqual(night)
})

test('what is muted stays out of the chat and is found in the inbox; money cannot be muted', async () => {
  const { customer_id } = await makePerson()
  await wish(customer_id, { muted: ['service'] })
  await tell(customer_id, back)
  await tell(customer_id, credited)
  expect((await messages(customer_id)).map(({ state }) => state)).toEqual(['kept', 'waiting'])
  expect(await countUnread(db, customer_id)).toBe(2)
  await expect(wish(customer_id, { muted: ['money' as never] })).rejects.toThrow(/notice_wish_muted_check/)
})

test('a customer is spoken to where they were let in last, and elsewhere when that chat is blocked', async () => {
  const { customer_id, chat } = await makePerson()
  const { id: other } = await makeConversation(db)
  await db('conversation').where({ id: other }).update({ customer_id })
  await stay(customer_id, other)
  clock.move(60)
  await stay(customer_id, chat)
  const place = async () => (await messages(customer_id)).at(-1)?.conversation_id
  await tell(customer_id, credited)
  expect(await place()).toBe(chat)
  await db('conversation').where({ id: chat }).update({ blocked_at: clock.now() })
  await tell(customer_id, credited)
  expect(await place()).toBe(other)
  // An outcome goes to the chat where it was asked for; this one is closed, so its slot means nothing elsewhere.
  await inTransaction(db, (trx) => notify(trx, chat, { notice: credited, key: 'moved', slot: 'here' }))
  expect((await messages(customer_id)).at(-1)).toMatchObject({ conversation_id: other, slot: null })
  await db('conversation').where({ customer_id }).update({ blocked_at: clock.now() })
  await tell(customer_id, credited)
  expect([chat, other]).toContain(await place())
})

test('a customer is spoken to in the chat that they chose, while it is theirs and open', async () => {
  const { customer_id, chat } = await makePerson()
  clock.move(1)
  const { id: other } = await makeConversation(db, 'cloud')
  await db('conversation').where({ id: other }).update({ customer_id })
  await stay(customer_id, chat)
  const place = async () => {
    await tell(customer_id, credited)
    return (await messages(customer_id)).at(-1)?.conversation_id
  }
  expect((await readPlaces(db, customer_id)).map(({ channel }) => channel)).toEqual(['telegram', 'cloud'])
  expect(await place()).toBe(chat)
  await wish(customer_id, { place: other })
  expect(await place()).toBe(other)
  // What was asked for in a chat is still answered there.
  await inTransaction(db, (trx) => notify(trx, chat, { notice: credited, key: 'asked-here' }))
  expect((await messages(customer_id)).at(-1)?.conversation_id).toBe(chat)
  await db('conversation').where({ id: other }).update({ blocked_at: clock.now() })
  expect(await place()).toBe(chat)
  expect(await readPlaces(db, customer_id)).toHaveLength(1)
  await db('conversation').where({ id: other }).update({ blocked_at: null })
  await wish(customer_id, { place: null })
  expect(await place()).toBe(chat)
  // A chat that speaks for somebody else by now is no place to write to.
  await wish(customer_id, { place: other })
  await db('conversation').where({ id: other }).update({ customer_id: null })
  expect(await place()).toBe(chat)
})

test('what operators are told is told in every admin group, of whatever channel', async () => {
  const address = '120363021@g.us'
  const groups = [
    { channel: 'baileys', address },
    { channel: 'wwebjs', address },
    { channel: 'telegram', address: '-4001' },
    { channel: 'telegram', address: '-1005' },
  ]
  await inTransaction(db, async (trx) => {
    await moveGroup(trx, { channel: 'telegram', from: '-4001', to: '-1005' })
    const notice = { kind: 'ops.alert', code: 'test', subject: 'all', detail: '' } as const
    for (let told = 0; told < 2; told++)
      await notifyGroups(trx, { config: { ADMIN_CHAT_IDS: groups } as Config }, { notice, key: 'ops:all' })
  })
  const told = await db('message')
    .join('conversation', 'conversation.id', 'message.conversation_id')
    .where('key', 'like', 'ops:all:%')
    .select('channel', 'address')
    .orderBy('channel')
  expect(told).toEqual([
    { channel: 'baileys', address },
    { channel: 'telegram', address: '-4001' },
    { channel: 'wwebjs', address },
  ])
})

test('the same key is one notice, however many ask at once', async () => {
  const { customer_id } = await makePerson()
  await Promise.all(Array.from({ length: 8 }, () => tell(customer_id, credited, { key: 'once' })))
  expect(await messages(customer_id)).toHaveLength(1)
})

test('the inbox is read page by page, unread first, and nobody reads or marks another’s', async () => {
  const { customer_id } = await makePerson()
  const { customer_id: other } = await makePerson()
  for (let count = 0; count < 7; count++) await tell(customer_id, credited)
  await tell(other, credited)
  const ids = (await messages(customer_id)).map(({ id }) => id)
  await inTransaction(db, async (trx) => {
    await markRead(trx, { customer_id, id: ids[5] })
    await markRead(trx, { customer_id: other, id: ids[4] })
  })
  const seen: bigint[] = []
  for (let after = null; ; ) {
    const page = await readInbox(db, { customer_id, after, limit: 3 })
    seen.push(...page.map(({ id }) => id))
    if (page.length < 3) break
    after = page.at(-1) as never
  }
  expect(seen).toEqual([6, 4, 3, 2, 1, 0, 5].map((place) => ids[place]))
  expect(await countUnread(db, customer_id)).toBe(6)
  await inTransaction(db, (trx) => markRead(trx, { customer_id, id: null }))
  expect([await countUnread(db, customer_id), await countUnread(db, other)]).toEqual([0, 1])
})

test('what nobody needs any more is in no inbox; what failed is, and counts as missed until it is read', async () => {
  const { customer_id, chat } = await makePerson()
  await tell(customer_id, back, { expires_at: noon })
  await tell(customer_id, credited)
  const [late, failed] = await messages(customer_id)
  await db('message').where({ id: late.id.toString() }).update({ state: 'expired' })
  await db('message').where({ id: failed.id.toString() }).update({ state: 'failed' })
  expect((await readInbox(db, { customer_id, after: null, limit: 9 })).map(({ id }) => id)).toEqual([
    failed.id,
  ])
  expect(await countMissed(db, chat)).toBe(1)
  await inTransaction(db, (trx) => markRead(trx, { customer_id, id: failed.id }))
  expect(await countMissed(db, chat)).toBe(0)
})
