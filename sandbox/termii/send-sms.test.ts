import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Trial, trySandbox } from '../control/try-sandbox.ts'
import type { Sms } from './inbox.ts'

let trial: Trial

beforeAll(async () => {
  trial = await trySandbox()
})
afterAll(() => trial.stop())

const good = {
  api_key: 'sandbox-termii',
  to: '2348031234567',
  from: 'Nexa',
  sms: 'Your code is 123456',
  type: 'plain',
  channel: 'dnd',
}

async function send(changes: Record<string, unknown> = {}) {
  return await trial.post<Record<string, unknown>>('/termii/api/sms/send', { ...good, ...changes })
}

test('an SMS lands in the inbox of its phone, newest last', async () => {
  const { status, body } = await send()
  expect([status, body.message]).toEqual([200, 'Successfully Sent'])
  expect(body).toMatchObject({
    message_id: expect.any(String),
    balance: expect.any(Number),
    user: expect.any(String),
  })
  await send({ sms: 'second' })
  await send({ sms: 'for Bayo', to: '2348059876543' })
  const inbox = await trial.get<Sms[]>('/control/sms?phone=+2348031234567')
  expect(inbox.body.map(({ text }) => text)).toEqual(['Your code is 123456', 'second'])
  expect(inbox.body[0]).toMatchObject({ to: '+2348031234567', from: 'Nexa' })
  expect((await trial.get<Sms[]>('/control/sms')).body).toHaveLength(3)
})

test.each([
  [401, { api_key: 'wrong' }],
  [400, { to: '+2348031234567' }],
  [400, { from: 'Much too long a name' }],
  [400, { channel: 'pigeon' }],
  [400, { sms: '' }],
])('%d for %j', async (status, changes) => {
  const before = (await trial.get<Sms[]>('/control/sms')).body.length
  expect((await send(changes)).status).toBe(status)
  expect((await trial.get<Sms[]>('/control/sms')).body).toHaveLength(before)
})

test('down means no answer and no SMS', async () => {
  const before = (await trial.get<Sms[]>('/control/sms')).body.length
  await trial.post('/control/faults', { sms_down: true })
  await expect(send()).rejects.toThrow()
  expect((await trial.get<Sms[]>('/control/sms')).body).toHaveLength(before)
})
