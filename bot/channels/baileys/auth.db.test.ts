import * as baileys from 'baileys'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../core/kernel/ids.ts'
import { holdSession } from '../../../core/phones/index.ts'
import { openRig, type Rig, until } from '../../../test/support/whatsapp/rig.ts'
import { bridgeAuth } from './bridge-auth.ts'
import { connectBaileys } from './connect.ts'
import { EarlyEar } from './hear-early.ts'
import { openBaileys, storeAuth } from './open.ts'

let rig: Rig
beforeAll(async () => {
  rig = await openRig('baileys', (opening) => openBaileys(opening, connectBaileys('ws://127.0.0.1:9')))
})
afterAll(() => rig.close())

const held = { channel: 'baileys', name: 'real', holder: newId() }
const openAuth = async (name = 'real') => {
  const mine = { ...held, name }
  await holdSession(rig.core.db, mine)
  return bridgeAuth(baileys, storeAuth(rig.core, mine))
}

test('the credentials that the library makes come back as they were', async () => {
  const auth = await openAuth()
  auth.creds.me = { id: '2349019990001:7@s.whatsapp.net', lid: '1@lid', name: 'Nexa' }
  auth.creds.routingInfo = Buffer.from([1, 2, 3])
  await auth.saveCreds()
  const again = await openAuth()
  expect(again.creds).toEqual(
    JSON.parse(JSON.stringify(auth.creds, baileys.BufferJSON.replacer), baileys.BufferJSON.reviver),
  )
  expect(Buffer.from(again.creds.noiseKey.private)).toEqual(Buffer.from(auth.creds.noiseKey.private))
})

test('keys of every type come back as they were, and null takes them away', async () => {
  const { keys } = await openAuth()
  const pair = baileys.Curve.generateKeyPair()
  const given: baileys.SignalDataSet = {
    'pre-key': { '1': pair },
    session: { 'a.0': new Uint8Array([1, 2]) },
    'sender-key': { g: new Uint8Array([3]) },
    'sender-key-memory': { g: { '1@lid': true } },
    'app-state-sync-key': { AAA: baileys.proto.Message.AppStateSyncKeyData.fromObject({ timestamp: 5 }) },
    'app-state-sync-version': { regular: { version: 2, hash: Buffer.from([9]), indexValueMap: {} } },
    'lid-mapping': { '234': '1', '1_reverse': '234' },
    'device-list': { '234': ['0', '7'] },
    tctoken: { '1@lid': { token: Buffer.from([4, 4]), timestamp: '7' } },
    'identity-key': { 'a.0': new Uint8Array([5]) },
  }
  await keys.set(given)
  const again = (await openAuth()).keys
  for (const [type, values] of Object.entries(given) as [keyof baileys.SignalDataTypeMap, object][]) {
    const ids = Object.keys(values)
    const found = await again.get(type, ids)
    const plain = (value: unknown) => JSON.stringify(value, baileys.BufferJSON.replacer)
    expect([type, plain(found[ids[0] ?? ''])]).toEqual([type, plain(Object.values(values)[0])])
  }
  await again.set({ session: { 'a.0': null }, 'device-list': { '234': ['0'] } })
  expect(await keys.get('session', ['a.0'])).toEqual({})
  expect(await keys.get('device-list', ['234'])).toEqual({ '234': ['0'] })
})

test('the library itself is opened, finds nobody at that address, and nothing is lost of what was to be said', async () => {
  const bot = rig.open()
  const log = rig.core.log
  expect(log.level).toBe('silent')
  await bot.start?.()
  try {
    await until('a connection that failed', async () => {
      const [row] = await rig.core.db('phone_session').where({ name: 'test' }).select('holder')
      return row?.holder !== null ? true : undefined
    })
    expect(bot.channel.away?.()).toBe(true)
    const reader = {
      language: 'en',
      time_zone: 'Africa/Lagos',
      currency: 'NGN',
      country: 'NG',
      theme: 'light',
    } as const
    const said = await bot.channel.show(
      { text: { key: 'menu', params: {} } as never },
      { address: '234@s.whatsapp.net', ref: null, reply_to: null },
      reader,
    )
    expect(said).toMatchObject({ outcome: 'later', everyone: true })
  } finally {
    await bot.stop?.()
  }
})

/** One device of the network: its keys in memory, and the library's own way to seal and open. */
async function device(name: string) {
  const auth = await openAuth(name)
  const quiet = {
    level: 'silent',
    child: () => quiet,
    trace() {},
    debug() {},
    info() {},
    warn() {},
    error() {},
  }
  const keys = baileys.addTransactionCapability(auth.keys, quiet, {
    maxCommitRetries: 1,
    delayBetweenTriesMs: 1,
  })
  const repository = baileys.DEFAULT_CONNECTION_CONFIG.makeSignalRepository(
    { creds: auth.creds, keys },
    quiet,
  )
  return { auth, keys, repository }
}

test('a message is heard before its keys move on; one that could not be stored can be opened again', async () => {
  const [ada, bot] = [await device('ada'), await device('bot')]
  const BOT = '2349019990001@s.whatsapp.net'
  const ADA = '2348031234567@s.whatsapp.net'
  const { update, preKeys } = {
    update: {},
    preKeys: baileys.generateOrGetPreKeys(bot.auth.creds, 1).newPreKeys,
  }
  expect(update).toEqual({})
  await bot.keys.set({ 'pre-key': Object.fromEntries(Object.entries(preKeys)) })
  const [[key_id, pre_key] = ['1', undefined]] = Object.entries(preKeys)
  const { creds } = bot.auth
  await ada.repository.injectE2ESession({
    jid: BOT,
    session: {
      registrationId: creds.registrationId,
      identityKey: baileys.generateSignalPubKey(creds.signedIdentityKey.public),
      signedPreKey: {
        keyId: creds.signedPreKey.keyId,
        publicKey: baileys.generateSignalPubKey(creds.signedPreKey.keyPair.public),
        signature: creds.signedPreKey.signature,
      },
      preKey: {
        keyId: Number(key_id),
        publicKey: baileys.generateSignalPubKey(pre_key?.public ?? new Uint8Array()),
      },
    },
  })
  const heard: string[] = []
  let is_away = true
  const ear = new EarlyEar(
    baileys,
    () => ({ id: BOT, lid: '' }),
    async ({ key, message }) => {
      if (is_away) throw new Error('the database is away')
      heard.push(`${key.id} ${message?.conversation}`)
    },
  )
  const opener = ear.wrap(bot.repository, bot.keys)
  const data = baileys.encodeWAMessage({ conversation: 'do not lose me' })
  const { type, ciphertext } = await ada.repository.encryptMessage({ jid: BOT, data })
  const enc = { tag: 'enc', attrs: { type, v: '2' }, content: ciphertext }
  ear.notice({ tag: 'message', attrs: { id: 'M1', from: ADA, t: '1772366400' }, content: [enc] })
  const sealed = { jid: ADA, type, ciphertext }
  await expect(opener.decryptMessage(sealed)).rejects.toThrow('the database is away')
  is_away = false
  await opener.decryptMessage(sealed)
  expect(heard).toEqual(['M1 do not lose me'])
  // Now the keys have moved on: nobody can open it a third time.
  await expect(opener.decryptMessage(sealed)).rejects.toThrow()
  expect(heard).toHaveLength(1)
})
