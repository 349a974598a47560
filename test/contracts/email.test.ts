import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { View } from '../../bot/channels/channel.ts'
import { createEmailChannel } from '../../bot/channels/email/send.ts'
import { stopDrawing } from '../../bot/charts/draw.ts'
import type { Reader } from '../../bot/texts/format.ts'
import { text } from '../../bot/texts/text.ts'
import { present } from '../../core/kernel/assert.ts'
import { Secret } from '../../core/platform/secret.ts'
import { type MailServer, startMailServer, wordsOf } from '../support/mail-server.ts'

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterEach(() => {
  server.mails.length = 0
  for (const step of ['connect', 'from', 'rcpt', 'data'] as const) delete server.answers[step]
})
afterAll(async () => {
  await server.stop()
  await stopDrawing()
})

const reader: Reader = { language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' }
const view: View = { text: text('name-changed', { name: 'Ada <b>& Obi' }) }
const settings = (url: string) => ({
  SMTP_URL: new Secret(url),
  MAIL_FROM: 'Nexa <nexa@shop.example>',
  MAIL_MESSAGES_PER_SECOND: 5,
})
/** A file of so many pieces, each of a megabyte. */
let megabytes = 1
async function* makeFile(): AsyncGenerator<Uint8Array> {
  for (let made = 0; made < megabytes; made++) yield Buffer.alloc(1_000_000, 'a,b\r\n')
}
const channelAt = (url: string, send_ms_max?: number) =>
  present(createEmailChannel(settings(url), makeFile, send_ms_max), 'a server is set up')

const send = (what: View = view, { address = 'ada@example.com', message = '7.chat', ms = 5_000 } = {}) =>
  channelAt(server.url, ms).show(what, { address, ref: null, reply_to: null, message }, reader)

test('without a server there is no such channel', () => {
  expect(createEmailChannel({ ...settings('smtp://a'), SMTP_URL: undefined }, makeFile)).toBeNull()
})

test('a mail has the same words twice, in letters and as a page, and one name', async () => {
  expect(await send()).toEqual({ outcome: 'sent', ref: '<7.chat@shop.example>' })
  const [mail] = server.mails
  expect(mail).toMatchObject({
    to: ['ada@example.com'],
    head: {
      from: 'Nexa <nexa@shop.example>',
      to: 'ada@example.com',
      'message-id': '<7.chat@shop.example>',
      'auto-submitted': 'auto-generated',
    },
  })
  expect(mail?.parts.map(({ type }) => type)).toEqual(['text/plain', 'text/html'])
  expect(mail === undefined ? '' : wordsOf(mail)).toContain('You are Ada <b>& Obi now.')
  expect(String(mail?.parts[1]?.body)).toContain('Ada &lt;b&gt;&amp; Obi')
})

test('a picture stands in the page, a document is attached', async () => {
  const receipt = {
    kind: 'receipt' as const,
    title: text('help-buy'),
    mood: 'good' as const,
    lines: [{ label: text('help-buy'), value: text('help-fund') }],
  }
  await send({ ...view, picture: receipt, document: { name: 'NX-1.pdf', picture: receipt } })
  const parts = server.mails[0]?.parts ?? []
  expect(parts.map(({ type }) => type)).toEqual(['text/plain', 'text/html', 'image/png', 'application/pdf'])
  expect(String(parts[1]?.body)).toContain('src="cid:picture"')
  expect(parts[2]?.head['content-id']).toBe('<picture>')
  expect(parts[2]?.body.subarray(1, 4).toString()).toBe('PNG')
  expect(parts[3]?.head['content-disposition']).toContain('NX-1.pdf')
  expect(parts[3]?.body.subarray(0, 4).toString()).toBe('%PDF')
})

test('a file is made when it is sent, and one that no server would take is not begun', async () => {
  const file = { kind: 'lines', format: 'csv' } as never
  const filed = { ...view, document: { name: 'history.csv', file } }
  expect(await send(filed)).toMatchObject({ outcome: 'sent' })
  const part = server.mails[0]?.parts[2]
  expect(part?.head['content-disposition']).toContain('history.csv')
  expect(part?.body.equals(Buffer.alloc(1_000_000, 'a,b\r\n'))).toBe(true)
  megabytes = 8
  await expect(send(filed)).rejects.toThrow('longer than a mail may be')
  megabytes = 1
  expect(server.mails).toHaveLength(1)
})

test('nobody writes a line of the head, nor adds a reader', async () => {
  const evil = 'Ada\r\nBcc: eve@example.com\u2028Cc: eve@example.com'
  await send({ text: text('name-changed', { name: evil }) })
  expect(Object.keys(server.mails[0]?.head ?? {})).not.toContain('bcc')
  expect(Object.keys(server.mails[0]?.head ?? {})).not.toContain('cc')
  expect(server.mails[0]?.to).toEqual(['ada@example.com'])
  for (const address of [
    'a@b.example,eve@example.com',
    'a@b.example\r\nRCPT TO:<eve@example.com>',
    'Ada <a@b.example>',
  ])
    expect(await send(view, { address })).toMatchObject({ outcome: 'bad' })
  expect(server.mails).toHaveLength(1)
})

test.each([
  ['rcpt', 450, '4.7.1 greylisted', { outcome: 'later', everyone: false }],
  ['rcpt', 451, 'come back', { outcome: 'later', everyone: false }],
  ['data', 452, '4.2.2 full for now', { outcome: 'later', everyone: false }],
  ['rcpt', 421, 'closing', { outcome: 'later', everyone: true }],
  ['connect', 554, 'not today', { outcome: 'later', everyone: true }],
  ['from', 553, '5.7.1 who are you', { outcome: 'later', everyone: true }],
  ['from', 552, '5.3.4 too large', { outcome: 'bad' }],
  ['rcpt', 550, '5.1.1 no such mailbox', { outcome: 'gone' }],
  ['rcpt', 550, 'unknown here', { outcome: 'gone' }],
  ['rcpt', 550, '5.7.1 your address has a bad name', { outcome: 'bad' }],
  ['rcpt', 552, '5.2.2 mailbox full', { outcome: 'bad' }],
  ['data', 554, '5.6.0 we do not like it', { outcome: 'bad' }],
] as const)('%s answered with %d %s', async (step, code, words, outcome) => {
  server.answers[step] = { code, words }
  expect(await send()).toMatchObject(outcome)
  expect(server.mails).toHaveLength(0)
  delete server.answers[step]
  expect(await send()).toMatchObject({ outcome: 'sent' })
})

test('their words are kept without the address that they repeat', async () => {
  server.answers.rcpt = { code: 550, words: '5.1.1 <ada@example.com> is unknown' }
  const delivered = await send()
  expect(delivered).toMatchObject({ outcome: 'gone', why: expect.stringContaining('unknown') })
  expect(JSON.stringify(delivered)).not.toContain('ada@')
})

test.each(['connect', 'rcpt', 'data'] as const)(
  'a server that is silent at %s is left in time',
  async (step) => {
    server.answers[step] = 'silence'
    expect(await send(view, { ms: 200 })).toMatchObject({ outcome: 'later', everyone: true })
  },
)

test('a server that is not there is asked later', async () => {
  const other = await startMailServer()
  await other.stop()
  const target = { address: 'ada@example.com', ref: null, reply_to: null, message: '1.chat' }
  expect(await channelAt(other.url).show(view, target, reader)).toMatchObject({
    outcome: 'later',
    everyone: true,
  })
})

test('what was taken but not answered comes again under the same name', async () => {
  server.answers.data = 'cut after taking it'
  expect(await send(view, { message: '9.chat' })).toMatchObject({ outcome: 'later' })
  delete server.answers.data
  expect(await send(view, { message: '9.chat' })).toMatchObject({ outcome: 'sent' })
  expect(server.mails.map(({ head }) => head['message-id'])).toEqual([
    '<9.chat@shop.example>',
    '<9.chat@shop.example>',
  ])
})

test('a server that hangs holds up eight mails and no more', async () => {
  server.answers.rcpt = 'silence'
  const channel = channelAt(server.url, 400)
  const target = { address: 'ada@example.com', ref: null, reply_to: null, message: '1.chat' }
  const hanging = Array.from({ length: 8 }, () => channel.show(view, target, reader))
  expect(await channel.show(view, target, reader)).toEqual({
    outcome: 'later',
    wait_seconds: 1,
    everyone: true,
  })
  await Promise.all(hanging)
  delete server.answers.rcpt
  expect(await channel.show(view, target, reader)).toMatchObject({ outcome: 'sent' })
})
