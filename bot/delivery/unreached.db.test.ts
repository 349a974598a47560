import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Core, composeCore } from '../../core/compose.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { money } from '../../core/kernel/money.ts'
import { type Notice, notify, readDeadLetters, sendAgain } from '../../core/notices/index.ts'
import { readConfig } from '../../core/platform/config.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { makeConversation, makeCustomer } from '../../test/support/people.ts'
import { worldSettings } from '../../test/support/world.ts'
import type { Channel, Delivered } from '../channels/channel.ts'
import { telegramLimits } from '../channels/telegram/limits.ts'
import { claimMessages } from './claim.ts'
import { deliver } from './deliver.ts'

let database: FreshDatabase
let core: Core
beforeAll(async () => {
  database = await freshDatabase()
  core = composeCore(readConfig(worldSettings(database.url, 'http://127.0.0.1:1')))
})
afterAll(async () => {
  await core.close()
  await database.drop()
})

let answer: Delivered = { outcome: 'sent', ref: '1' }
const channel: Channel = {
  name: 'telegram',
  title: 'Telegram',
  limits: telegramLimits,
  show: async () => answer,
  remove: async () => answer,
  acknowledge: async () => undefined,
}
async function bring(...chats: Uuid[]): Promise<void> {
  const wanted = { limit: 9, conversation_ids: chats, resting_channels: [] }
  for (const message of await claimMessages(core.db, wanted)) await deliver(core, channel, message)
}

const credited: Notice = {
  kind: 'funding.credited',
  amount: money(50_000),
  asked: money(50_000),
  reference: 'NXF-1',
  balance: money(50_000),
}
async function makePerson(): Promise<{ id: Uuid; phone: string; chats: Uuid[] }> {
  const { id: first } = await makeConversation(core.db)
  const { id, phone } = await makeCustomer(core.db, { conversation_id: first })
  const { id: second } = await makeConversation(core.db)
  await core.db('conversation').where({ id: second }).update({ customer_id: id })
  return { id, phone, chats: [first, second] }
}
const tell = (chat: Uuid, notice: Notice, key: string) =>
  inTransaction(core.db, (trx) => notify(trx, chat, { notice, key }))
const wordsTo = (channel_name: string, address: string) =>
  core
    .db('message')
    .join('conversation', 'conversation.id', 'message.conversation_id')
    .where({ channel: channel_name, address })
    .select('message.id', 'message.state')

test('news of money goes into another chat, then by SMS, each once; the inbox has it all the while', async () => {
  const ada = await makePerson()
  const [first, second] = ada.chats as [Uuid, Uuid]
  await tell(first, credited, 'a')
  answer = { outcome: 'gone', why: 'blocked' }
  await bring(first)
  expect(await core.db('message').where({ conversation_id: second, state: 'waiting' })).toHaveLength(1)
  expect(await wordsTo('sms', ada.phone)).toHaveLength(0)
  await bring(second)
  expect(await wordsTo('sms', ada.phone)).toHaveLength(1)
  expect(await core.db('message').where({ inbox_of: ada.id })).toHaveLength(1)
})

test('what is no news of money is not passed on', async () => {
  const ada = await makePerson()
  const [first, second] = ada.chats as [Uuid, Uuid]
  answer = { outcome: 'gone', why: 'blocked' }
  await tell(first, { kind: 'session.elsewhere' }, 'b')
  await bring(first)
  expect(await core.db('message').where({ conversation_id: second })).toHaveLength(0)
  expect(await wordsTo('sms', ada.phone)).toHaveLength(0)
})

test('what failed for good is listed, and sent again but for blocked chats and answers out of their time', async () => {
  const ada = await makePerson()
  const [first] = ada.chats as [Uuid]
  await tell(first, credited, 'c')
  const time = new Date()
  const reply = {
    conversation_id: first,
    op: 'show',
    body: '{"view":{}}',
    state: 'failed',
    due_at: time,
    created_at: time,
  }
  await core.db('message').insert(reply)
  answer = { outcome: 'bad', why: 'message is too long' }
  await bring(first)
  const dead = (await readDeadLetters(core.db, { limit: 99 })).filter(({ error }) => /too long/.test(error))
  expect(dead).toMatchObject([{ channel: 'telegram', kind: 'funding.credited', attempts: 1 }])
  const again = () =>
    inTransaction(core.db, (trx) =>
      sendAgain(
        trx,
        dead.map(({ id }) => id),
      ),
    )
  await core.db('conversation').where({ id: first }).update({ blocked_at: time })
  expect(await again()).toBe(0)
  await core.db('conversation').where({ id: first }).update({ blocked_at: null })
  expect(await again()).toBe(1)
  answer = { outcome: 'sent', ref: '7' }
  await bring(first)
  expect(await core.db('message').where({ inbox_of: ada.id, state: 'sent' })).toHaveLength(1)
  expect(await inTransaction(core.db, (trx) => sendAgain(trx, 'all'))).toBe(0)
})

test('what may not be said in a chat now goes elsewhere, and no chat that did not take it is asked again', async () => {
  const ada = await makePerson()
  const [first, second] = ada.chats as [Uuid, Uuid]
  await tell(first, credited, 'shut')
  answer = { outcome: 'shut', why: 'the window is shut' }
  const at = (conversation_id: Uuid) => core.db('message').where({ conversation_id }).pluck('state')
  await bring(first)
  expect([await at(first), await at(second)]).toEqual([['failed'], ['waiting']])
  await bring(second)
  expect([await at(first), await at(second)]).toEqual([['failed'], ['failed']])
  expect(await wordsTo('sms', ada.phone)).toMatchObject([{ state: 'waiting' }])
  // Nobody blocked anybody: what is said next is tried there again.
  expect(await core.db('conversation').where({ customer_id: ada.id }).pluck('blocked_at')).toEqual([
    null,
    null,
  ])
  await tell(first, { kind: 'session.elsewhere' }, 'shut too')
  await bring(first)
  expect(await wordsTo('sms', ada.phone)).toHaveLength(1)
})

test('news of money by SMS is the last try, also for who has one chat and it is shut', async () => {
  const ada = await makePerson()
  const [first, second] = ada.chats as [Uuid, Uuid]
  await core.db('conversation').where({ id: second }).update({ customer_id: null })
  await tell(first, credited, 'alone')
  answer = { outcome: 'shut', why: 'the window is shut' }
  await bring(first)
  expect(await core.db('message').where({ conversation_id: first })).toHaveLength(1)
  expect(await wordsTo('sms', ada.phone)).toMatchObject([{ state: 'waiting' }])
})
