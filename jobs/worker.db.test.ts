import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Fault } from '../core/kernel/fault.ts'
import { newId } from '../core/kernel/ids.ts'
import { money } from '../core/kernel/money.ts'
import { readWallet } from '../core/ledger/index.ts'
import {
  type Funding,
  receiveGatewayWebhook,
  startFunding,
  verifyFundingJob,
} from '../core/payments/index.ts'
import { schedule } from '../core/platform/job.ts'
import { inTransaction } from '../core/platform/transaction.ts'
import { makePaymentWorld, type PaymentWorld } from '../test/support/payment-world.ts'
import { hasRedis, startRedis, type TestRedis } from '../test/support/redis.ts'
import { createPostgresQueues } from './postgres-backend.ts'
import type { QueueBackend } from './queue-backend.ts'
import { createRedisQueues } from './redis-backend.ts'
import { type RunningWorker, startWorker } from './start-worker.ts'

let world: PaymentWorld
let redis: TestRedis | null = null
const running: RunningWorker[] = []
beforeAll(async () => {
  world = await makePaymentWorld()
  if (hasRedis()) redis = await startRedis()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()))
  world.gateway.openings = []
  world.gateway.opened.length = 0
})
afterAll(async () => {
  await world.close()
  await redis?.stop()
})

const inPostgres = (): QueueBackend => createPostgresQueues(world.core.config.DATABASE_URL, world.core.log)
const inRedis = (): QueueBackend => createRedisQueues(redis?.url ?? '', world.core.log)

async function startWith(queues: QueueBackend): Promise<RunningWorker> {
  const worker = await startWorker(world.core, { health_port: 0, with_clock: false, queues })
  running.push(worker)
  return worker
}

async function wish(): Promise<Funding> {
  const { customer, conversation } = await world.makePerson()
  const made = await inTransaction(world.db, (trx) =>
    startFunding(trx, world.core, {
      ...{
        key: newId(),
        customer_id: customer.id,
        conversation_id: conversation.id,
        slot: 'fund',
        amount: money(500_000),
      },
    }),
  )
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}
const stateOf = async (funding: Funding) => (await world.readFundingRow(funding.id)).state
const SOON = { timeout: 10_000, interval: 20 }

describe.each([
  { name: 'PostgreSQL', queues: inPostgres, skip: false },
  { name: 'Redis', queues: inRedis, skip: !hasRedis() },
])('with queues in $name', ({ queues, skip }) => {
  const start = () => startWith(queues())
  it.skipIf(skip)(
    'carries a funding from the wish to the money, with two workers, through real queues',
    async () => {
      await Promise.all([start(), start()])
      const fundings = await Promise.all(Array.from({ length: 10 }, wish))
      await expect.poll(() => Promise.all(fundings.map(stateOf)), SOON).toEqual(fundings.map(() => 'open'))
      expect(world.gateway.opened).toHaveLength(10)

      world.gateway.verdict = { outcome: 'paid', amount: money(500_000), currency: 'NGN' }
      for (const { reference } of fundings)
        await inTransaction(world.db, (trx) =>
          receiveGatewayWebhook(trx, world.core, {
            source: 'paystack',
            event_key: reference,
            reference,
            body: '{}',
          }),
        )
      await expect
        .poll(() => Promise.all(fundings.map(stateOf)), SOON)
        .toEqual(fundings.map(() => 'credited'))
      for (const { customer_id } of fundings)
        expect((await readWallet(world.db, customer_id)).balance).toBe(500_000n)
    },
  )

  it.skipIf(skip)('tries a fault again that surely did nothing, as the contract says', async () => {
    await start()
    world.gateway.openings = [new Fault('paystack', 'no', 'refused')]
    const funding = await wish()
    await expect.poll(() => stateOf(funding), SOON).toBe('open')
    expect(world.gateway.opened).toHaveLength(2)
  })

  it.skipIf(skip)('ends a job whose payload breaks its contract, and tells operators once', async () => {
    await start()
    const alerts = async () => (await world.alerts()).filter((code) => code === 'job.failed')
    const before = (await alerts()).length
    await inTransaction(world.db, async (trx) => {
      for (const key of ['one', 'two'])
        await schedule(trx, verifyFundingJob, { reference: 'NXF-BROKEN' }, { key: `${key}${before}` })
      await trx('job_outbox')
        .whereNull('relayed_at')
        .update({ payload: JSON.stringify({ reference: before }) })
    })
    await expect.poll(alerts, SOON).toHaveLength(before + 1)
    const relayed = async () => (await world.db('job_outbox').whereNull('relayed_at')).length
    await expect.poll(relayed, SOON).toBe(0)
    expect(await alerts()).toHaveLength(before + 1)
  })

  it.skipIf(skip)('finishes what it began before it stops, and takes nothing new', async () => {
    const worker = await start()
    let answer: (url: { url: string }) => void = () => undefined
    const opening = new Promise<{ url: string }>((resolve) => {
      answer = resolve
    })
    world.gateway.open = () => {
      world.gateway.opened.push({} as never)
      return opening
    }
    try {
      const funding = await wish()
      await expect.poll(() => world.gateway.opened.length, SOON).toBe(1)
      const stopped = worker.stop()
      running.length = 0
      await new Promise((resolve) => setTimeout(resolve, 200))
      answer({ url: 'https://pay.test/slow' })
      await stopped
      expect(await stateOf(funding)).toBe('open')
      const later = await wish()
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(await stateOf(later)).toBe('opening')
    } finally {
      Reflect.deleteProperty(world.gateway, 'open')
    }
  })

  it.skipIf(skip)('says that it lives and is ready, and where', async () => {
    const worker = await start()
    const page = (name: string) => fetch(`http://127.0.0.1:${worker.health_port}/health/${name}`)
    expect(await (await page('live')).json()).toEqual({ live: true })
    await expect.poll(async () => (await page('ready')).status, SOON).toBe(200)
  })
})
