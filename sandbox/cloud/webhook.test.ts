import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualCredentials } from '../control/settings.ts'
import { until } from '../control/try-sandbox.ts'
import { ADA, BAYO, type CloudTrial, tryCloud } from './try-cloud.ts'

let trial: CloudTrial

beforeEach(async () => {
  trial = await tryCloud()
})
afterEach(() => trial.stop())

type Said = { id: string; type: string; from?: string; from_user_id: string; text?: { body: string } }
type Told = { id: string; status: string; errors?: { code: number }[] } & Record<string, unknown>

const messages = () => trial.told().flatMap(({ value }) => (value.messages ?? []) as Said[])
const statuses = () => trial.told().flatMap(({ value }) => (value.statuses ?? []) as Told[])
const words = () => messages().map(({ text }) => text?.body)
const say = (body: string, extra: Record<string, unknown> = {}) =>
  trial.send({ type: 'text', text: { body }, ...extra })
const fault = (changes: Record<string, unknown>) => trial.post('/control/faults', changes)

test('the door is proven once, before anything is brought to it', async () => {
  await trial.act(ADA, { text: 'one' })
  await trial.act(ADA, { text: 'two' })
  await until(() => messages().length === 2)
  const [first, ...rest] = trial.door.received.map(({ path }) => path)
  const query = new URLSearchParams(first?.split('?')[1])
  expect(query.get('hub.mode')).toBe('subscribe')
  expect(query.get('hub.verify_token')).toBe(usualCredentials.whatsapp_verify_token)
  expect(rest).toEqual(['/webhooks/cloud', '/webhooks/cloud'])
})

test('a door that does not know the word gets nothing, and everything once it does', async () => {
  const { answer } = trial.door
  trial.door.answer = ({ path }) => ({ status: path.includes('hub.') ? 403 : 200, body: 'no' })
  await trial.act(ADA, { text: 'hi' })
  await until(() => trial.door.received.length > 1)
  expect(messages()).toEqual([])
  trial.door.answer = answer
  await until(() => words()[0] === 'hi')
})

test('what comes is signed over its raw bytes, in which no sign is beyond ASCII', async () => {
  await trial.act(ADA, { text: 'Ẹ káàárọ̀ 🌞 a/b' })
  await until(() => messages().length === 1)
  const { headers = {}, body = '' } = trial.door.received.at(-1) ?? {}
  const key = usualCredentials.whatsapp_app_secret
  expect(headers['x-hub-signature-256']).toBe(
    `sha256=${createHmac('sha256', key).update(body).digest('hex')}`,
  )
  expect(body).toMatch(/^[ -~]+$/)
  expect(body).toContain('a\\/b')
  expect(words()).toEqual(['Ẹ káàárọ̀ 🌞 a/b'])
})

test('a message is shaped as the real one, with the number or without it', async () => {
  const { body: sent } = await trial.act(ADA, { text: 'hi' })
  await until(() => messages().length === 1)
  const { body: phone } = await trial.get<{ user_id: string }>(`/control/phones/${ADA}`)
  expect(trial.told()).toEqual([
    {
      field: 'messages',
      value: {
        messaging_product: 'whatsapp',
        metadata: { display_phone_number: '2348001234567', phone_number_id: '100000000000001' },
        contacts: [{ profile: { name: 'Ada Obi' }, wa_id: ADA, user_id: phone.user_id }],
        messages: [
          {
            from: ADA,
            from_user_id: phone.user_id,
            id: sent.message_id,
            timestamp: expect.stringMatching(/^\d{10}$/),
            type: 'text',
            text: { body: 'hi' },
          },
        ],
      },
    },
  ])
  await trial.post(`/control/phones/${ADA}`, { hidden: true })
  await trial.act(ADA, { text: 'who am I' })
  await until(() => messages().length === 2)
  const hidden = trial.door.received.at(-1)?.body ?? ''
  expect(hidden).toContain(phone.user_id)
  expect(Buffer.from(hidden.replace(/wamid\.[^"]*/g, '')).includes(ADA)).toBe(false)
})

test('taps name their button and the message it was on; others are refused', async () => {
  await trial.act(ADA, { text: 'hi' })
  const action = { buttons: [{ type: 'reply', reply: { id: 'go.buy', title: 'Buy' } }] }
  const { body } = await trial.send({
    type: 'interactive',
    interactive: { type: 'button', body: { text: 'Well?' }, action },
  })
  const message_id = body.messages[0]?.id ?? ''
  await trial.act(ADA, { tap: { message_id, id: 'go.buy' } })
  await until(() => messages().length === 2)
  expect(messages()[1]).toMatchObject({
    type: 'interactive',
    context: { from: '2348001234567', id: message_id },
    interactive: { type: 'button_reply', button_reply: { id: 'go.buy', title: 'Buy' } },
  })
  expect((await trial.act(ADA, { tap: { message_id, id: 'go.sell' } })).status).toBe(409)
  expect((await trial.act(ADA, { tap: { message_id, id: 'go.sell', forged: true } })).status).toBe(200)
  const rows = [{ id: 'p1', title: '1 GB', description: '30 days' }]
  const list = await trial.send({
    type: 'interactive',
    interactive: { type: 'list', body: { text: 'Plans' }, action: { button: 'See', sections: [{ rows }] } },
  })
  await trial.act(ADA, { tap: { message_id: list.body.messages[0]?.id, id: 'p1' } })
  await until(() => messages().length === 4)
  expect(messages()[3]).toMatchObject({ interactive: { type: 'list_reply', list_reply: rows[0] } })
})

test('a shared number says whether it was asked for', async () => {
  await trial.act(ADA, { contact: 'own' })
  await trial.send({
    type: 'interactive',
    interactive: {
      type: 'request_contact_info',
      body: { text: 'Your number?' },
      action: { name: 'request_contact_info' },
    },
  })
  await trial.act(ADA, { contact: 'own' })
  await trial.act(ADA, { contact: { phone: '+2348000000001', first_name: 'Eve' } })
  await until(() => messages().length === 3)
  const shared = messages().map(
    (message) => (message as unknown as { contacts: Record<string, unknown>[] }).contacts[0],
  )
  expect(shared.map((card) => card?.origin)).toEqual(['other', 'contact_request', 'other'])
  expect(shared[1]).toMatchObject({ phones: [{ phone: `+${ADA}`, wa_id: ADA }] })
})

test('a message is sent, delivered and read, and what we gave with it comes back', async () => {
  await trial.act(ADA, { text: 'hi' })
  const { body } = await say('hello', { biz_opaque_callback_data: 'm1' })
  await until(() => statuses().length === 2)
  await trial.post(`/control/phones/${ADA}/read`, {})
  await until(() => statuses().length === 3)
  expect(statuses().map(({ status }) => status)).toEqual(['sent', 'delivered', 'read'])
  for (const status of statuses())
    expect(status).toMatchObject({
      id: body.messages[0]?.id,
      recipient_id: ADA,
      biz_opaque_callback_data: 'm1',
      pricing: { category: 'service', pricing_model: 'PMP' },
    })
  expect((await trial.seen(ADA)).at(-1)?.status).toBe('read')
})

test('a failure that is told later has the code that would have been answered', async () => {
  await fault({ cloud_failed_later: 3 })
  await trial.post(`/control/phones/${BAYO}`, { window_shut: true })
  await trial.act(ADA, { text: 'hi' })
  for (const to of ['2348000000000', BAYO, ADA])
    expect((await say('hello', { to, biz_opaque_callback_data: to })).status).toBe(200)
  await until(() => statuses().filter(({ status }) => status === 'failed').length === 3)
  const codes = Object.fromEntries(
    statuses().map((each) => [each.biz_opaque_callback_data, each.errors?.[0]?.code]),
  )
  expect(codes).toEqual({ '2348000000000': 131026, [BAYO]: 131047, [ADA]: 131026 })
  expect(statuses().some((each) => 'recipient_user_id' in each || 'pricing' in each)).toBe(false)
})

test('it is repeated with a longer wait until it is answered 200, and holds back only its own chat', async () => {
  const { answer } = trial.door
  trial.door.answer = (received) =>
    received.body.includes(ADA) ? { status: 202, body: 'later' } : answer(received)
  await trial.act(ADA, { text: 'first' })
  await trial.act(ADA, { text: 'second' })
  await trial.act(BAYO, { text: 'other' })
  await until(() => words().filter((body) => body === 'first').length >= 3 && words().includes('other'))
  expect(words()).not.toContain('second')
  trial.door.answer = answer
  await until(() => words().includes('second'))
})

test('webhooks come twice, last first, or all at once when told so', async () => {
  await fault({ cloud_duplicate: 1 })
  await trial.act(ADA, { text: 'one' })
  await until(() => words().length === 2)
  expect(words()).toEqual(['one', 'one'])
  await fault({ cloud_duplicate: 0, cloud_reorder: true })
  await trial.act(ADA, { text: 'two' })
  await trial.act(ADA, { text: 'three' })
  await until(() => words().length === 4)
  expect(words().slice(2)).toEqual(['three', 'two'])
  await fault({ cloud_reorder: false, cloud_webhooks_held: true })
  for (const text of ['four', 'five']) await trial.act(ADA, { text })
  const before = trial.door.received.length
  await fault({ cloud_webhooks_held: false })
  await until(() => words().length === 6)
  expect(trial.door.received.length).toBe(before + 1)
})

test('an answer that is lost leaves the message with its reader', async () => {
  await trial.act(ADA, { text: 'hi' })
  await fault({ cloud_send_lost: 1 })
  await expect(say('hello')).rejects.toThrow()
  expect((await trial.seen(ADA)).map(({ text }) => text)).toEqual(['hi', 'hello'])
  await fault({ cloud_429: 1 })
  expect((await say('again')).body.error.code).toBe(130429)
  await fault({ cloud_unauthorized: true })
  expect((await say('again')).body.error.code).toBe(190)
  await fault({ cloud_unauthorized: false, cloud_down: true })
  await expect(say('again')).rejects.toThrow()
})

test('who reads and types is seen by the person', async () => {
  const { body } = await trial.act(ADA, { text: 'hi' })
  await until(() => messages().length === 1)
  const mark = { type: undefined, to: undefined, status: 'read', message_id: body.message_id }
  const answer = await trial.send({ ...mark, typing_indicator: { type: 'text' } })
  expect(answer.body).toEqual({ success: true })
  expect((await trial.seen(ADA))[0]?.status).toBe('read')
  expect((await trial.get(`/control/phones/${ADA}`)).body).toMatchObject({ typing: true })
  expect((await trial.send({ ...mark, message_id: 'wamid.none' })).body.error.code).toBe(131009)
})

test('whoever wants no marketing is told of', async () => {
  await trial.post(`/control/phones/${ADA}`, { opted_out: true })
  await until(() => trial.told().length === 1)
  expect(trial.told()[0]).toMatchObject({
    field: 'user_preferences',
    value: { user_preferences: [{ wa_id: ADA, category: 'marketing_messages', value: 'stop' }] },
  })
})
