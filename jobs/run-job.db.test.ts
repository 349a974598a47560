import { UnrecoverableError } from 'bullmq'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Bug } from '../core/kernel/assert.ts'
import { Fault } from '../core/kernel/fault.ts'
import { verifyFundingJob } from '../core/payments/index.ts'
import { currentTrace } from '../core/platform/log.ts'
import { makePaymentWorld, type PaymentWorld } from '../test/support/payment-world.ts'
import { type Handler, handle } from './handler.ts'
import { runJob } from './run-job.ts'

let world: PaymentWorld
let gave_up: string[]
beforeAll(async () => {
  world = await makePaymentWorld()
})
beforeEach(async () => {
  gave_up = []
  await world.db('message').del()
})
afterAll(() => world.close())

const failing = (error: Error, gaveUp = async (fault: Fault) => void gave_up.push(fault.message)): Handler =>
  handle(
    verifyFundingJob,
    async () => {
      throw error
    },
    (_core, _payload, fault) => gaveUp(fault),
  ) as Handler
const run = (handler: Handler | undefined, is_last_try: boolean, payload: unknown = { reference: 'r' }) =>
  runJob(world.core, handler, {
    ...{
      id: 'outbox-1',
      name: 'payments.verify-funding',
      data: { payload, trace_id: 'trace-1' },
      is_last_try,
    },
  }).then(
    () => 'done',
    (error: unknown) => (error instanceof UnrecoverableError ? 'ended' : error),
  )

it('gives the work its payload and its trace', async () => {
  const seen: unknown[] = []
  const handler = handle(verifyFundingJob, async (_core, payload) => {
    seen.push(payload, currentTrace())
  }) as Handler
  expect(await run(handler, false)).toBe('done')
  expect(seen).toEqual([{ reference: 'r' }, 'trace-1'])
})

it('throws a fault that surely did nothing on to the queue, and gives up after the last try', async () => {
  const fault = new Fault('paystack', 'no', 'down')
  expect(await run(failing(fault), false)).toBe(fault)
  expect([gave_up, await world.alerts()]).toEqual([[], []])
  expect(await run(failing(fault), true)).toBe('ended')
  expect([gave_up, await world.alerts()]).toEqual([['paystack: down'], []])
})

it.each([
  ['an unknown fault', new Fault('vtpass', 'unknown', 'cut')],
  ['a bug', new Bug('broken')],
])('ends %s at the first try, with an alert', async (_, error) => {
  expect(await run(failing(error), false)).toBe('ended')
  expect([gave_up, await world.alerts()]).toEqual([[], ['job.failed']])
})

it('ends a payload that breaks the contract, and a job that nobody keeps', async () => {
  expect(await run(failing(new Error('not reached')), false, { reference: 5 })).toBe('ended')
  expect(await run(undefined, false)).toBe('ended')
  expect(await world.alerts()).toEqual(['job.failed', 'job.failed'])
})

it('is not confused by trouble in the giving up', async () => {
  const clumsy = failing(new Fault('paystack', 'no', 'down'), async () => {
    throw new Error('clumsy')
  })
  expect(await run(clumsy, true)).toBe('ended')
})
