import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fakeBaileys } from '../../../test/support/whatsapp/fake-baileys.ts'
import { FakeNetwork } from '../../../test/support/whatsapp/network.ts'
import { openRig, type Rig, until } from '../../../test/support/whatsapp/rig.ts'
import { text } from '../../texts/text.ts'
import type { Channel, Target } from '../channel.ts'
import type { OpenChannel } from '../open-channel.ts'
import { openBaileys } from './open.ts'

let rig: Rig
let network = new FakeNetwork()
const opened: OpenChannel[] = []
beforeAll(async () => {
  rig = await openRig('baileys', (opening) => openBaileys(opening, fakeBaileys(network)))
})
beforeEach(async () => {
  for (const bot of opened.splice(0)) await bot.stop?.()
  network = new FakeNetwork()
  await rig.forget()
})
afterAll(async () => {
  for (const bot of opened) await bot.stop?.()
  await rig.close()
})

async function startBot(wish: Parameters<Rig['open']>[0] = {}): Promise<Channel> {
  const bot = rig.open(wish)
  opened.push(bot)
  await bot.start?.()
  return bot.channel
}

const reader = {
  language: 'en',
  time_zone: 'Africa/Lagos',
  currency: 'NGN',
  country: 'NG',
  theme: 'light',
} as const
const target = (address: string, more: Partial<Target> = {}): Target => ({
  address,
  ref: null,
  reply_to: null,
  ...more,
})
const inbox = (count: number) =>
  until(`${count} in the inbox`, async () => {
    const rows = await rig.inbox()
    return rows.length >= count ? rows : undefined
  })
const connected = () => until('a connection', () => network.listening)

test('what somebody writes is in the inbox, with the number that the network vouches for', async () => {
  await startBot()
  await connected()
  const ada = network.person()
  const id = await ada.writes('/buy airtime 500')
  const [row] = await inbox(1)
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
  await inbox(3)
  await ada.writes('four', { twice: true })
  await ada.writes('five')
  const rows = await inbox(5)
  expect(rows.map(({ event }) => event.text)).toEqual(['one', 'two', 'three', 'four', 'five'])
  expect(network.backlog).toBe(0)
})

test('an answer goes back to whoever wrote, by their hidden id, and a resend is not shown twice', async () => {
  const channel = await startBot()
  await connected()
  const ada = network.person()
  await ada.writes('hello')
  const [row] = await inbox(1)
  const to = target(row?.address ?? '', { message: '1.x' })
  const first = await channel.show({ text: text('unknown-words') }, to, reader)
  expect(first.outcome).toBe('sent')
  expect(network.sent.at(-1)?.chat).toBe(`${ada.lid}@lid`)
  // Its sender died before it wrote down that it was sent.
  await rig.core.db('phone_sent').update({ channel_ref: null })
  const again = await channel.show({ text: text('unknown-words') }, to, reader)
  expect(again).toEqual(first)
  expect(network.sent).toHaveLength(2)
  expect(ada.heard()).toHaveLength(1)
})
