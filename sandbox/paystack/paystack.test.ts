import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Trial, trySandbox, until } from '../control/try-sandbox.ts'

let trial: Trial

beforeEach(async () => {
  trial = await trySandbox()
})
afterEach(() => trial.stop())

type Body = {
  status: boolean
  message: string
  data: { reference: string; authorization_url: string; status: string; amount: number; currency: string }
}

const auth = { authorization: 'Bearer sk_test_sandbox' }

async function open(reference: string, changes: Record<string, unknown> = {}) {
  const body = { email: 'ada@nexa.example', amount: 500_000, reference, ...changes }
  return await trial.post<Body>('/paystack/transaction/initialize', body, auth)
}

async function verify(reference: string) {
  return await trial.get<Body>(`/paystack/transaction/verify/${reference}`, auth)
}

async function payAs(reference: string, how: string, webhookTimes?: number) {
  return await trial.post('/control/paystack/pay', {
    reference,
    how,
    ...(webhookTimes === undefined ? {} : { webhookTimes }),
  })
}

function events(): { event: string; data: Record<string, unknown> }[] {
  return trial.door.received.map(({ body }) => JSON.parse(body))
}

test.each([
  ['Invalid Email Address Passed', { email: 'nobody' }],
  ['Invalid Amount Sent', { amount: 10.5 }],
  ['Invalid Amount Sent', { amount: 0 }],
  ['Currency not supported by merchant', { currency: 'XXX' }],
  ['Invalid character in reference', { reference: 'a b' }],
])('%s', async (message, changes) => {
  const { status, body } = await open('r1', changes)
  expect([status, body.status, body.message]).toEqual([400, false, message])
})

test('wrong key, used reference, unknown reference', async () => {
  expect((await trial.post('/paystack/transaction/initialize', {})).status).toBe(401)
  expect((await open('r1')).body).toMatchObject({ status: true, data: { reference: 'r1' } })
  const again = await open('r1')
  expect([again.status, again.body.message]).toEqual([400, 'Duplicate Transaction Reference'])
  const unknown = await verify('r2')
  expect([unknown.status, unknown.body.message]).toEqual([404, 'Transaction reference not found'])
})

test('a payment on the page is verified and told with a signature over the raw bytes', async () => {
  const { body } = await open('r1', { metadata: { customer: 7 } })
  expect((await verify('r1')).body.data.status).toBe('abandoned')
  const page = await (await fetch(body.data.authorization_url)).text()
  for (const part of [
    '₦5,000.00',
    'Nexa',
    'r1',
    'id="pay"',
    'id="pay-half"',
    'id="pay-usd"',
    'id="decline"',
    'id="pay-late"',
  ])
    expect(page).toContain(part)
  const form = new URLSearchParams({ how: 'pay' })
  const result = await fetch(`${body.data.authorization_url}/pay`, { method: 'POST', body: form })
  expect(await result.text()).toMatch(/Payment received[\s\S]*href="\/"/)
  await until(() => trial.door.received.length === 1)
  const [hook] = trial.door.received
  const signature = createHmac('sha512', 'sk_test_sandbox')
    .update(hook?.body ?? '')
    .digest('hex')
  expect([hook?.path, hook?.headers['x-paystack-signature']]).toEqual(['/webhooks/paystack', signature])
  expect(events()[0]).toMatchObject({
    event: 'charge.success',
    data: { reference: 'r1', amount: 500_000, currency: 'NGN', status: 'success', metadata: { customer: 7 } },
  })
  expect((await verify('r1')).body.data).toEqual(events()[0]?.data)
  expect((await payAs('r1', 'pay')).status).toBe(409)
})

test.each([
  ['half', { status: 'success', amount: 250_000, requested_amount: 500_000, currency: 'NGN' }],
  ['usd', { status: 'success', amount: 500_000, currency: 'USD' }],
])('paid %s', async (how, expected) => {
  await open('r1')
  await payAs('r1', how)
  expect((await verify('r1')).body.data).toMatchObject(expected)
})

test('a declined card can be followed by a good one', async () => {
  await open('r1')
  await payAs('r1', 'decline')
  expect((await verify('r1')).body.data.status).toBe('failed')
  await payAs('r1', 'pay')
  expect((await verify('r1')).body.data.status).toBe('success')
  await until(() => events().length === 1)
})

test('a late payment succeeds later, a reversed one is told too', async () => {
  trial.sandbox.state.timing.paystack_late_ms = 3_600_000
  await open('r1')
  await payAs('r1', 'late')
  expect((await verify('r1')).body.data.status).toBe('processing')
  expect((await payAs('r1', 'reverse')).status).toBe(409)
  trial.sandbox.state.timers.elapseAll()
  await until(() => events().length === 1)
  expect((await verify('r1')).body.data.status).toBe('success')
  await payAs('r1', 'reverse')
  await until(() => events().length === 2)
  expect(events()[1]).toMatchObject({ event: 'refund.processed', data: { transaction_reference: 'r1' } })
  expect((await verify('r1')).body.data.status).toBe('reversed')
})

test('webhooks are repeated until 200, several, or none at all', async () => {
  let refusals = 2
  trial.door.answer = () => ({ status: refusals-- > 0 ? 500 : 200, body: '' })
  await open('r1')
  await payAs('r1', 'pay')
  await until(() => events().length === 3)
  await open('r2')
  await payAs('r2', 'pay', 3)
  await until(() => events().length === 6)
  await trial.post('/control/faults', { paystack_webhook_lost: true })
  await open('r3')
  await payAs('r3', 'pay')
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(events()).toHaveLength(6)
  expect((await verify('r3')).body.data.status).toBe('success')
})
