import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MovableClock, useClock } from '../../../core/kernel/clock.ts'
import { readSession } from '../../../core/phones/index.ts'
import { fakeBaileys } from '../../../test/support/whatsapp/fake-baileys.ts'
import { FakeNetwork } from '../../../test/support/whatsapp/network.ts'
import { openRig, READER, type Rig, targetAt, until } from '../../../test/support/whatsapp/rig.ts'
import { text } from '../../texts/text.ts'
import type { Channel } from '../channel.ts'
import type { OpenChannel } from '../open-channel.ts'
import { openBaileys } from './open.ts'

let rig: Rig
let network = new FakeNetwork()
const opened: OpenChannel[] = []
beforeAll(async () => {
  rig = await openRig('baileys', (opening) => openBaileys(opening, fakeBaileys(network)))
})
const clock = new MovableClock(new Date('2026-03-01T12:00:00Z'))
const useSystemClock = useClock(clock)
beforeEach(async () => {
  for (const bot of opened.splice(0)) await bot.stop?.()
  network = new FakeNetwork()
  await rig.forget()
})
afterAll(async () => {
  for (const bot of opened) await bot.stop?.()
  await rig.close()
  useSystemClock()
})

async function startBot(wish: Parameters<Rig['open']>[0] = {}): Promise<Channel> {
  const bot = rig.open(wish)
  opened.push(bot)
  await bot.start?.()
  return bot.channel
}

const connected = () => until('a connection', () => network.listening)

test('what somebody writes is in the inbox, with the number that the network vouches for', async () => {
  await startBot()
  await connected()
  const ada = network.person()
  const id = await ada.writes('/buy airtime 500')
  const [row] = await rig.heard(1)
  expect(row).toMatchObject({
    event_key: `${ada.lid}@lid/${id}`,
    address: `${ada.phone.slice(1)}@s.whatsapp.net`,
    kind: 'private',
    event: { kind: 'command', name: 'buy', argument: 'airtime 500', ref: id, from_phone: ada.phone },
  })
  expect(row?.sender).toBe(row?.address)
})

test('what came while nobody listened is heard, and what comes twice is heard once', async () => {
  const [ada, chi] = [network.person(), network.person()]
  await ada.writes('one')
  await chi.writes('two')
  await ada.writes('three')
  await startBot()
  await rig.heard(3)
  await ada.writes('four', { twice: true })
  await ada.writes('five')
  const rows = await rig.heard(5)
  expect(rows.map(({ event }) => event.text)).toEqual(['one', 'two', 'three', 'four', 'five'])
  expect(network.backlog).toBe(0)
})

test('an answer goes back to whoever wrote, by their hidden id, and a resend is not shown twice', async () => {
  const channel = await startBot()
  await connected()
  const ada = network.person()
  await ada.writes('hello')
  const [row] = await rig.heard(1)
  const to = targetAt(row?.address ?? '', { message: '1.x' })
  const first = await channel.show({ text: text('unknown-words') }, to, READER)
  expect(first.outcome).toBe('sent')
  expect(network.sent.at(-1)?.chat).toBe(`${ada.lid}@lid`)
  // Its sender died before it wrote down that it was sent.
  await rig.core.db('phone_sent').update({ channel_ref: null })
  const again = await channel.show({ text: text('unknown-words') }, to, READER)
  expect(again).toEqual(first)
  expect(network.sent).toHaveLength(2)
  expect(ada.heard()).toHaveLength(1)
})

test('what could not be opened is heard when its words come, and our own echoes never', async () => {
  const channel = await startBot()
  await connected()
  const ada = network.person()
  await ada.writes('sealed words', { sealed: true })
  const [row] = await rig.heard(1)
  await channel.show({ text: text('unknown-words') }, targetAt(row?.address ?? ''), READER)
  await ada.writes('after')
  expect((await rig.heard(2)).map(({ event }) => event.text)).toEqual(['sealed words', 'after'])
})

test('a message whose storing failed is not confirmed, and the next connection brings it', async () => {
  const ada = network.person()
  let is_away = true
  await startBot({
    take: async () => {
      if (is_away) throw new Error('the database is away')
    },
  })
  await connected()
  await ada.writes('do not lose me')
  expect(network.backlog).toBe(1)
  is_away = false
  await opened.splice(0)[0]?.stop?.()
  await startBot()
  expect((await rig.heard(1))[0]?.event.text).toBe('do not lose me')
})

test('a confirmation that is lost brings the message again, and it is heard once', async () => {
  await startBot()
  await connected()
  const ada = network.person()
  network.lost_confirmations = 1
  await ada.writes('once')
  await rig.heard(1)
  network.cut(515)
  await until('the second connection', () => network.connections === 2 && network.backlog === 0)
  await ada.writes('twice')
  expect((await rig.heard(2)).map(({ event }) => event.text)).toEqual(['once', 'twice'])
})

test('a backlog in another order loses nothing', async () => {
  const [ada, chi] = [network.person(), network.person()]
  for (const words of ['a', 'b', 'c']) await ada.writes(words)
  await chi.writes('d')
  network.shuffleBacklog()
  await startBot()
  const rows = await rig.heard(4)
  expect(rows.map(({ event }) => event.text).sort()).toEqual(['a', 'b', 'c', 'd'])
})

test('who was called by number and is now called by a hidden id is one person; a new owner of the number is another', async () => {
  await startBot()
  await connected()
  const ada = network.person({ naming: 'number' })
  await ada.writes('by number')
  ada.naming = 'both'
  await ada.writes('by both')
  ada.naming = 'hidden'
  await ada.writes('by hidden id')
  const heir = network.person({ phone: ada.phone, naming: 'both' })
  await heir.writes('new owner')
  const rows = await rig.heard(4)
  const [first] = rows
  expect(rows.map(({ address }) => address === first?.address)).toEqual([true, true, true, false])
  expect(rows[2]?.event.from_phone).toBeUndefined()
})

test('somebody who hid the number at first and shows it later stays one conversation', async () => {
  await startBot()
  await connected()
  const ada = network.person({ naming: 'hidden' })
  await ada.writes('who am I')
  ada.naming = 'both'
  await ada.writes('it is me')
  const rows = await rig.heard(2)
  expect(new Set(rows.map(({ address }) => address))).toEqual(new Set([`${ada.lid}@lid`]))
  expect(rows[1]?.event.from_phone).toBe(ada.phone)
})

test('in a group only what is for us is heard, and an answer names the message', async () => {
  const channel = await startBot()
  await connected()
  const [ada, chi] = [network.person(), network.person()]
  const group = network.group([ada, chi])
  await group.writes(chi, 'lunch?')
  await group.writes(ada, '/start')
  const [row] = await rig.heard(1)
  expect(row).toMatchObject({ kind: 'group', address: group.chat.jid, event: { name: 'start' } })
  expect(row?.sender).toBe(`${ada.phone.slice(1)}@s.whatsapp.net`)
  const shown = await channel.show({ text: text('unknown-words') }, targetAt(group.chat.jid), READER)
  const ref = shown.outcome === 'sent' ? shown.ref : ''
  await group.writes(chi, 'an answer', { reply_to: ref })
  const rows = await rig.heard(2)
  expect(rows[1]?.event).toMatchObject({ text: 'an answer', reply: { ref, is_ours: true } })
})

test('what waited too long is not carried out, and its writer hears so once', async () => {
  const ada = network.person()
  await ada.writes('/buy airtime 5000', { seconds_ago: 7_200 })
  await ada.writes('hello?', { seconds_ago: 7_100 })
  await startBot()
  await until('the backlog to be heard', () => network.listening && network.backlog === 0)
  await ada.writes('/menu')
  const rows = await rig.heard(2)
  expect(rows.map(({ event }) => event.what ?? event.name)).toEqual(['late', 'menu'])
})

test('nobody is written to who did not write, and what nobody asked for is counted', async () => {
  const channel = await startBot()
  await connected()
  const ada = network.person()
  const stranger = `${ada.phone.slice(1)}@s.whatsapp.net`
  const news = (message: string) =>
    channel.show(
      { text: text('unknown-words') },
      targetAt(stranger, { message, about: 'summary.week' }),
      READER,
    )
  expect(await news('1')).toMatchObject({ outcome: 'shut' })
  await ada.writes('hi')
  await rig.heard(1)
  for (const message of ['2', '3', '4']) expect(await news(message)).toMatchObject({ outcome: 'sent' })
  clock.move(25 * 3_600)
  const came = [await news('5'), await news('6'), await news('7')]
  expect(came.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'shut'])
  // An answer is no news.
  const answer = await channel.show({ text: text('menu') }, targetAt(stranger, { message: '8' }), READER)
  expect(answer.outcome).toBe('sent')
})

test('whoever wants silence says so by a word, however late it comes, and is told nothing unasked', async () => {
  const ada = network.person()
  await ada.writes('STOP', { seconds_ago: 7_200 })
  const channel = await startBot()
  const [row] = await rig.heard(1)
  expect(row?.event).toMatchObject({ kind: 'blocked', by_word: true })
  await until('the line', () => channel.away?.() === false)
  const to = targetAt(row?.address ?? '', { message: '1', is_blocked: true })
  const news = await channel.show({ text: text('menu') }, { ...to, about: 'summary.week' }, READER)
  expect(news).toMatchObject({ outcome: 'gone' })
  expect(await channel.show({ text: text('menu') }, to, READER)).toMatchObject({ outcome: 'sent' })
})

test('an account that may not open chats is told of, and its message goes elsewhere', async () => {
  const channel = await startBot()
  await connected()
  const ada = network.person()
  await ada.writes('hi')
  const [row] = await rig.heard(1)
  network.refuses_with = '463'
  const came = await channel.show({ text: text('menu') }, targetAt(row?.address ?? ''), READER)
  expect(came).toMatchObject({ outcome: 'shut' })
  expect(await rig.alerts()).toEqual(['phones.restricted'])
})

test('a line that is down claims nothing; a session that was logged out lets messages go elsewhere', async () => {
  const channel = await startBot()
  await connected()
  const ada = network.person()
  await ada.writes('hi')
  const [row] = await rig.heard(1)
  network.cut(428)
  expect(channel.away?.()).toBe(true)
  const down = await channel.show({ text: text('menu') }, targetAt(row?.address ?? ''), READER)
  expect(down).toMatchObject({ outcome: 'later', everyone: true })
  await until('the line to come back', () => network.listening)
  await until('the channel to know', () => channel.away?.() === false)
  network.linked = false
  network.cut(401)
  await until('the alert', async () =>
    (await rig.alerts()).includes('phones.logged-out') ? true : undefined,
  )
  await until('the session to be known as ended', () => channel.away?.() === false)
  const shut = await channel.show({ text: text('menu') }, targetAt(row?.address ?? ''), READER)
  expect(shut).toMatchObject({ outcome: 'shut' })
  const session = await readSession(rig.core.db, { channel: 'baileys', name: 'test' })
  expect(session).toMatchObject({ state: 'logged-out', linked_as: null })
})

test('a bot that does not know yet whether a telephone is linked claims nothing, and gives nothing up', async () => {
  const bot = rig.open()
  opened.push(bot)
  expect(bot.channel.away?.()).toBe(true)
  const early = await bot.channel.show({ text: text('menu') }, targetAt('2348030000001@lid'), READER)
  expect(early).toMatchObject({ outcome: 'later', everyone: true })
})

test('of two bots one connects; when it falls silent the other takes over, and nobody fights', async () => {
  const first = await startBot()
  await connected()
  await until('the first to speak', () => first.away?.() === false)
  const second = await startBot()
  expect(second.away?.()).toBe(true)
  expect(network.connections).toBe(1)
  // It stops without a word: its lease ends.
  clock.move(21)
  await rig.core.db('phone_session').update({ lease_until: new Date(clock.now().getTime() - 1) })
  const third = await startBot()
  await until('a takeover', () => (third.away?.() === false ? true : undefined))
  await until('the first to step back', () => (first.away?.() === true ? true : undefined))
  const ada = network.person()
  await ada.writes('who hears me?')
  expect(await rig.heard(1)).toHaveLength(1)
  expect(network.connections).toBe(2)
  expect(await rig.alerts()).toEqual([])
})

test('files and pictures arrive, and long words below a picture come after it', async () => {
  const channel = await startBot()
  await connected()
  const ada = network.person()
  await ada.sendsFile('plans.csv', Buffer.from('a,b'))
  const [row] = await rig.heard(1)
  expect(row?.event).toMatchObject({ kind: 'file', name: 'plans.csv', size_bytes: 3 })
  const got = await channel.fetch?.(String(row?.event.file), 100)
  expect(got).toMatchObject({ outcome: 'here', bytes: Buffer.from('a,b') })
  const address = row?.address ?? ''
  const wish = { kind: 'everything', customer_id: '' } as never
  await channel.show(
    { text: text('menu'), document: { name: 'all.json', file: wish } },
    targetAt(address),
    READER,
  )
  const [last] = ada.messages().slice(-1)
  expect(last?.document).toMatchObject({ name: 'all.json', mimetype: 'application/json' })
  expect(last?.document?.bytes.toString()).toBe('a,b\n1,2\n')
})

test('an answer shows what it answers: ours by its content, theirs by their words', async () => {
  const channel = await startBot()
  await connected()
  const ada = network.person()
  const id = await ada.writes('how much?')
  const [row] = await rig.heard(1)
  const to = targetAt(row?.address ?? '', { reply_to: id, message: 'a' })
  const answer = await channel.show({ text: text('menu') }, to, READER)
  expect(network.sent.at(-1)?.quoted).toMatchObject({ ref: id, from_us: false, text: 'how much?' })
  const ref = answer.outcome === 'sent' ? answer.ref : ''
  await channel.show({ text: text('menu') }, { ...to, reply_to: ref, message: 'b' }, READER)
  expect(network.sent.at(-1)?.quoted).toMatchObject({ ref, from_us: true })
})
