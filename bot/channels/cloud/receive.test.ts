import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { Secret } from '../../../core/platform/secret.ts'
import type { Report } from '../../delivery/settle-reports.ts'
import type { InboundEvent } from '../channel.ts'
import { receiveMessages } from './receive.ts'
import { createWebhook } from './webhook.ts'

const NUMBER = '106540352242922'
const settings = {
  WHATSAPP_PHONE_NUMBER_ID: NUMBER,
  WHATSAPP_APP_SECRET: new Secret('app-secret'),
  WHATSAPP_VERIFY_TOKEN: new Secret('verify-me'),
}
const from = { from: '2348031234567', from_user_id: 'NG.1349' }
const at = (timestamp: string, id: string) => ({ ...from, id, timestamp })
const heard = (...messages: unknown[]) => receiveMessages({ messages })
const bodyOf = (message: object) => heard({ ...at('1', 'wamid.1'), ...message })[0]?.body

test('somebody is known by their number, and where they hide it by what stands for them', () => {
  const text = { type: 'text', text: { body: 'hello' } }
  expect(heard({ ...at('1', 'wamid.1'), ...text })).toEqual([
    {
      channel: 'cloud',
      event_key: 'wamid.1',
      address: '2348031234567',
      sender: '2348031234567',
      kind: 'private',
      language: 'en',
      body: { kind: 'text', text: 'hello', ref: 'wamid.1', from_phone: '+2348031234567' },
    },
  ])
  expect(heard({ id: 'wamid.2', timestamp: '1', from_user_id: 'NG.1349', ...text })).toMatchObject([
    { address: 'NG.1349', sender: 'NG.1349', body: { kind: 'text' } },
  ])
  expect(heard({ id: 'wamid.2', timestamp: '1', from_user_id: 'NG.1349', ...text })[0]?.body.from_phone).toBe(
    undefined,
  )
})

test('every kind of answer becomes what was meant', () => {
  const context = { from: '15550001', id: 'wamid.asked' }
  const choice = { kind: 'choice', token: 'p.1', ref: 'wamid.asked', ack: 'wamid.1' }
  const tap = (interactive: object) => bodyOf({ type: 'interactive', context, interactive })
  expect(tap({ type: 'button_reply', button_reply: { id: 'p.1', title: 'Yes' } })).toMatchObject(choice)
  expect(tap({ type: 'list_reply', list_reply: { id: 'p.1', title: 'Yes' } })).toMatchObject(choice)
  expect(bodyOf({ type: 'button', context, button: { text: 'Yes', payload: 'p.1' } })).toMatchObject(choice)
  expect(bodyOf({ type: 'text', text: { body: ' /buy  mtn 500 ' } })).toMatchObject({
    kind: 'command',
    name: 'buy',
    argument: 'mtn 500',
  })
  const card = (origin: string) =>
    bodyOf({
      type: 'contacts',
      contacts: [{ origin, phones: [{ phone: '+234 803', wa_id: '2348030000000' }] }],
    })
  expect(card('contact_request')).toMatchObject({ kind: 'contact', phone: '+2348030000000', own: true })
  expect(card('other')).toMatchObject({ kind: 'contact', own: false })
  expect(bodyOf({ type: 'document', document: { id: '77', filename: 'plans.csv' } })).toMatchObject({
    kind: 'file',
    name: 'plans.csv',
    file: '77',
  })
  expect(bodyOf({ type: 'image', image: { id: '78' } })).toMatchObject({ kind: 'other', what: 'photo' })
  expect(bodyOf({ type: 'something-new' })).toMatchObject({ kind: 'other' })
  for (const word of ['STOP', 'STOP.', 'Unsubscribe'])
    expect(bodyOf({ type: 'text', text: { body: word } })).toMatchObject({ kind: 'blocked', by_word: true })
  expect(bodyOf({ type: 'text', text: { body: 'stop me at 500' } })).toMatchObject({ kind: 'text' })
  expect(bodyOf({ type: 'text', text: { body: 'Stop' } })).toMatchObject({ kind: 'text' })
})

test('what nobody said to us is let be, and what cannot be read costs nothing of the rest', () => {
  const said = heard(
    { ...at('3', 'wamid.3'), type: 'text', text: { body: 'second' } },
    { nonsense: true },
    'nonsense',
    { ...at('2', 'wamid.2'), type: 'system', system: { type: 'user_changed_number', wa_id: '234' } },
    { ...at('2', 'wamid.9'), type: 'reaction', reaction: { emoji: '👍', message_id: 'wamid.1' } },
    { ...at('1', 'wamid.1'), type: 'text', text: { body: 'first' } },
  )
  expect(said.map(({ event_key }) => event_key)).toEqual(['wamid.1', 'wamid.3'])
})

function openWebhook() {
  const taken: InboundEvent[] = []
  const settled: Report[] = []
  const alarms: string[] = []
  const notes: string[] = []
  const webhook = createWebhook(settings, {
    take: async (events) => void taken.push(...events),
    settle: async (reports) => void settled.push(...reports),
    alarm: (code) => alarms.push(code),
    note: (words) => notes.push(words),
  })
  const post = (payload: unknown, signature?: string) => {
    const body = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload))
    const made = `sha256=${createHmac('sha256', 'app-secret').update(body).digest('hex')}`
    return webhook.receive({ header: () => signature ?? made, body })
  }
  return { webhook, post, taken, settled, alarms, notes }
}

const payload = (...values: object[]) => ({
  object: 'whatsapp_business_account',
  entry: values.map((value) => ({ id: '1', changes: [{ field: 'messages', value }] })),
})
const value = (more: object, phone_number_id = NUMBER) => ({
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: '15550001', phone_number_id },
  ...more,
})
const message = (id: string) => ({ ...at('1', id), type: 'text', text: { body: 'hi ₦ é' } })

test('only what is signed over its very bytes comes in, of our number, from every place in the batch', async () => {
  const { post, taken } = openWebhook()
  const mine = payload(
    value({ messages: [message('wamid.1'), message('wamid.2')] }),
    value({ messages: [message('wamid.3')] }),
    value({ messages: [message('wamid.other')] }, '999999999'),
  )
  for (const signature of ['', 'sha256=', `sha256=${'0'.repeat(64)}`, 'sha1=abc'])
    expect((await post(mine, signature)).status).toBe(401)
  expect(taken).toEqual([])
  expect((await post(mine)).status).toBe(200)
  expect(taken.map(({ event_key }) => event_key)).toEqual(['wamid.1', 'wamid.2', 'wamid.3'])
  // Meta writes other letters as escapes: the signature is over those.
  const escaped = JSON.stringify(payload(value({ messages: [message('wamid.4')] }))).replace(
    /[^\x20-\x7e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  expect((await post(escaped)).status).toBe(200)
  expect(taken.at(-1)?.body).toMatchObject({ text: 'hi ₦ é' })
  expect((await post({ object: 'page', entry: [] })).status).toBe(200)
})

test('the address is proven to whoever knows the word, and to nobody else', () => {
  const { webhook } = openWebhook()
  const query = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'verify-me' }
  expect(webhook.prove?.(query)).toEqual({ status: 200, text: '1158201444' })
  expect(webhook.prove?.({ ...query, 'hub.verify_token': 'guess' }).status).toBe(403)
  expect(webhook.prove?.({ ...query, 'hub.mode': 'other' }).status).toBe(403)
  expect(webhook.prove?.({}).status).toBe(403)
})

test('what is said of our messages is read by code, under the name that we gave them', async () => {
  const { post, settled, alarms } = openWebhook()
  const status = (status: string, code?: number) => ({
    id: 'wamid.7',
    status,
    timestamp: '1',
    biz_opaque_callback_data: '12.ab',
    ...(code === undefined ? {} : { errors: [{ code, title: 'x' }] }),
  })
  const { biz_opaque_callback_data: _, ...foreign } = status('sent')
  await post(
    payload(
      value({ statuses: [status('sent'), status('read'), foreign, status('failed', 131026)] }),
      value({ statuses: [status('failed', 131056), status('failed', 131042), status('failed')] }),
    ),
  )
  expect(settled.map((report) => (report.arrived ? 'arrived' : report.delivered.outcome))).toEqual([
    'arrived',
    'arrived',
    'gone',
    'later',
    'shut',
    'shut',
  ])
  expect(settled[0]).toMatchObject({ message: '12.ab', ref: 'wamid.7' })
  expect(alarms).toEqual(['whatsapp.account-held'])
})

test('what Meta tells of itself and of its people is noted, without their numbers', async () => {
  const { post, notes, taken } = openWebhook()
  const system = { body: 'Ada changed', type: 'user_changed_number', wa_id: '2348030000000' }
  const errors = [{ code: 131051, title: 'Message type unknown' }]
  await post(payload(value({ messages: [{ ...at('1', 'wamid.1'), type: 'system', system }], errors })))
  expect(taken).toEqual([])
  expect(notes).toEqual([
    'whatsapp reports 131051 Message type unknown',
    'whatsapp tells of a person: user_changed_number',
  ])
})
