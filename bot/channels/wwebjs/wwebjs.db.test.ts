import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fakeWwebjs } from '../../../test/support/whatsapp/fake-wwebjs.ts'
import { FakeNetwork } from '../../../test/support/whatsapp/network.ts'
import { openRig, READER, type Rig, targetAt, until } from '../../../test/support/whatsapp/rig.ts'
import { text } from '../../texts/text.ts'
import type { Channel } from '../channel.ts'
import type { OpenChannel } from '../open-channel.ts'
import { Unusable } from '../phone/carrier.ts'
import { connectWwebjs } from './connect.ts'
import { judgeEnd } from './judge-end.ts'
import { openWwebjs } from './open.ts'

let rig: Rig
let network = new FakeNetwork()
const opened: OpenChannel[] = []
beforeAll(async () => {
  rig = await openRig('wwebjs', (opening) => openWwebjs(opening, fakeWwebjs(network)))
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

async function startBot(): Promise<Channel> {
  const bot = rig.open()
  opened.push(bot)
  await bot.start?.()
  await until('the page', () => bot.channel.away?.() === false)
  return bot.channel
}

test('what somebody writes is in the inbox once, under one address for all their names', async () => {
  await startBot()
  const ada = network.person({ naming: 'number' })
  const id = await ada.writes('/buy airtime 500', { twice: true })
  ada.naming = 'both'
  await ada.writes('by hidden id')
  const rows = await rig.heard(2)
  expect(rows[0]).toMatchObject({
    event_key: `false_${ada.phone.slice(1)}@c.us_${id}`,
    address: `${ada.phone.slice(1)}@c.us`,
    event: { kind: 'command', name: 'buy', from_phone: ada.phone },
  })
  expect(rows.map(({ address }) => address)).toEqual([rows[0]?.address, rows[0]?.address])
})

test('what was written while the page was closed is looked up', async () => {
  const ada = network.person()
  await ada.writes('are you there?')
  await startBot()
  expect((await rig.heard(1))[0]?.event.text).toBe('are you there?')
})

test('a message whose sender died is known by its words, and not sent twice', async () => {
  const channel = await startBot()
  const ada = network.person()
  await ada.writes('hi')
  const [row] = await rig.heard(1)
  const to = targetAt(row?.address ?? '', { message: '1.x' })
  const first = await channel.show({ text: text('menu') }, to, READER)
  expect(first.outcome).toBe('sent')
  await rig.core.db('phone_sent').update({ channel_ref: null })
  expect(await channel.show({ text: text('menu') }, to, READER)).toEqual(first)
  // And once it is written down, nobody even looks.
  expect(await channel.show({ text: text('menu') }, to, READER)).toEqual(first)
  expect(ada.heard()).toHaveLength(1)
})

test('in a group an answer to us is heard, and chatter is not', async () => {
  const channel = await startBot()
  const [ada, chi] = [network.person(), network.person()]
  const group = network.group([ada, chi])
  await group.writes(chi, 'lunch?')
  await group.writes(ada, '/start')
  await rig.heard(1)
  const shown = await channel.show({ text: text('menu') }, targetAt(group.chat.jid), READER)
  await group.writes(chi, 'yes', { reply_to: shown.outcome === 'sent' ? shown.ref : '' })
  const rows = await rig.heard(2)
  expect(rows.map(({ event }) => event.name ?? event.text)).toEqual(['start', 'yes'])
  expect(rows[1]?.event).toMatchObject({ reply: { is_ours: true } })
})

test('a session that asks to be linked again is over, and somebody is told', async () => {
  const channel = await startBot()
  network.linked = false
  network.cut(500)
  await until('an alert', async () => ((await rig.alerts()).includes('phones.logged-out') ? true : undefined))
  await until('the session to be known as ended', () => channel.away?.() === false)
  expect(judgeEnd('LOGOUT')).toMatchObject({ again: 'never', state: 'logged-out' })
  expect(judgeEnd('CONFLICT')).toMatchObject({ again: 'in' })
  expect(judgeEnd('NAVIGATION')).toEqual({ again: 'soon' })
})

test('a missing browser is said by name; the library itself is there and takes our stores', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'nexa-wwebjs-'))
  try {
    const store = { read: async () => null, save: async () => undefined, drop: async () => undefined }
    const wish = {
      session: 'test',
      dir,
      store,
      chromium: process.execPath,
      pair_with: null,
      log: rig.core.log,
    }
    const nowhere = connectWwebjs({ ...wish, chromium: join(dir, 'none') })
    await expect(nowhere).rejects.toThrow(Unusable)
    await expect(nowhere).rejects.toMatchObject({ alert: { code: 'phones.browser-missing' } })
    expect((await connectWwebjs(wish)).user()).toBeNull()
    expect((await connectWwebjs({ ...wish, store: null })).user()).toBeNull()
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
})
