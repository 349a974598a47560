import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Api } from 'grammy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBaileys } from '../../bot/channels/baileys/open.ts'
import type { Channel, Target, View } from '../../bot/channels/channel.ts'
import { createCloudChannel } from '../../bot/channels/cloud/send.ts'
import { createConsoleChannel } from '../../bot/channels/console/send.ts'
import { createEmailChannel } from '../../bot/channels/email/send.ts'
import { createSmsChannel } from '../../bot/channels/sms/channel.ts'
import { createTelegramChannel } from '../../bot/channels/telegram/send.ts'
import { titleOf } from '../../bot/channels/titles.ts'
import { stopDrawing } from '../../bot/charts/draw.ts'
import { text } from '../../bot/texts/text.ts'
import { present } from '../../core/kernel/assert.ts'
import { now } from '../../core/kernel/clock.ts'
import { Fault } from '../../core/kernel/fault.ts'
import { Secret } from '../../core/platform/secret.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import { type MailServer, startMailServer, wordsOf } from '../support/mail-server.ts'
import { fakeBaileys } from '../support/whatsapp/fake-baileys.ts'
import { FakeNetwork } from '../support/whatsapp/network.ts'
import { openRig, type Rig, until } from '../support/whatsapp/rig.ts'

/** A channel with somebody at its other end. A further adapter is a further row. */
type Row = {
  channel: Channel
  address: string
  seen(): Promise<string[]>
  fails?(): Promise<void>
  mend?(): void
}

const reader = { language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' } as const
async function* makeFile(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('a,b\n')
}

let sandbox: Sandbox
let mail: MailServer
let folder: string
let rig: Rig
let stopPhone = async (): Promise<void> => undefined
const network = new FakeNetwork()
const rows = new Map<string, Row>()
beforeAll(async () => {
  sandbox = await startSandbox({ timing: { cloud_pair_ms: 0 } })
  mail = await startMailServer()
  folder = await mkdtemp(join(tmpdir(), 'nexa-console-'))
  rows.set('telegram', telegramRow())
  rows.set('console', consoleRow())
  rows.set('email', emailRow())
  rows.set('sms', smsRow())
  rig = await openRig('baileys', (opening) => openBaileys(opening, fakeBaileys(network)))
  rows.set('baileys', await baileysRow())
  rows.set('cloud', await cloudRow())
})
afterAll(async () => {
  await stopPhone()
  await rig.close()
  await sandbox.stop()
  await mail.stop()
  await rm(folder, { recursive: true })
  await stopDrawing()
})

function telegramRow(): Row {
  const api = new Api('100000:sandbox-token', { apiRoot: `${sandbox.url}/telegram` })
  const control = async (path: string, body?: object) => {
    const headers = { 'content-type': 'application/json' }
    const post = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) }
    return (await fetch(`${sandbox.url}/control/${path}`, post)).json() as Promise<{ messages: object[] }>
  }
  return {
    channel: createTelegramChannel(api, 0, { api, makeFile }),
    address: '5001',
    seen: async () =>
      (await control('chats/5001/messages')).messages.map((message) => JSON.stringify(message)),
    fails: async () => void (await control('faults', { telegram_429: 1 })),
  }
}

function consoleRow(): Row {
  const printed: string[] = []
  const paper = { print: (words: string) => void printed.push(words) }
  return {
    channel: createConsoleChannel({ address: 'ada', paper, folder, makeFile }),
    address: 'ada',
    seen: async () => printed,
  }
}

function emailRow(): Row {
  const config = {
    SMTP_URL: new Secret(mail.url),
    MAIL_FROM: 'nexa@shop.example',
    MAIL_MESSAGES_PER_SECOND: 0,
  }
  return {
    channel: present(createEmailChannel(config, makeFile), 'a server is set up'),
    address: 'ada@example.com',
    seen: async () =>
      mail.mails.map((each) => `${wordsOf(each)} ${JSON.stringify(each.parts.map(({ head }) => head))}`),
    fails: async () => {
      mail.answers.rcpt = { code: 451, words: 'greylisted' }
    },
    mend: () => {
      delete mail.answers.rcpt
    },
  }
}

/** Somebody who wrote to the account before: nobody else is written to there. */
async function baileysRow(): Promise<Row> {
  const bot = rig.open()
  stopPhone = async () => bot.stop?.()
  await bot.start?.()
  await until('a connection', () => network.listening)
  const ada = network.person()
  await ada.writes('hello')
  const [heard] = await until('the inbox', async () => {
    const found = await rig.inbox()
    return found.length > 0 ? found : undefined
  })
  return {
    channel: bot.channel,
    address: present(heard, 'somebody wrote').address,
    seen: async () =>
      ada
        .messages()
        .filter(({ from }) => from === 'bot')
        .map(({ text: said, document }) => `${said} ${document?.name ?? ''}`),
  }
}

/** Somebody who wrote a moment ago: their window is open. */
async function cloudRow(): Promise<Row> {
  const wa_id = '2348031234567'
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ window_shut: false })
  await fetch(`${sandbox.url}/control/phones/${wa_id}`, { method: 'POST', headers, body })
  return {
    channel: createCloudChannel({
      db: rig.core.db,
      settings: {
        WHATSAPP_API_URL: `${sandbox.url}/cloud/v23.0`,
        WHATSAPP_TOKEN: new Secret('sandbox-whatsapp-token'),
        WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
      },
      makeFile,
      approved: new Set(),
      per_second: 80,
      alarm: () => undefined,
    }),
    address: wa_id,
    seen: async () => {
      const shown = (await (await fetch(`${sandbox.url}/control/phones/${wa_id}/messages`)).json()) as {
        from: string
      }[]
      return shown.filter(({ from }) => from === 'bot').map((message) => JSON.stringify(message))
    },
  }
}

function smsRow(): Row {
  const sent: string[] = []
  let is_down = false
  const sender = {
    name: 'test',
    send: async ({ text: words }: { text: string }) => {
      if (is_down) throw new Fault('test', 'no', 'down')
      sent.push(words)
      return { provider_reference: String(sent.length) }
    },
  }
  return {
    channel: createSmsChannel(sender as unknown as Parameters<typeof createSmsChannel>[0]),
    address: '+2348031234567',
    seen: async () => sent,
    fails: async () => {
      is_down = true
    },
    mend: () => {
      is_down = false
    },
  }
}

let numbered = 0
const at = ({ address }: Row, more: Partial<Target> = {}): Target => {
  numbered += 1
  return { address, ref: null, reply_to: null, message: `m${numbered}`, heard_at: now(), ...more }
}
const words: View = { text: text('name-changed', { name: 'Ada Obi' }) }
const label = (plain: string) => ({ plain })

describe.each(['telegram', 'cloud', 'baileys', 'console', 'email', 'sms'])('%s', (name) => {
  const row = () => present(rows.get(name), 'the row is there')
  const last = async () => (await row().seen()).at(-1) ?? ''

  test('is called what the table of titles says', () => {
    expect([row().channel.name, row().channel.title]).toEqual([name, titleOf(name)])
  })

  test('shows words, and gives the message a name', async () => {
    const shown = await row().channel.show(words, at(row()), reader)
    expect(shown).toEqual({ outcome: 'sent', ref: expect.stringMatching(/./) })
    expect(await last()).toContain('Ada Obi')
  })

  test('shows every choice where something can be chosen', async () => {
    const choices = [
      [{ token: 'abcdefghijkl.0', label: label('Apples') }],
      [{ token: 'abcdefghijkl.1', label: label('Pears') }],
    ]
    await row().channel.show({ ...words, choices, marks: 'digits' }, at(row()), reader)
    const can_choose = !['email', 'sms'].includes(name)
    expect([/Apples/.test(await last()), /Pears/.test(await last())]).toEqual([can_choose, can_choose])
  })

  test('replaces a message in place, or sends a new one and leaves the other', async () => {
    const first = await row().channel.show(words, at(row()), reader)
    const before = (await row().seen()).length
    const ref = 'ref' in first ? first.ref : ''
    const edits = row().channel.limits.edits
    const second = await row().channel.show(
      { text: text('menu') },
      at(row(), { ref: edits ? ref : null }),
      reader,
    )
    expect('ref' in second && second.ref === ref).toBe(edits)
    expect((await row().seen()).length - before).toBe(edits ? 0 : 1)
  })

  test('takes a message away as often as it is asked, or lets it be', async () => {
    const shown = await row().channel.show(words, at(row()), reader)
    const ref = 'ref' in shown ? shown.ref : ''
    for (let times = 0; times < 2; times++)
      expect(await row().channel.remove(row().address, ref)).toMatchObject({ outcome: 'sent' })
    await expect(row().channel.acknowledge('nothing', null)).resolves.toBeUndefined()
  })

  test('keeps a document by its name, where it can carry one', async () => {
    if (row().channel.limits.caption_chars_max === 0) return
    const document = { name: 'all.csv', file: { kind: 'everything' } as never }
    expect(await row().channel.show({ ...words, document }, at(row()), reader)).toMatchObject({
      outcome: 'sent',
    })
    const kept = name === 'console' ? (await readdir(folder)).join() : await last()
    expect(kept).toContain('all.csv')
  })

  test('says "later" when its line is down, and then goes on', async () => {
    const { channel, fails, mend } = row()
    if (fails === undefined) return
    await fails()
    expect(await channel.show(words, at(row()), reader)).toMatchObject({ outcome: 'later' })
    mend?.()
    expect(await channel.show(words, at(row()), reader)).toMatchObject({ outcome: 'sent' })
  })
})
