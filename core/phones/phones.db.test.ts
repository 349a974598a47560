import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { MovableClock, useClock } from '../kernel/clock.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { Vault } from '../platform/seal.ts'
import { Secret } from '../platform/secret.ts'
import { inTransaction } from '../platform/transaction.ts'
import {
  admitUnasked,
  beginSent,
  endSession,
  holdSession,
  keepSent,
  markLinked,
  readCreds,
  readKeys,
  readProfile,
  readSent,
  readSession,
  releaseSession,
  saveCreds,
  saveKeys,
  saveProfile,
  settleAddress,
} from './index.ts'

const session = { channel: 'baileys', name: 'main' }
const one = { ...session, holder: 'one' }
const other = { ...session, holder: 'other' }
const vault = new Vault(new Secret(Buffer.alloc(32, 3).toString('base64')))

let database: FreshDatabase
let db: Db
let clock = new MovableClock(new Date('2026-03-01T12:00:00Z'))
let useSystemClock = () => {}
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, { pool_max: 4 })
})
beforeEach(async () => {
  clock = new MovableClock(new Date('2026-03-01T12:00:00Z'))
  useSystemClock = useClock(clock)
  for (const table of [
    'phone_key',
    'phone_profile',
    'phone_session',
    'phone_chat',
    'phone_sent',
    'phone_day',
  ])
    await db(table).delete()
})
afterAll(async () => {
  useSystemClock()
  await db.destroy()
  await database.drop()
})

test('one holds a session until it is silent for longer than its lease, or lets go', async () => {
  const both = await Promise.all([holdSession(db, one), holdSession(db, other)])
  expect(both.filter((held) => held !== null)).toHaveLength(1)
  const holder = both[0] === null ? other : one
  const waiting = both[0] === null ? one : other
  clock.move(15)
  expect(await holdSession(db, holder)).not.toBeNull()
  clock.move(15)
  expect(await holdSession(db, waiting)).toBeNull()
  clock.move(6)
  expect(await holdSession(db, waiting)).toMatchObject({ holder: waiting.holder })
  expect(await holdSession(db, holder)).toBeNull()
  await releaseSession(db, waiting)
  expect(await holdSession(db, holder)).not.toBeNull()
})

test('a session that is not linked is left to whoever links it', async () => {
  expect(await holdSession(db, { ...one, only_linked: true })).toBeNull()
  await holdSession(db, other)
  await inTransaction(db, (trx) => markLinked(trx, { ...session, linked_as: '234' }))
  await releaseSession(db, other)
  expect(await holdSession(db, { ...one, only_linked: true })).toMatchObject({ linked_as: '234' })
})

test('keys are kept sealed, all of a set or none, and only by the holder', async () => {
  await holdSession(db, one)
  const kept = { db, vault }
  await saveCreds(kept, one, '{"secret":"creds"}')
  await saveKeys(kept, one, [
    { type: 'session', id: 'a.0', value: 'secret a' },
    { type: 'session', id: 'b.0', value: 'secret b' },
    { type: 'lid-mapping', id: '1', value: '2' },
  ])
  await saveKeys(kept, one, [
    { type: 'session', id: 'a.0', value: null },
    { type: 'session', id: 'b.0', value: 'newer b' },
  ])
  expect(await readCreds(kept, session)).toBe('{"secret":"creds"}')
  expect(await readKeys(kept, session, 'session', ['a.0', 'b.0'])).toEqual(new Map([['b.0', 'newer b']]))
  const { rows } = await db.raw<{ rows: { all: string }[] }>(
    `select string_agg(creds, '') || (select string_agg(value, '') from phone_key) as all from phone_session`,
  )
  expect(rows[0]?.all).not.toMatch(/secret|newer/)
  await expect(saveKeys(kept, other, [{ type: 'session', id: 'b.0', value: 'stolen' }])).rejects.toThrow(
    /held/,
  )
  await expect(saveCreds(kept, other, '{}')).rejects.toThrow(/held/)
  expect(await readKeys(kept, session, 'session', ['b.0'])).toEqual(new Map([['b.0', 'newer b']]))
})

test('a large folder comes back whole, and all secrets go with the link', async () => {
  await holdSession(db, one)
  const kept = { db, vault }
  const file = Buffer.alloc(2_300_000, 'nexa').toString('base64')
  await saveProfile(kept, one, file)
  await saveProfile(kept, one, file)
  expect((await readProfile(kept, session)) === file).toBe(true)
  await saveKeys(kept, one, [{ type: 'session', id: 'a', value: 'x' }])
  await inTransaction(db, (trx) => endSession(trx, { ...session, state: 'barred' }))
  expect((await readKeys(kept, session, 'session', ['a'])).size).toBe(1)
  await inTransaction(db, (trx) => endSession(trx, { ...session, state: 'logged-out' }))
  expect(await readProfile(kept, session)).toBeNull()
  expect((await readKeys(kept, session, 'session', ['a'])).size).toBe(0)
  expect(await readSession(db, session)).toMatchObject({ state: 'logged-out' })
})

const settle = (...jids: string[]) => settleAddress(db, { channel: 'baileys', jids })

test('all names of a person lead to one address, in whatever order they come', async () => {
  expect(await settle('1@lid', '234@s.whatsapp.net')).toBe('234@s.whatsapp.net')
  expect(await settle('1@lid')).toBe('234@s.whatsapp.net')
  expect(await settle('2@lid')).toBe('2@lid')
  expect(await settle('2@lid', '235@s.whatsapp.net')).toBe('2@lid')
  expect(await settle('235@s.whatsapp.net')).toBe('2@lid')
})

test('a number with another hidden id has a new owner', async () => {
  await settle('1@lid', '234@s.whatsapp.net')
  expect(await settle('9@lid', '234@s.whatsapp.net')).toBe('9@lid')
  expect(await settle('1@lid')).toBe('234@s.whatsapp.net')
  expect(await settle('9@lid')).toBe('9@lid')
})

test('two chats that turn out to be one person are one, from then on', async () => {
  expect(await settle('7@lid')).toBe('7@lid')
  expect(await settle('777@s.whatsapp.net')).toBe('777@s.whatsapp.net')
  const joined = await settle('7@lid', '777@s.whatsapp.net')
  expect(await settle('7@lid')).toBe(joined)
  expect(await settle('777@s.whatsapp.net')).toBe(joined)
})

test('two at once give one address', async () => {
  const came = await Promise.all([
    settle('5@lid', '555@s.whatsapp.net'),
    settle('5@lid', '555@s.whatsapp.net'),
  ])
  expect(new Set(came).size).toBe(1)
})

test('a message that begins twice is known the second time, by what the channel called it', async () => {
  const wish = { channel: 'baileys', id: 'M1', address: 'a' }
  expect(await beginSent(db, wish)).toBeNull()
  expect(await beginSent(db, wish)).toMatchObject({ channel_ref: null })
  await keepSent({ db, vault }, { ...wish, channel_ref: 'R1', content: 'what was said' })
  expect(await beginSent(db, wish)).toMatchObject({ channel_ref: 'R1' })
  expect(await readSent({ db, vault }, { channel: 'baileys', channel_ref: 'R1' })).toBe('what was said')
  expect(await readSent({ db, vault }, { channel: 'baileys', channel_ref: 'R2' })).toBeNull()
})

test('what nobody asked for is counted by the day, for each chat and in all, however many ask at once', async () => {
  const heard_at = clock.now()
  const ask = (address: string, per_day_max = 3) =>
    admitUnasked(db, { channel: 'baileys', address, heard_at, time_zone: 'Africa/Lagos', per_day_max })
  for (let count = 0; count < 5; count++) expect(await ask('a')).toBe(true)
  clock.move(25 * 3_600)
  const came = await Promise.all(['a', 'a', 'a', 'b', 'b', 'c'].map((address) => ask(address)))
  expect(came.filter(Boolean)).toHaveLength(3)
  expect(await ask('d', 0)).toBe(false)
  clock.move(24 * 3_600)
  expect(await ask('a')).toBe(true)
})
