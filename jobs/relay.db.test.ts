import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addHours, MovableClock, now, useClock } from '../core/kernel/clock.ts'
import { newId } from '../core/kernel/ids.ts'
import { verifyFundingJob } from '../core/payments/index.ts'
import { scheduleAll } from '../core/platform/job.ts'
import { inTransaction } from '../core/platform/transaction.ts'
import { vendJob } from '../core/purchase/index.ts'
import { makePaymentWorld, type PaymentWorld } from '../test/support/payment-world.ts'
import type { QueueBackend, QueuedJob } from './queue-backend.ts'
import { relayBatch } from './relay.ts'

/** A queue that only remembers, and can die after it took the jobs. */
class Recorder implements Pick<QueueBackend, 'addAll'> {
  readonly added: (QueuedJob & { queue: string })[] = []
  dies_after_adding = false
  async addAll(queue: string, jobs: QueuedJob[]): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 5))
    this.added.push(...jobs.map((job) => ({ ...job, queue })))
    if (this.dies_after_adding) throw new Error('died')
  }
}

let world: PaymentWorld
let clock: MovableClock
beforeAll(async () => {
  world = await makePaymentWorld()
  clock = new MovableClock(new Date('2026-03-01T10:00:00Z'))
  const giveClockBack = useClock(clock)
  return giveClockBack
})
beforeEach(() => world.db('job_outbox').del())
afterAll(() => world.close())

const ask = (count: number, at = now()) =>
  inTransaction(world.db, (trx) =>
    scheduleAll(
      trx,
      verifyFundingJob,
      Array.from({ length: count }, (_, index) => ({
        payload: { reference: `r${index}` },
        key: `${at.getTime()}-${index}`,
        at,
      })),
    ),
  )
const waiting = async (): Promise<number> => (await world.db('job_outbox').whereNull('relayed_at')).length

it('hands over what is due, with the tries of its contract, and nothing early', async () => {
  await ask(2)
  await ask(1, addHours(now(), 1))
  const queues = new Recorder()
  expect(await relayBatch(world.core, queues)).toBe(2)
  expect(queues.added).toMatchObject([
    {
      queue: 'payments',
      name: 'payments.verify-funding',
      data: { items: [{ payload: { reference: 'r0' } }] },
      attempts: 8,
      backoff_seconds: 2,
    },
    { data: { items: [{ payload: { reference: 'r1' } }] } },
  ])
  expect(queues.added[0]?.id).toMatch(/^outbox-\d+$/)
  expect(await waiting()).toBe(1)
})

it('never hands the same row to two relays at once', async () => {
  await ask(1_200)
  const queues = new Recorder()
  for (let round = 0; round < 3; round++)
    await Promise.all([relayBatch(world.core, queues), relayBatch(world.core, queues)])
  expect(queues.added).toHaveLength(1_200)
  expect(new Set(queues.added.map((job) => job.id)).size).toBe(1_200)
  expect(await waiting()).toBe(0)
})

it('adds again under the same id when it died between adding and marking', async () => {
  await ask(1)
  const [dying, next] = [new Recorder(), new Recorder()]
  dying.dies_after_adding = true
  await expect(relayBatch(world.core, dying)).rejects.toThrow('died')
  expect(await relayBatch(world.core, next)).toBe(0)
  clock.move(15)
  expect(await relayBatch(world.core, next)).toBe(1)
  expect(next.added.map((job) => job.id)).toEqual(dying.added.map((job) => job.id))
  expect(await waiting()).toBe(0)
})

it('lets those travel together whose contract allows it, in order, and no more of them than it allows', async () => {
  const most = vendJob.together_max ?? 1
  const ids = Array.from({ length: most + 2 }, () => newId())
  await inTransaction(world.db, (trx) =>
    scheduleAll(
      trx,
      vendJob,
      ids.map((purchase_id) => ({
        payload: { purchase_id },
        key: purchase_id,
        trace_id: `trace ${purchase_id}`,
      })),
    ),
  )
  await ask(1)
  const [dying, next] = [new Recorder(), new Recorder()]
  dying.dies_after_adding = true
  await expect(relayBatch(world.core, dying)).rejects.toThrow('died')
  clock.move(15)
  expect(await relayBatch(world.core, next)).toBe(most + 3)
  const sent = next.added.filter(({ queue }) => queue === 'telecom')
  expect(sent.map(({ data }) => data.items.length)).toEqual([most, 2])
  expect(sent.flatMap(({ data }) => data.items)).toEqual(
    ids.map((purchase_id) => ({ payload: { purchase_id }, trace_id: `trace ${purchase_id}` })),
  )
  const again = next.added.map(({ id }) => id)
  expect(new Set(again).size).toBe(3)
  for (const { id } of dying.added) expect(again).toContain(id)
})

it('leaves a name that this version does not know to others', async () => {
  await ask(1)
  await world.db('job_outbox').update({ name: 'future.job' })
  const queues = new Recorder()
  await relayBatch(world.core, queues)
  expect([queues.added.length, await waiting()]).toEqual([0, 1])
})
