import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { endSession, holdSession, readSession } from '../../../../core/phones/index.ts'
import { readConfig } from '../../../../core/platform/config.ts'
import { inTransaction } from '../../../../core/platform/transaction.ts'
import { testSettings } from '../../../../test/support/payment-world.ts'
import { fakeBaileys } from '../../../../test/support/whatsapp/fake-baileys.ts'
import { fakeWwebjs } from '../../../../test/support/whatsapp/fake-wwebjs.ts'
import { FakeNetwork } from '../../../../test/support/whatsapp/network.ts'
import { openRig, type Rig, until } from '../../../../test/support/whatsapp/rig.ts'
import { CannotLink, linkSession, unlinkSession } from './link.ts'
import { pairBaileys } from './pair-baileys.ts'
import { pairWwebjs } from './pair-wwebjs.ts'
import { BadOption, readOptions } from './read-options.ts'

const session = { channel: 'baileys', name: 'test' }
let rig: Rig
let network: FakeNetwork
const said: string[] = []
const say = (line: string) => void said.push(line)
beforeAll(async () => {
  rig = await openRig('baileys', () => null)
})
beforeEach(async () => {
  said.length = 0
  network = new FakeNetwork()
  network.linked = false
  await inTransaction(rig.core.db, (trx) => endSession(trx, { ...session, state: 'unlinked' }))
})
afterAll(() => rig.close())

const pair = () =>
  until('something to link with', () => network.unpaired ?? undefined).then((one) => one.pair())

test('a picture is shown until the telephone has it, and the line is opened anew', async () => {
  const linking = linkSession(rig.core, session, pairBaileys(fakeBaileys(network), null), say)
  await pair()
  expect(await linking).toBe('2349019990001')
  expect(said.join('\n')).toMatch(/█|▄|▀/)
  expect(await readSession(rig.core.db, session)).toMatchObject({
    state: 'linked',
    linked_as: '2349019990001',
    holder: null,
  })
  const again = linkSession(rig.core, session, pairBaileys(fakeBaileys(network), null), say)
  await expect(again).rejects.toThrow(/linked already/)
})

test('a code is shown to whoever has no camera', async () => {
  const pairing = pairBaileys(fakeBaileys(network), '2349019990001')
  const linking = linkSession(rig.core, session, pairing, say)
  await until('the code', () => said.some((line) => line.includes('ABCD-1234')))
  await pair()
  await linking
})

test('while a bot has the session nothing is linked or unlinked', async () => {
  await holdSession(rig.core.db, { ...session, holder: 'a-bot' })
  const linking = linkSession(rig.core, session, pairBaileys(fakeBaileys(network), null), say)
  await expect(linking).rejects.toThrow(CannotLink)
  await rig.core.db('phone_session').update({ holder: null, lease_until: null })
})

test('unlinking tells WhatsApp and wipes the keys', async () => {
  const linking = linkSession(rig.core, session, pairBaileys(fakeBaileys(network), null), say)
  await pair()
  await linking
  expect(await unlinkSession(rig.core, session, pairBaileys(fakeBaileys(network), null))).toBe(true)
  expect(network.linked).toBe(false)
  expect(await readSession(rig.core.db, session)).toMatchObject({ state: 'unlinked', linked_as: null })
})

test('a browser is linked in the same way', async () => {
  const web = { channel: 'wwebjs', name: 'test' }
  const linking = linkSession(rig.core, web, pairWwebjs(fakeWwebjs(network), null), say)
  await pair()
  expect(await linking).toBe('2349019990001')
})

test('what the operator asks for is read, or explained', () => {
  const config = readConfig({ ...testSettings('postgres://nobody@127.0.0.1/none'), BAILEYS_SESSION: 'main' })
  expect(readOptions(['link', '--baileys', '--code', '0803 123 4567'], config)).toEqual({
    act: 'link',
    session: { channel: 'baileys', name: 'main' },
    digits: '2348031234567',
  })
  expect(readOptions(['status'], config)).toEqual({ act: 'status' })
  for (const wrong of [
    [],
    ['link'],
    ['link', '--baileys', '--wwebjs'],
    ['unlink', '--wwebjs'],
    ['link', '--nobody'],
  ])
    expect(() => readOptions(wrong, config), wrong.join(' ')).toThrow(BadOption)
})
