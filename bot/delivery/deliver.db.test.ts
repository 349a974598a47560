import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Core, composeCore } from '../../core/compose.ts'
import { addSeconds, MovableClock, useClock } from '../../core/kernel/clock.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { readConfig } from '../../core/platform/config.ts'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { makeConversation } from '../../test/support/people.ts'
import { worldSettings } from '../../test/support/world.ts'
import type { Channel, Delivered } from '../channels/channel.ts'
import { telegramLimits } from '../channels/telegram/limits.ts'
import { text } from '../texts/text.ts'
import { claimMessages } from './claim.ts'
import { deliver } from './deliver.ts'

let database: FreshDatabase
let core: Core
const clock = new MovableClock(new Date('2026-03-01T12:00:00Z'))
const useSystemClock = useClock(clock)
beforeAll(async () => {
  database = await freshDatabase()
  core = composeCore(readConfig(worldSettings(database.url, 'http://127.0.0.1:1')))
})
afterAll(async () => {
  useSystemClock()
  await core.close()
  await database.drop()
})

/** A channel that answers as it is told, and counts. */
let answer: () => Delivered = () => ({ outcome: 'sent', ref: '1' })
let shown = 0
const channel: Channel = {
  name: 'telegram',
  title: 'Telegram',
  limits: telegramLimits,
  show: async () => {
    shown += 1
    return answer()
  },
  remove: async () => answer(),
  acknowledge: async () => undefined,
}
beforeEach(() => {
  shown = 0
})

async function put(more: Record<string, unknown> = {}): Promise<{ id: string; chat: Uuid }> {
  const { id: chat } = await makeConversation(core.db)
  const body = JSON.stringify({ view: { text: text('menu') } })
  const [row] = await core
    .db('message')
    .insert({
      conversation_id: chat,
      op: 'show',
      body,
      due_at: clock.now(),
      created_at: clock.now(),
      ...more,
    })
    .returning('id')
  return { id: row.id.toString(), chat }
}

/** One look at the outbox of a chat. True when there was something to bring. */
async function bring(chat: Uuid): Promise<boolean> {
  const claimed = await claimMessages(core.db, { limit: 1, conversation_ids: [chat], resting_channels: [] })
  for (const message of claimed) await deliver(core, channel, message)
  return claimed.length > 0
}

const stateOf = async (id: string): Promise<string> => (await core.db('message').where({ id }).first()).state

test('a server that fails is tried again with growing waits, and given up in the end', async () => {
  answer = () => ({ outcome: 'later', wait_seconds: 2, everyone: false })
  const { id, chat } = await put()
  const waits: number[] = []
  for (;;) {
    if (await bring(chat)) waits.push(0)
    if ((await stateOf(id)) === 'failed') break
    clock.move(1)
    waits[waits.length - 1] = (waits.at(-1) ?? 0) + 1
    if (waits.length > 6) clock.move(7_200)
  }
  expect(waits.slice(0, 6)).toEqual([2, 4, 8, 16, 32, 64])
  expect(shown).toBe(12)
})

test('an outage of the channel is nobody’s fault: it uses up no tries', async () => {
  answer = () => ({ outcome: 'later', wait_seconds: 1, everyone: true })
  const { id, chat } = await put()
  for (let second = 0; second < 40; second++) {
    await bring(chat)
    clock.move(1)
  }
  answer = () => ({ outcome: 'sent', ref: '1' })
  await bring(chat)
  expect(await stateOf(id)).toBe('sent')
})

test('a chat that is gone is tried once and marked, a message that is refused ends alone', async () => {
  answer = () => ({ outcome: 'gone', why: 'blocked' })
  const gone = await put()
  await bring(gone.chat)
  expect(await bring(gone.chat)).toBe(false)
  expect(await stateOf(gone.id)).toBe('failed')
  expect((await core.db('conversation').where({ id: gone.chat }).first()).blocked_at).toEqual(clock.now())

  answer = () => ({ outcome: 'bad', why: 'message is too long' })
  const bad = await put()
  await bring(bad.chat)
  expect(await stateOf(bad.id)).toBe('failed')
  expect((await core.db('conversation').where({ id: bad.chat }).first()).blocked_at).toBeNull()
  expect(shown).toBe(2)
})

test('what came too late to be of use is not sent, and what cannot be written does not stop the rest', async () => {
  answer = () => ({ outcome: 'sent', ref: '1' })
  const late = await put({ expires_at: addSeconds(clock.now(), 60) })
  clock.move(60)
  await bring(late.chat)
  expect([await stateOf(late.id), shown]).toEqual(['expired', 0])

  const odd = await put({ body: JSON.stringify({ notice: { kind: 'no.such' } }) })
  await bring(odd.chat)
  expect(await stateOf(odd.id)).toBe('failed')
})

test('a message for a channel that this bot does not have is ended with a reason', async () => {
  const { id, chat } = await put()
  const [claimed] = await claimMessages(core.db, { limit: 1, conversation_ids: [chat], resting_channels: [] })
  if (claimed !== undefined) await deliver(core, undefined, claimed)
  const { state, error } = await core.db('message').where({ id }).first()
  expect([state, error]).toEqual(['failed', 'no channel telegram'])
})
