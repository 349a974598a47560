import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Core, composeCore } from '../../core/compose.ts'
import { MovableClock, now, useClock } from '../../core/kernel/clock.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { money } from '../../core/kernel/money.ts'
import { type Notice, notify } from '../../core/notices/index.ts'
import { readConfig } from '../../core/platform/config.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { makeConversation, makeCustomer } from '../../test/support/people.ts'
import { worldSettings } from '../../test/support/world.ts'
import type { Channel, Delivered, Target } from '../channels/channel.ts'
import { cloudLimits } from '../channels/cloud/limits.ts'
import { claimMessages } from './claim.ts'
import { deliver } from './deliver.ts'
import { type Report, settleReports } from './settle-reports.ts'

const clock = new MovableClock(new Date('2026-11-21T12:00:00Z'))
let useSystemClock: () => void
let database: FreshDatabase
let core: Core
beforeAll(async () => {
  useSystemClock = useClock(clock)
  database = await freshDatabase()
  core = composeCore(readConfig(worldSettings(database.url, 'http://127.0.0.1:1')))
})
afterAll(async () => {
  await core.close()
  await database.drop()
  useSystemClock()
})

/** A channel that hears of its messages afterwards. What it was asked to send is kept, with the name it was sent under. */
const DOUBT: Delivered = { outcome: 'later', wait_seconds: 20, everyone: false }
let answer: () => Promise<Delivered>
const targets: Target[] = []
const channel: Channel = {
  name: 'cloud',
  title: 'WhatsApp',
  limits: cloudLimits,
  show: async (_view, target) => {
    targets.push(target)
    return answer()
  },
  remove: async (_address, ref) => ({ outcome: 'sent', ref }),
  acknowledge: async () => undefined,
}

const credited: Notice = {
  kind: 'funding.credited',
  amount: money(50_000),
  asked: money(50_000),
  reference: 'NXF-1',
  balance: money(50_000),
}
let said = 0
async function tell(notice: Notice = credited): Promise<{ id: string; chat: Uuid; phone: string }> {
  const { id: chat } = await makeConversation(core.db)
  await core.db('conversation').where({ id: chat }).update({ channel: 'cloud' })
  const { phone } = await makeCustomer(core.db, { conversation_id: chat })
  const key = `told:${++said}`
  await inTransaction(core.db, (trx) => notify(trx, chat, { notice, key, slot: key }))
  const { id } = await core.db('message').where({ key }).first('id')
  return { id: String(id), chat, phone }
}
async function bring(chat: Uuid): Promise<number> {
  const wanted = { limit: 9, conversation_ids: [chat], resting_channels: [] }
  const claimed = await claimMessages(core.db, wanted)
  for (const message of claimed) await deliver(core, channel, message)
  return claimed.length
}
const stateOf = async (id: string) =>
  (await core.db('message').where({ id }).first('state', 'channel_ref', 'error')) as Record<string, string>
const smsTo = (phone: string) =>
  core
    .db('message')
    .join('conversation', 'conversation.id', 'message.conversation_id')
    .where({ channel: 'sms', address: phone })
    .select('message.id')
const name = () => targets.at(-1)?.message ?? ''
const settle = (...reports: Report[]) => settleReports(core.db, 'cloud', reports)
const arrived = (ref: string): Report => ({ message: name(), ref, arrived: true })
const failed = (ref: string, delivered: Extract<Report, { arrived: false }>['delivered']): Report => ({
  message: name(),
  ref,
  arrived: false,
  delivered,
})
const SHUT = { outcome: 'shut', why: '131047' } as const
const GONE = { outcome: 'gone', why: '131026' } as const
const PAIR = { outcome: 'later', wait_seconds: 4, everyone: false, factor: 4 } as const

test('what was taken without our hearing of it is not sent again; what nobody heard of is', async () => {
  answer = async () => DOUBT
  const heard = await tell()
  await bring(heard.chat)
  await settle(arrived('wamid.1'), arrived('wamid.1'))
  expect(await stateOf(heard.id)).toMatchObject({ state: 'sent', channel_ref: 'wamid.1' })
  expect(await core.db('message_slot').where({ conversation_id: heard.chat }).first('channel_ref')).toEqual({
    channel_ref: 'wamid.1',
  })
  const lost = await tell()
  await bring(lost.chat)
  clock.move(21)
  expect(await bring(heard.chat)).toBe(0)
  answer = async () => ({ outcome: 'sent', ref: 'wamid.2' })
  expect(await bring(lost.chat)).toBe(1)
  expect(await stateOf(lost.id)).toMatchObject({ state: 'sent', channel_ref: 'wamid.2' })
})

test('a word that comes before our own writing down is the same word', async () => {
  const ada = await tell()
  answer = async () => {
    await settle(arrived('wamid.3'))
    return { outcome: 'sent', ref: 'wamid.3' }
  }
  await bring(ada.chat)
  expect(await stateOf(ada.id)).toMatchObject({ state: 'sent', channel_ref: 'wamid.3' })
  const bayo = await tell()
  answer = async () => {
    await settle(failed('wamid.4', SHUT))
    return { outcome: 'sent', ref: 'wamid.4' }
  }
  await bring(bayo.chat)
  expect(await stateOf(bayo.id)).toMatchObject({ state: 'failed' })
  expect(await smsTo(bayo.phone)).toHaveLength(1)
  const chidi = await tell()
  answer = async () => {
    await settle(failed('wamid.5', PAIR))
    return { outcome: 'sent', ref: 'wamid.5' }
  }
  await bring(chidi.chat)
  expect(await stateOf(chidi.id)).toMatchObject({ state: 'waiting' })
})

test('news of money that failed later goes by SMS, once, in whatever order it is said', async () => {
  answer = async () => ({ outcome: 'sent', ref: 'wamid.6' })
  const ada = await tell()
  await bring(ada.chat)
  await settle(failed('wamid.6', SHUT), arrived('wamid.6'), failed('wamid.6', SHUT))
  await settle(failed('wamid.6', GONE))
  expect(await stateOf(ada.id)).toMatchObject({ state: 'failed', error: '131047' })
  expect(await smsTo(ada.phone)).toHaveLength(1)
  expect((await core.db('conversation').where({ id: ada.chat }).first('blocked_at')).blocked_at).toBe(null)
  const bayo = await tell()
  await bring(bayo.chat)
  await settle(failed('wamid.6', GONE))
  expect((await core.db('conversation').where({ id: bayo.chat }).first('blocked_at')).blocked_at).not.toBe(
    null,
  )
  expect(await smsTo(bayo.phone)).toHaveLength(1)
})

test('what may still arrive is tried again after its wait, and what is said of the first try no longer counts', async () => {
  answer = async () => ({ outcome: 'sent', ref: 'wamid.7' })
  const ada = await tell()
  await bring(ada.chat)
  await settle(failed('wamid.7', PAIR))
  // Said late: it had been taken before it failed.
  await settle(arrived('wamid.7'))
  expect(await stateOf(ada.id)).toMatchObject({ state: 'waiting' })
  clock.move(3)
  expect(await bring(ada.chat)).toBe(0)
  clock.move(2)
  answer = async () => ({ outcome: 'sent', ref: 'wamid.8' })
  expect(await bring(ada.chat)).toBe(1)
  await settle(failed('wamid.7', PAIR), failed('wamid.7', GONE))
  expect(await stateOf(ada.id)).toMatchObject({ state: 'sent', channel_ref: 'wamid.8' })
})

test('an answer that failed is not said after what came later', async () => {
  answer = async () => ({ outcome: 'sent', ref: 'wamid.9' })
  const { id: chat } = await makeConversation(core.db)
  await core.db('conversation').where({ id: chat }).update({ channel: 'cloud' })
  const view = { view: { text: { key: 'menu', params: {} } } }
  const row = { conversation_id: chat, op: 'show', body: view, due_at: now(), created_at: now() }
  const [first, second] = await core.db('message').insert([row, row]).returning('id')
  await bring(chat)
  const first_name = name()
  await bring(chat)
  await settle({ ...failed('wamid.9', PAIR), message: first_name })
  expect(await stateOf(first.id)).toMatchObject({ state: 'failed' })
  await settle(failed('wamid.9', PAIR))
  expect(await stateOf(second.id)).toMatchObject({ state: 'waiting' })
})

test('names that are not ours, of another channel or of nothing at all, change nothing', async () => {
  answer = async () => ({ outcome: 'sent', ref: 'wamid.10' })
  const ada = await tell()
  await bring(ada.chat)
  const ours = name()
  for (const message of ['', 'x', `${ours}0`, `999999.${ada.chat}`, `${ada.id}.${'0'.repeat(36)}`])
    await settle({ message, ref: 'wamid.10', arrived: false, delivered: GONE })
  await settleReports(core.db, 'telegram', [
    { message: ours, ref: 'wamid.10', arrived: false, delivered: GONE },
  ])
  expect(await stateOf(ada.id)).toMatchObject({ state: 'sent' })
})

test('who asked for silence is told nothing unasked, and their money by SMS', async () => {
  const ada = await tell()
  await core.db('conversation').where({ id: ada.chat }).update({ blocked_at: now() })
  answer = async () => ({ outcome: 'sent', ref: 'wamid.11' })
  await bring(ada.chat)
  expect(targets.at(-1)).toMatchObject({ is_blocked: true, about: 'funding.credited' })
})
