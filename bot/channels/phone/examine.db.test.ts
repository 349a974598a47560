import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Core } from '../../../core/compose.ts'
import { endSession, holdSession, saveCreds, settleAddress } from '../../../core/phones/index.ts'
import { Vault } from '../../../core/platform/seal.ts'
import { Secret } from '../../../core/platform/secret.ts'
import { inTransaction } from '../../../core/platform/transaction.ts'
import { fakeBaileys } from '../../../test/support/whatsapp/fake-baileys.ts'
import { linkSession } from '../../../test/support/whatsapp/link-session.ts'
import { FakeNetwork } from '../../../test/support/whatsapp/network.ts'
import { openRig, type Rig } from '../../../test/support/whatsapp/rig.ts'
import { openBaileys } from '../baileys/open.ts'
import { examineWwebjs } from '../wwebjs/examine.ts'

const session = { channel: 'baileys', name: 'test' }
const web = { channel: 'wwebjs', name: 'test' }
const GROUP = '120363021234567890@g.us'

let rig: Rig
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nexa-wwebjs-'))
  rig = await openRig('baileys', (opening) => openBaileys(opening, fakeBaileys(new FakeNetwork())), {
    ADMIN_CHAT_IDS: `baileys:${GROUP}`,
    WWEBJS_DIR: folder,
    WWEBJS_CHROMIUM: process.execPath,
  })
})
beforeEach(async () => {
  await rig.core.db('phone_session').delete()
})
afterAll(async () => {
  await rig.close()
  await rm(folder, { recursive: true })
})

const troublesOf = (found: { level: string; code: string }[] = []): string[] =>
  found.filter(({ level }) => level !== 'good').map(({ code }) => code)
const troubles = async () => troublesOf(await rig.open().examine?.())
const troublesOfWeb = async (more: Partial<Core['config']> = {}, has = () => true) =>
  troublesOf(await examineWwebjs({ ...rig.core, config: { ...rig.core.config, ...more } }, web, has))

test('a session that is not linked says why, and nothing else', async () => {
  expect(await troubles()).toEqual(['session-unlinked'])
  for (const state of ['unlinked', 'logged-out', 'barred'] as const) {
    await linkSession(rig.core.db, session)
    await inTransaction(rig.core.db, (trx) => endSession(trx, { ...session, state }))
    expect(await troubles()).toEqual([`session-${state}`])
  }
})

test('a linked one wants its keys, a bot, and a group that is heard', async () => {
  await linkSession(rig.core.db, session)
  expect(await troubles()).toEqual(['session-keyless', 'session-idle', 'group-unheard'])
  const held = { ...session, holder: 'a-bot' }
  await holdSession(rig.core.db, held)
  const other = new Vault(new Secret(Buffer.alloc(32, 9).toString('base64')))
  await saveCreds({ db: rig.core.db, vault: other }, held, '{}')
  expect(await troubles()).toEqual(['session-sealed', 'group-unheard'])
  await saveCreds(rig.core, held, '{}')
  await settleAddress(rig.core.db, { channel: 'baileys', jids: [GROUP] })
  expect(await troubles()).toEqual([])
  await rig.core.db('phone_session').update({ lease_until: new Date(0) })
  expect(await troubles()).toEqual(['session-idle'])
})

test('an account that answers twice, and a link that nobody uses, are found', async () => {
  const held = { ...session, holder: 'a-bot' }
  await linkSession(rig.core.db, session)
  await holdSession(rig.core.db, held)
  await saveCreds(rig.core, held, '{}')
  await linkSession(rig.core.db, web, '2349019990002')
  expect(await troubles()).toEqual([])
  await linkSession(rig.core.db, web)
  await linkSession(rig.core.db, { channel: 'baileys', name: 'old' })
  expect(await troubles()).toEqual(['session-unnamed', 'session-twice'])
})

test('whatsapp-web.js wants its library, a browser and its folder as well', async () => {
  await linkSession(rig.core.db, web)
  expect(await troublesOfWeb()).toEqual(['session-keyless', 'session-idle'])
  await mkdir(join(folder, 'session-test'))
  expect(await troublesOfWeb()).toEqual(['session-idle'])
  expect(await troublesOfWeb({ WWEBJS_DIR: undefined })).toEqual(['session-keyless', 'session-idle'])
  const nothing = await troublesOfWeb({ WWEBJS_CHROMIUM: join(folder, 'no-browser') }, () => false)
  expect(nothing).toEqual(['library-missing', 'browser-missing', 'session-idle'])
})
