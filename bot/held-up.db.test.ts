import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Core, composeCore } from '../core/compose.ts'
import { present } from '../core/kernel/assert.ts'
import { readConfig } from '../core/platform/config.ts'
import { type FreshDatabase, freshDatabase } from '../test/support/database.ts'
import { openAccount } from '../test/support/open-account.ts'
import { worldSettings } from '../test/support/world.ts'
import { storeEvents } from './door/store-events.ts'
import { startTurns, type Turns } from './start-turns.ts'

const SOON = { timeout: 20_000, interval: 50 }
const CHAT = { channel: 'telegram', address: '4711', sender: '4711' }

let database: FreshDatabase
let core: Core
let turns: Turns
beforeAll(async () => {
  database = await freshDatabase()
  const config = readConfig({
    ...worldSettings(database.url, 'http://127.0.0.1:1'),
    DATABASE_TURN_LIMITS: '20,1,60',
  })
  core = composeCore(config, 'nexa-test', config.DATABASE_TURN_LIMITS)
  turns = startTurns(core, new Map(), () => undefined)
})
afterAll(async () => {
  await turns.stop()
  await core.close()
  await database.drop()
})

let events = 0
async function say(name: string): Promise<void> {
  const body = { kind: 'command' as const, name, argument: '', ref: String(++events) }
  const event = { ...CHAT, event_key: `e${events}`, kind: 'private' as const, language: 'en', body }
  turns.wake(await storeEvents(core.db, [event]))
}

const openSessions = async (): Promise<number> =>
  (await core.db('session').where({ ended_at: null }).select('id')).length
const last = async () => present(await core.db('inbound').orderBy('id', 'desc').first(), 'something was said')
const lastWords = async (): Promise<string> =>
  JSON.stringify((await core.db('message').orderBy('id', 'desc').first())?.body ?? '')

test('who waits for a lock that somebody else holds hears that nothing was done, and nothing was', async () => {
  await openAccount(core, { ...CHAT, phone: '+2348031234567', naira: 1_000, logged_in: true })
  const holder = await core.db.transaction()
  try {
    await holder.raw('select from session for update')
    await say('logout')
    await expect.poll(async () => (await last()).state, SOON).toBe('failed')
    expect((await last()).attempts).toBe(2)
    expect(await lastWords()).toContain('apology')
    expect(await openSessions()).toBe(1)
  } finally {
    await holder.rollback()
  }
  await say('logout')
  await expect.poll(async () => (await last()).state, SOON).toBe('used')
  expect(await openSessions()).toBe(0)
})

test('a statement that takes too long is undone by the database, and so is a transaction that stands still', async () => {
  const config = readConfig({
    ...worldSettings(database.url, 'http://127.0.0.1:1'),
    ...{ DATABASE_TURN_LIMITS: '1,0,1', DATABASE_POOL_MAX: '2' },
  })
  const hasty = composeCore(config, 'nexa-test', config.DATABASE_TURN_LIMITS)
  try {
    const slow = hasty.db.transaction(async (trx) => {
      await trx('session').update({ ended_at: null, end_reason: null })
      await trx.raw('select pg_sleep(30)')
    })
    await expect(slow).rejects.toMatchObject({ code: '57014' })
    expect(await openSessions()).toBe(0)
    const silent = await hasty.db.transaction()
    await silent.raw('select from session for update')
    // The server ends it by itself; whoever waits for the row gets it.
    await expect
      .poll(
        () =>
          core
            .db('session')
            .update({ end_reason: 'logout' })
            .catch(() => 0),
        SOON,
      )
      .toBe(1)
    await silent.rollback().catch(() => undefined)
  } finally {
    await hasty.close()
  }
})
