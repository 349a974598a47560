import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { checkQueues } from '../bot/doctor/check-queues.ts'
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
import { QUEUES, schedule } from '../core/platform/job.ts'
import { inTransaction } from '../core/platform/transaction.ts'
import { readQueues } from '../core/watch/index.ts'
import { makePaymentWorld, type PaymentWorld } from '../test/support/payment-world.ts'
import { type QueueHome, startQueueHome } from '../test/support/queue-home.ts'
import { lookAtQueues } from './look-at-queues.ts'
import { openQueues } from './open-queues.ts'
import { type Roles, type RunningWorker, startWorker } from './start-worker.ts'

let world: PaymentWorld
let home: QueueHome
const running: RunningWorker[] = []
beforeAll(async () => {
  home = await startQueueHome()
  world = await makePaymentWorld(home.settings)
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()))
  world.gateway.openings = []
  world.gateway.opened.length = 0
})
afterAll(async () => {
  await world.close()
  await home.stop()
})

async function start(roles: Partial<Roles> = {}): Promise<RunningWorker> {
  const worker = await startWorker(world.core, { health_port: 0, with_clock: false, ...roles })
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

it('takes only the kinds of work that it was started for, and leaves the rest to others', async () => {
  await start({ takes: ['telecom', 'upkeep'] })
  const funding = await wish()
  const relayed = async () => (await world.db('job_outbox').whereNull('relayed_at')).length
  await expect.poll(relayed, SOON).toBe(0)
  const queues = openQueues(world.core)
  const lies = () => queues.look('payments')
  expect(await lies()).toEqual({ waiting: 1, waiting_since: expect.any(Date) })
  const second = await wish()
  await expect.poll(async () => (await lies()).waiting, SOON).toBe(2)
  const { waiting_since } = await lies()
  expect(waiting_since?.getTime()).toBeLessThanOrEqual(second.created_at.getTime())
  expect(await Promise.all([funding, second].map(stateOf))).toEqual(['opening', 'opening'])

  // Neither relay nor clock: what lies in its queue already it takes all the same.
  const page = await fetch(
    `http://127.0.0.1:${(await start({ takes: ['payments'], with_relay: false })).health_port}/health/ready`,
  )
  expect([page.status, await page.json()]).toEqual([200, { ready: true, database: true, relay: null }])
  await expect.poll(() => Promise.all([funding, second].map(stateOf)), SOON).toEqual(['open', 'open'])
  expect(await lies()).toEqual({ waiting: 0, waiting_since: null })
  await queues.close()
})

it('shows how much lies in each queue, and which of them somebody takes', async () => {
  await world.db('queue_state').del()
  await start({ takes: ['telecom', 'upkeep', 'backups'] })
  await wish()
  const relayed = async () => (await world.db('job_outbox').whereNull('relayed_at')).length
  await expect.poll(relayed, SOON).toBe(0)
  const taken = async () => (await readQueues(world.db)).filter(({ taken_at }) => taken_at !== null).length
  await expect.poll(taken, SOON).toBe(3)
  const queues = openQueues(world.core)
  await lookAtQueues(queues).run(world.core)
  await queues.close()
  const standings = await readQueues(world.db)
  expect(standings.map(({ queue }) => queue)).toEqual(QUEUES)
  expect(standings.find(({ queue }) => queue === 'payments')).toEqual({
    ...{ queue: 'payments', waiting: 1, taken_at: null },
  })
  const troubles = (await checkQueues(world.core)).map(({ code, says }) => [code, says])
  expect(troubles).toEqual([['queue-stuck', '1 jobs wait in payments, and no worker takes them']])

  await start({ takes: ['payments'], with_relay: false })
  await expect.poll(taken, SOON).toBe(4)
  expect((await checkQueues(world.core)).map(({ code }) => code)).toEqual(['queues-taken'])
})

it('carries a funding from the wish to the money, with two workers, through real queues', async () => {
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
  await expect.poll(() => Promise.all(fundings.map(stateOf)), SOON).toEqual(fundings.map(() => 'credited'))
  for (const { customer_id } of fundings)
    expect((await readWallet(world.db, customer_id)).balance).toBe(500_000n)
})

it('tries a fault again that surely did nothing, as the contract says', async () => {
  await start()
  world.gateway.openings = [new Fault('paystack', 'no', 'refused')]
  const funding = await wish()
  await expect.poll(() => stateOf(funding), SOON).toBe('open')
  expect(world.gateway.opened).toHaveLength(2)
})

it('ends a job whose payload breaks its contract, and tells operators once', async () => {
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

it('finishes what it began before it stops, and takes nothing new', async () => {
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

it('says that it lives and is ready, and where', async () => {
  const worker = await start()
  const page = (name: string) => fetch(`http://127.0.0.1:${worker.health_port}/health/${name}`)
  expect(await (await page('live')).json()).toEqual({ live: true })
  await expect.poll(async () => (await page('ready')).status, SOON).toBe(200)
})
