import { UnrecoverableError } from 'bullmq'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Bug } from '../core/kernel/assert.ts'
import { Fault } from '../core/kernel/fault.ts'
import { verifyFundingJob } from '../core/payments/index.ts'
import { currentTrace } from '../core/platform/log.ts'
import { makePaymentWorld, type PaymentWorld } from '../test/support/payment-world.ts'
import { type Handler, handle } from './handler.ts'
import type { JobItem } from './queue-backend.ts'
import { runJob } from './run-job.ts'

let world: PaymentWorld
let gave_up: string[]
let kept: (readonly JobItem[])[]
beforeAll(async () => {
  world = await makePaymentWorld()
})
beforeEach(async () => {
  gave_up = []
  kept = []
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
      data: { items: [{ payload, trace_id: 'trace-1' }] },
      is_last_try,
      keepOnly: async (items) => void kept.push(items),
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

describe('several that travel in one job', () => {
  const ITEMS: JobItem[] = ['good', 'away', 'broken', 'cut', 'fine'].map((reference) => ({
    payload: { reference },
    trace_id: `trace of ${reference}`,
  }))
  const TROUBLES: Record<string, Error> = {
    away: new Fault('paystack', 'no', 'down'),
    broken: new Bug('broken'),
    cut: new Fault('vtpass', 'unknown', 'cut'),
  }
  const runTogether = async (items: readonly JobItem[], is_last_try: boolean) => {
    const seen: string[] = []
    const handler = handle(
      verifyFundingJob,
      async (_core, { reference }) => {
        seen.push(`${reference} under ${currentTrace()}`)
        const trouble = TROUBLES[reference]
        if (trouble !== undefined) throw trouble
      },
      async (_core, { reference }) => void gave_up.push(reference),
    ) as Handler
    const job = {
      id: 'outbox-1-5-5',
      name: 'payments.verify-funding',
      data: { items },
      is_last_try,
      keepOnly: async (left: readonly JobItem[]) => void kept.push(left),
    }
    const end = await runJob(world.core, handler, job).then(
      () => 'done',
      (error: unknown) => (error instanceof UnrecoverableError ? 'ended' : error),
    )
    return { end, seen }
  }

  it('are done each under its own trace, and only those that may be tried again are', async () => {
    const first = await runTogether(ITEMS, false)
    expect(first.seen).toEqual(
      ['good', 'away', 'broken', 'cut', 'fine'].map((name) => `${name} under trace of ${name}`),
    )
    expect(first.end).toBe(TROUBLES.away)
    expect(kept).toEqual([[ITEMS[1]]])
    expect(await world.alerts()).toEqual(['job.failed', 'job.failed'])

    const last = await runTogether(kept[0] ?? [], true)
    expect([last.end, gave_up]).toEqual(['ended', ['away']])
    expect(await world.alerts()).toHaveLength(2)
  })

  it('are all done with when none is to be tried again; what stays for a person to see is what failed', async () => {
    const { end } = await runTogether(
      ITEMS.filter((_, place) => place !== 1),
      false,
    )
    expect(end).toBe('ended')
    expect(kept).toEqual([[ITEMS[2], ITEMS[3]]])
  })

  it('of which one breaks the contract are done without it', async () => {
    const { end, seen } = await runTogether(
      [{ payload: { reference: 5 }, trace_id: null }, ...ITEMS.slice(0, 1)],
      false,
    )
    expect([end, seen]).toEqual(['ended', ['good under trace of good']])
  })
})
