import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { makeConversation, makeCustomer } from '../../test/support/people.ts'
import { worldSettings } from '../../test/support/world.ts'
import { present } from '../kernel/assert.ts'
import { addHours, MovableClock, useClock } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { type NoticeWishes, readWishes, saveWishes } from '../notices/index.ts'
import { readConfig } from '../platform/config.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import {
  type Broadcast,
  countSegment,
  readBroadcast,
  readLanguages,
  readWords,
  resumeBroadcast,
  runBroadcasts,
  type Segment,
  startBroadcast,
  stopBroadcast,
  WORDS_CHARS_MAX,
} from './index.ts'

let database: FreshDatabase
let db: Db
let env: Parameters<typeof runBroadcasts>[0]
const admin_id = newId()
const noon = new Date('2026-03-02T11:00:00Z')
const clock = new MovableClock(noon)
const useSystemClock = useClock(clock)
/** Two a second: twenty lie in the outbox at most. */
const PER_SECOND = 2

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url)
  const settings = {
    ...worldSettings(database.url, 'http://127.0.0.1:1'),
    BROADCAST_PER_SECOND: String(PER_SECOND),
  }
  env = { db, config: readConfig(settings) }
  await db('admin').insert({ id: admin_id, name: 'Ngozi', role: 'owner', added_at: noon })
})
afterAll(async () => {
  useSystemClock()
  await db.destroy()
  await database.drop()
})
const goTo = (time: Date) => clock.move((time.getTime() - clock.now().getTime()) / 1_000)
let days = 0
/** Noon in Lagos, of a day of its own for each test. */
beforeEach(() => goTo(addHours(noon, 24 * days++)))

const act = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => inTransaction(db, work)

async function makePerson(columns: Record<string, unknown> = {}, channel = 'telegram'): Promise<Uuid> {
  const { id: conversation_id } = await makeConversation(db, channel)
  const { id } = await makeCustomer(db, { conversation_id })
  await db('customer')
    .where({ id })
    .update({ last_active_at: clock.now(), ...columns })
  return id
}
/** People of one test are told from those of others by a language that nobody speaks. */
const makePeople = (language: string, count: number, channel?: string): Promise<Uuid[]> =>
  Promise.all(Array.from({ length: count }, () => makePerson({ language }, channel)))

const wish = (customer_id: Uuid, wishes: Partial<NoticeWishes>) =>
  act(async (trx) =>
    saveWishes(trx, {
      customer_id,
      time_zone: 'Africa/Lagos',
      wishes: { ...(await readWishes(trx, customer_id)), ...wishes },
    }),
  )

async function send(language: string, of: Broadcast['class'] = 'news'): Promise<string> {
  const segment: Segment = { kind: 'language', language }
  const begun = await act((trx) =>
    startBroadcast(trx, env, { class: of, segment, words: { en: 'Hello <all>' }, button: 'buy', admin_id }),
  )
  if (!begun.ok) throw new Error(begun.refusal.code)
  return begun.value.reference
}
const look = async (reference: string): Promise<Broadcast> =>
  present(await readBroadcast(db, reference), 'it was sent')
const messages = (reference: string) =>
  db('message')
    .join('broadcast', (on) => on.on(db.raw(`message.key like 'broadcast:' || broadcast.id || ':%'`)))
    .where({ reference })
    .whereNotNull('inbox_of')
    .orderBy('message.due_at')
    .select('message.*')
/** What is due arrives. */
const bring = () =>
  db('message')
    .where({ state: 'waiting', urgent: false })
    .where('due_at', '<=', clock.now())
    .update({ state: 'sent' })
const told = async (reference: string) =>
  (await db('message').whereRaw(`body #>> '{notice,reference}' = ?`, [reference]).orderBy('id')).map(
    ({ body }) => body.notice,
  )

test('each segment has its people, and nobody who cannot be reached or does not want to', async () => {
  const old = addHours(clock.now(), -24 * 31)
  const ada = await makePerson()
  const bola = await makePerson({ last_active_at: old, kyc_tier: 2 })
  const chidi = await makePerson({ language: 'ha' })
  await wish(chidi, { muted: ['news'] })
  await makePerson({ status: 'suspended' })
  const blocked = await makePerson()
  await db('conversation').where({ customer_id: blocked }).update({ blocked_at: old })
  await makeCustomer(db)
  const limit = { customer_id: ada, scope: 'airtime', month: '2026-02', set_at: old }
  await db('budget_limit').insert({ ...limit, amount: 100 })
  await db('budget_limit').insert([
    { ...limit, customer_id: bola, amount: 100 },
    { ...limit, customer_id: bola, amount: null },
  ])
  await db('spend_month').insert({
    ...{ customer_id: ada, month: '2026-01', category: 'data', network: 'mtn', recipient: '+2348030000000' },
    ...{ amount: 100, purchases: 1 },
  })
  await act(async (trx) => {
    // A fact without its purchase: only whose it is matters here.
    await trx.raw(`set local session_replication_role = replica`)
    await trx('purchase_fact').insert({
      ...{ purchase_id: newId(), customer_id: ada, amount: 100, category: 'data', network: 'mtn' },
      ...{ recipient: '+2348030000000', status: 'delivered', happened_at: old, day: '2026-01-30' },
    })
  })
  const count = async (segment: Segment, of: Broadcast['class'] = 'news') => {
    const { people, muted } = await countSegment(db, env, { segment, class: of })
    return { people, muted }
  }
  expect(await count({ kind: 'all' })).toEqual({ people: 2, muted: 1 })
  expect(await count({ kind: 'all' }, 'service')).toEqual({ people: 3, muted: 0 })
  expect(await count({ kind: 'active' })).toEqual({ people: 1, muted: 1 })
  expect(await count({ kind: 'away' })).toEqual({ people: 1, muted: 0 })
  expect(await count({ kind: 'budget' })).toEqual({ people: 1, muted: 0 })
  expect(await count({ kind: 'never-bought' })).toEqual({ people: 1, muted: 1 })
  expect(await count({ kind: 'network', network: 'mtn' })).toEqual({ people: 1, muted: 0 })
  expect(await count({ kind: 'network', network: 'glo' })).toEqual({ people: 0, muted: 0 })
  expect(await count({ kind: 'tier', tier: 2 })).toEqual({ people: 1, muted: 0 })
  expect(await count({ kind: 'language', language: 'ha' })).toEqual({ people: 0, muted: 1 })
  expect(await readLanguages(db)).toEqual(['en', 'ha'])
  await expect(send('ha')).rejects.toThrow('broadcast.nobody')
})

test('it lies in the outbox for seconds only, stops at once, goes on, and reaches each person once', async () => {
  const people = await makePeople('stopping', 30)
  const reference = await send('stopping')
  await Promise.all([runBroadcasts(env), runBroadcasts(env), runBroadcasts(env)])
  const first = await messages(reference)
  expect(first).toHaveLength(10 * PER_SECOND)
  expect(new Set(first.map(({ inbox_of }) => inbox_of)).size).toBe(first.length)
  const due = first.map(({ due_at }) => (due_at.getTime() - clock.now().getTime()) / 1_000)
  expect(due).toEqual(first.map((_, place) => place / PER_SECOND))

  clock.move(3)
  await bring()
  const stopped = await act((trx) => stopBroadcast(trx, env, { reference, admin_id }))
  expect(stopped.ok).toBe(true)
  expect((await messages(reference)).map(({ state }) => state)).toEqual(Array(7).fill('sent'))
  for (let run = 0; run < 3; run++) {
    clock.move(60)
    await runBroadcasts(env)
  }
  expect(await look(reference)).toMatchObject({ state: 'stopped', people: 30, sent: 7 })
  expect(await messages(reference)).toHaveLength(7)
  const again = await act((trx) => stopBroadcast(trx, env, { reference, admin_id }))
  expect(again).toEqual({ ok: false, refusal: { code: 'broadcast.moved-on', state: 'stopped' } })

  // One chat is blocked when it comes to it, and one message was never brought.
  const last = (await db('broadcast_recipient').where({ state: 'waiting' }).orderBy('customer_id')).slice(-2)
  const [closed, lost] = last.map(({ customer_id }) => customer_id)
  await act((trx) => resumeBroadcast(trx, env, { reference, admin_id }))
  for (let run = 0; run < 6; run++) {
    await runBroadcasts(env)
    clock.move(5)
    await db('message').where({ inbox_of: lost, state: 'waiting' }).update({ state: 'failed' })
    const gone = await db('message').where({ inbox_of: closed, state: 'waiting' }).update({ state: 'failed' })
    if (gone > 0) await db('conversation').where({ customer_id: closed }).update({ blocked_at: clock.now() })
    await bring()
  }
  expect(await look(reference)).toMatchObject({ state: 'done', people: 30, sent: 28, failed: 1, blocked: 1 })
  const all = await messages(reference)
  expect(all.map(({ inbox_of }) => inbox_of).sort()).toEqual([...people].sort())
  expect(all[0].body.notice).toEqual({ kind: 'broadcast.news', words: 'Hello <all>', button: 'buy' })

  const progress = await told(reference)
  expect(progress[0]).toMatchObject({ state: 'running', asked_by: 'Ngozi', is_found: false })
  expect(progress.map(({ state }) => state)).toEqual(expect.arrayContaining(['stopped', 'done']))
  expect(progress.at(-1)).toMatchObject({ state: 'done', sent: 28, left: 0, held: 0 })
  const acts = await db('audit')
    .where({ subject: `broadcast:${(await look(reference)).id}` })
    .orderBy('id')
  expect(acts.map(({ action }) => action)).toEqual(['broadcast.send', 'broadcast.stop', 'broadcast.resume'])
})

test('two at once take turns, and together keep to one pace', async () => {
  await makePeople('turn-one', 30)
  await makePeople('turn-two', 30)
  const both = [await send('turn-one'), await send('turn-two')]
  await runBroadcasts(env)
  for (const reference of both) expect(await messages(reference)).toHaveLength(5 * PER_SECOND)
  // The channel is behind: nothing more is put before it, however late it is.
  clock.move(60)
  await runBroadcasts(env)
  for (const reference of both) expect(await messages(reference)).toHaveLength(5 * PER_SECOND)
  for (let run = 0; run < 12; run++) {
    await bring()
    clock.move(5)
    await runBroadcasts(env)
  }
  for (const reference of both) expect(await look(reference)).toMatchObject({ state: 'done', sent: 30 })
})

describe('each channel', () => {
  const settings = (changes: Record<string, string>) => ({
    db,
    config: readConfig({ ...worldSettings(database.url, 'http://127.0.0.1:1'), ...CLOUD, ...changes }),
  })
  const CLOUD = { WHATSAPP_TEMPLATES: 'service.en', BROADCAST_PER_SECOND: '9' }
  const through = async (reference: string, channel: string) =>
    (await messages(reference)).filter((message) => channelOf.get(message.conversation_id) === channel)
  const channelOf = new Map<Uuid, string>()
  const look = async (reference: string) => {
    for (const { id, channel } of await db('conversation').select('id', 'channel')) channelOf.set(id, channel)
    const parts = await Promise.all(
      ['telegram', 'cloud', 'baileys', 'wwebjs'].map((each) => through(reference, each)),
    )
    return parts.map((part) => part.length)
  }
  const count = (language: string, of: Broadcast['class'], on: typeof env) =>
    countSegment(db, on, { segment: { kind: 'language', language }, class: of })
  const silent = (ids: Uuid[], hours: number) =>
    db('conversation')
      .whereIn('customer_id', ids)
      .update({ created_at: addHours(clock.now(), -hours) })

  test('goes at its own pace, and holds up no other', async () => {
    const on = settings({ TELEGRAM_MESSAGES_PER_SECOND: '2', WHATSAPP_MESSAGES_PER_SECOND: '3' })
    await makePeople('paces', 40, 'telegram')
    await makePeople('paces', 70, 'cloud')
    expect(await count('paces', 'news', on)).toMatchObject({ people: 110, minutes: 1, days: 0, unreached: 0 })
    const reference = await send('paces')
    await Promise.all([runBroadcasts(on), runBroadcasts(on)])
    expect(await look(reference)).toEqual([20, 30, 0, 0])
    for (const [channel, per_second] of [
      ['telegram', 2],
      ['cloud', 3],
    ] as const) {
      const due = (await through(reference, channel)).map(
        ({ due_at }) => due_at.getTime() - clock.now().getTime(),
      )
      expect(due).toEqual(due.map((_, place) => Math.floor((place / per_second) * 1_000)))
    }
    // Telegram is behind; WhatsApp goes on as if nothing were.
    clock.move(10)
    await db('message')
      .whereIn(
        'id',
        (await through(reference, 'cloud')).map(({ id }) => id),
      )
      .update({ state: 'sent' })
    await runBroadcasts(on)
    expect(await look(reference)).toEqual([20, 60, 0, 0])
  })

  test('takes none where an account would be lost for it, and no news after a day of silence', async () => {
    const on = settings({})
    const [both] = (await makePeople('silence', 2, 'baileys')) as [Uuid]
    await makePeople('silence', 1, 'wwebjs')
    const { id } = await makeConversation(db)
    await db('conversation').where({ id }).update({ customer_id: both })
    const asleep = await makePeople('silence', 2, 'cloud')
    const [spoke] = asleep as [Uuid]
    await silent(asleep, 25)
    const chat = await db('conversation').where({ customer_id: spoke }).first('id')
    await db('inbound').insert({
      ...{ channel: 'cloud', event_key: 'spoke', conversation_id: chat.id, event: '{"kind":"text"}' },
      ...{ trace_id: 't', received_at: addHours(clock.now(), -23) },
    })
    expect(await count('silence', 'news', on)).toMatchObject({ people: 2, unreached: 3 })
    const reference = await send('silence')
    await runBroadcasts(on)
    expect(await look(reference)).toEqual([1, 1, 0, 0])
    expect((await messages(reference)).map(({ inbox_of }) => inbox_of).sort()).toEqual([both, spoke].sort())
    expect(await count('silence', 'service', on)).toMatchObject({ people: 3, unreached: 2 })
  })

  test('of those who were silent WhatsApp has so many a day, whatever the pace', async () => {
    const on = settings({ WHATSAPP_BROADCAST_PER_DAY_MAX: '5' })
    await silent(await makePeople('tier', 8, 'cloud'), 25)
    await makePeople('tier', 3, 'cloud')
    expect(await count('tier', 'service', on)).toMatchObject({ people: 11, days: 1 })
    const reference = await send('tier', 'service')
    await runBroadcasts(on)
    expect(await look(reference)).toEqual([0, 8, 0, 0])
    for (let hour = 0; hour < 23; hour++) {
      clock.move(3_600)
      await runBroadcasts(on)
    }
    expect(await look(reference)).toEqual([0, 8, 0, 0])
    for (let hour = 0; hour < 2; hour++) {
      clock.move(3_600)
      await bring()
      await runBroadcasts(on)
    }
    expect(await look(reference)).toEqual([0, 11, 0, 0])
  })

  test('goes to whom it speaks to by now: who chose another chat meanwhile waits for the pace there', async () => {
    const on = settings({})
    const [ada] = (await makePeople('moved', 1)) as [Uuid]
    const reference = await send('moved', 'service')
    goTo(addHours(clock.now(), 12))
    await runBroadcasts(on)
    const { id: place } = await makeConversation(db, 'cloud')
    await db('conversation').where({ id: place }).update({ customer_id: ada })
    await wish(ada, { place })
    clock.move(9 * 3_600)
    await runBroadcasts(on)
    expect(await look(reference)).toEqual([0, 1, 0, 0])
  })
})

test('night is waited for outside of the outbox, and whoever is gone by then is left out', async () => {
  const [ada, bola, chidi, dayo] = (await makePeople('night', 4)) as [Uuid, Uuid, Uuid, Uuid]
  await wish(ada, { quiet: null })
  const reference = await send('night', 'service')
  goTo(addHours(clock.now(), 11.5))
  await runBroadcasts(env)
  const owners = async () => (await messages(reference)).map(({ inbox_of }) => inbox_of)
  expect(await owners()).toEqual([ada])
  expect(await db('broadcast_recipient').where({ customer_id: bola }).first()).toMatchObject({
    state: 'waiting',
    due_at: addHours(clock.now(), 7.5),
  })
  await wish(chidi, { muted: ['service'] })
  await db('customer').where({ id: dayo }).update({ status: 'suspended' })
  clock.move(8 * 3_600)
  await bring()
  await runBroadcasts(env)
  clock.move(5)
  await bring()
  await runBroadcasts(env)
  expect(await owners()).toEqual([ada, bola])
  expect(await look(reference)).toMatchObject({ state: 'done', people: 4, sent: 2, skipped: 2 })
})

test('what the database knows is kept: it does not go back, and counts nobody twice', async () => {
  await makePeople('kept', 1)
  const reference = await send('kept')
  const change = (to: object) => db('broadcast').where({ reference }).update(to)
  await expect(change({ sent: 1 })).rejects.toThrow('broadcast_counts_nobody_twice')
  await runBroadcasts(env)
  clock.move(1)
  await bring()
  await runBroadcasts(env)
  await expect(change({ state: 'running', done_at: null })).rejects.toThrow(
    'does not move from done to running',
  )
  const unknown = await act((trx) => stopBroadcast(trx, env, { reference: 'B0000000', admin_id }))
  expect(unknown).toEqual({ ok: false, refusal: { code: 'broadcast.unknown' } })
})

test('words are at least a letter and fit one message', () => {
  const most = WORDS_CHARS_MAX
  expect(readWords(' Hello\u0000 ')).toEqual({ ok: true, value: 'Hello' })
  expect(readWords('m'.repeat(most)).ok).toBe(true)
  for (const wrong of ['', ' \n', 'm'.repeat(most + 1)])
    expect(readWords(wrong)).toEqual({ ok: false, refusal: { code: 'broadcast.bad-words', most } })
})
