import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualCredentials } from '../control/settings.ts'
import { until } from '../control/try-sandbox.ts'
import { ADA, AUTH, type CloudTrial, tryCloud } from './try-cloud.ts'

let trial: CloudTrial

beforeEach(async () => {
  trial = await tryCloud()
  await trial.act(ADA, { text: 'hi' })
})
afterEach(() => trial.stop())

const interactive = (content: Record<string, unknown>) => ({ type: 'interactive', interactive: content })
const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } })
const buttons = (...all: object[]) =>
  interactive({ type: 'button', body: { text: 'Well?' }, action: { buttons: all } })
const list = (rows: object[], extra: Record<string, unknown> = {}) =>
  interactive({
    type: 'list',
    body: { text: 'Pick one' },
    action: { button: 'Plans', sections: [{ rows }], ...extra },
  })
const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `r${n}`, title: `Row ${n}` }))
const text = (body: string) => ({ type: 'text', text: { body } })
const cta = (display_text: string, url: string) =>
  interactive({
    type: 'cta_url',
    body: { text: 'Pay here' },
    action: { name: 'cta_url', parameters: { display_text, url } },
  })

test.each([
  ['text of 4096', text('x'.repeat(4096))],
  ['three buttons of 20', buttons(...['a', 'b', 'c'].map((id) => button(id, id.repeat(20))))],
  ['ten rows', list(rows(10))],
  [
    'a row with everything',
    list([{ id: 'x'.repeat(200), title: 'x'.repeat(24), description: 'x'.repeat(72) }]),
  ],
  ['a link', cta('Pay now', 'https://pay.example/x')],
  [
    'a wish for the number',
    interactive({
      type: 'request_contact_info',
      body: { text: 'Your number?' },
      action: { name: 'request_contact_info' },
    }),
  ],
])('%s is accepted', async (_, content) => {
  const { status, body } = await trial.send(content)
  expect([status, body.error]).toEqual([200, undefined])
  expect(body.contacts).toEqual([{ input: ADA, wa_id: ADA }])
  expect(body.messages[0]?.id).toMatch(/^wamid\.[A-Za-z0-9+/]+=*$/)
})

test.each([
  ['text of 4097', text('x'.repeat(4097)), 131009],
  ['text of spaces', text('  '), 131009],
  ['no text', { type: 'text' }, 131008],
  ['a stray key', { ...text('hi'), parse_mode: 'HTML' }, 100],
  ['another product', { ...text('hi'), messaging_product: 'telegram' }, 131009],
  ['a kind nobody knows', { type: 'poll', poll: {} }, 131051],
  [
    'a body of 1025',
    interactive({
      type: 'button',
      body: { text: 'x'.repeat(1025) },
      action: { buttons: [button('a', 'A')] },
    }),
    131009,
  ],
  [
    'a footer of 61',
    interactive({
      type: 'button',
      body: { text: 'x' },
      footer: { text: 'x'.repeat(61) },
      action: { buttons: [button('a', 'A')] },
    }),
    131009,
  ],
  ['no button', buttons(), 131009],
  ['four buttons', buttons(...['a', 'b', 'c', 'd'].map((id) => button(id, id))), 131009],
  ['a button of 21', buttons(button('a', 'x'.repeat(21))), 131009],
  ['a button in bold', buttons(button('a', '*Yes*')), 131009],
  ['an id of 257', buttons(button('x'.repeat(257), 'Yes')), 131009],
  ['an id with a space around', buttons(button(' a', 'Yes')), 131009],
  ['an id twice', buttons(button('a', 'Yes'), button('a', 'No')), 131009],
  ['a title twice', buttons(button('a', 'Yes'), button('b', 'Yes')), 131009],
  ['eleven rows', list(rows(11)), 131009],
  [
    'eleven rows in two sections',
    list([], {
      sections: [
        { title: 'A', rows: rows(6) },
        { title: 'B', rows: rows(5).map((row) => ({ ...row, id: `b${row.id}` })) },
      ],
    }),
    131009,
  ],
  [
    'two sections, one without a name',
    list([], { sections: [{ title: 'A', rows: rows(1) }, { rows: [{ id: 'z', title: 'Z' }] }] }),
    131009,
  ],
  ['a row id twice', list([...rows(1), ...rows(1)]), 131009],
  ['a row of 25', list([{ id: 'a', title: 'x'.repeat(25) }]), 131009],
  ['a row described in 73', list([{ id: 'a', title: 'A', description: 'x'.repeat(73) }]), 131009],
  ['a list button of 21', list(rows(1), { button: 'x'.repeat(21) }), 131009],
  [
    'a picture above a list',
    interactive({
      type: 'list',
      header: { type: 'image', image: { id: '1' } },
      body: { text: 'x' },
      action: { button: 'b', sections: [{ rows: rows(1) }] },
    }),
    131009,
  ],
  ['a link to nowhere', cta('Pay', 'tel:123'), 131009],
  ['a picture that was never uploaded', { type: 'image', image: { id: '123' } }, 131053],
  ['a caption of 1025', { type: 'image', image: { id: '123', caption: 'x'.repeat(1025) } }, 131009],
  ['a number that is none', { to: 'ada', ...text('hi') }, 131009],
  ['nobody named', { to: undefined, ...text('hi') }, 131008],
  ['somebody without WhatsApp', { to: '2348000000000', ...text('hi') }, 131026],
])('%s is refused', async (_, content, code) => {
  const { status, body } = await trial.send(content)
  expect([status, body.error?.code]).toEqual([400, code])
  expect(body.error).toMatchObject({
    type: 'OAuthException',
    message: expect.stringContaining(`(#${code}) `),
    error_data: { messaging_product: 'whatsapp', details: expect.any(String) },
    fbtrace_id: expect.any(String),
  })
  expect((await trial.seen(ADA)).filter(({ from }) => from === 'bot')).toEqual([])
})

test('a wrong token, another number, an unknown path', async () => {
  const path = `/cloud/v23.0/${usualCredentials.whatsapp_phone_number_id}`
  const bare = await trial.get(path, { authorization: 'Bearer nonsense' })
  expect(bare).toMatchObject({ status: 401, body: { error: { code: 190, type: 'OAuthException' } } })
  expect(await trial.get('/cloud/v23.0/42', AUTH)).toMatchObject({
    status: 400,
    body: { error: { code: 100, error_subcode: 33 } },
  })
  expect(await trial.get('/cloud/v23.0/1/2/3', AUTH)).toMatchObject({
    status: 400,
    body: { error: { code: 2500 } },
  })
  expect(await trial.get(path, AUTH)).toMatchObject({ status: 200, body: { verified_name: 'Nexa' } })
})

test('nothing but approved words may be said before somebody writes, or a day after', async () => {
  await trial.post(`/control/phones/${ADA}`, { window_shut: true })
  expect((await trial.send(text('hi'))).body.error.code).toBe(131047)
  await trial.act(ADA, { text: 'hello' })
  expect((await trial.send(text('hi'))).status).toBe(200)
  const { body } = await trial.send({ to: '2348059876543', ...text('hi') })
  expect(body.error.code).toBe(131047)
})

test('who has blocked the business cannot be reached until they write', async () => {
  await trial.post(`/control/phones/${ADA}`, { blocked: true })
  expect((await trial.send(text('hi'))).body.error.code).toBe(131026)
  await trial.act(ADA, { text: 'hello' })
  expect((await trial.send(text('hi'))).status).toBe(200)
})

test('an id of a user goes into its own field; in the other it is taken and brought to nobody', async () => {
  const { body: phone } = await trial.get<{ user_id: string }>(`/control/phones/${ADA}`)
  expect(phone.user_id).toMatch(/^NG\.\d{16}$/)
  const lost = await trial.send({ to: phone.user_id, ...text('lost') })
  expect(lost).toMatchObject({ status: 200, body: { messages: [{ id: expect.stringMatching(/^wamid/) }] } })
  const found = await trial.send({ to: undefined, recipient: phone.user_id, ...text('found') })
  expect(found.body.contacts).toEqual([{ input: phone.user_id, user_id: phone.user_id }])
  const seen = (await trial.seen(ADA)).filter(({ from }) => from === 'bot')
  expect(seen.map((message) => message.text)).toEqual(['found'])
})

test('one person hears from us no more than 45 times at once', async () => {
  await trial.stop()
  trial = await tryCloud({ timing: { cloud_pair_ms: 60_000 } })
  await trial.act(ADA, { text: 'hi' })
  const states: number[] = []
  for (let n = 0; n < 46; n++) states.push((await trial.send(text(`${n}`))).status)
  expect(states.filter((status) => status === 200)).toHaveLength(45)
  expect((await trial.send(text('more'))).body.error.code).toBe(131056)
})

test('a number says no more in a second than it may', async () => {
  await trial.stop()
  trial = await tryCloud({ timing: { cloud_second_max: 1, cloud_pair_ms: 0 } })
  await trial.act(ADA, { text: 'hi' })
  await until(async () => {
    const all = await Promise.all([1, 2].map((n) => trial.send(text(`${n}`))))
    return all.some(({ body }) => body.error?.code === 130429)
  })
})
