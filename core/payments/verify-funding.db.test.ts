import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makePaymentWorld, type PaymentWorld } from '../../test/support/payment-world.ts'
import { MovableClock, useClock } from '../kernel/clock.ts'
import { Fault } from '../kernel/fault.ts'
import { type Money, money } from '../kernel/money.ts'
import { placeHolds, readWallet, reconcileLedger } from '../ledger/index.ts'
import { inTransaction } from '../platform/transaction.ts'
import { type Funding, receiveGatewayWebhook, sweepFundings, verifyFunding } from './index.ts'

let world: PaymentWorld
let clock: MovableClock
let giveClockBack: () => void
beforeAll(async () => {
  world = await makePaymentWorld()
})
beforeEach(() => {
  clock = new MovableClock(new Date('2026-03-01T10:00:00Z'))
  giveClockBack = useClock(clock)
})
afterEach(async () => {
  giveClockBack()
  expect(await reconcileLedger(world.db)).toEqual([])
})
afterAll(() => world.close())

const paid = (minor: number, currency = 'NGN') =>
  ({ outcome: 'paid', amount: money(minor), currency }) as const
const verify = (funding: Funding) => verifyFunding(world.core, funding)
const state = async (funding: Funding) => (await world.readFundingRow(funding.id)).state
const wallet = (funding: Funding) => readWallet(world.db, funding.customer_id)
const kinds = async (funding: Funding) =>
  (await world.noticesOf(funding.conversation_id)).map((notice) => notice.kind)

describe('a paid funding', () => {
  it('is credited once by five webhooks and five verifications at once', async () => {
    const funding = await world.openFunding()
    world.gateway.verdict = paid(500_000)
    const webhook = {
      source: 'paystack',
      event_key: `charge.success:${funding.reference}`,
      reference: funding.reference,
      body: '{}',
    }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        inTransaction(world.db, (trx) => receiveGatewayWebhook(trx, world.core, webhook)),
      ),
    )
    expect(answers.filter((answer) => answer.fresh)).toHaveLength(1)
    expect(await world.db('callback').where({ event_key: webhook.event_key })).toHaveLength(1)
    expect(await world.db('job_outbox').where({ name: 'payments.verify-funding' })).toHaveLength(1)
    await Promise.all(Array.from({ length: 5 }, () => verify(funding)))
    await verify(funding)
    expect(await wallet(funding)).toMatchObject({ balance: 500_000n, held: 0n })
    expect(await world.noticesOf(funding.conversation_id)).toEqual([
      {
        kind: 'funding.credited',
        amount: '500000',
        asked: '500000',
        reference: funding.reference,
        balance: '500000',
      },
    ])
    expect(await world.readFundingRow(funding.id)).toMatchObject({ state: 'credited', next_check_at: null })
  })

  it.each([250_000, 700_000])(
    'gets what arrived, not what was asked for: %i kobo of 500000',
    async (minor) => {
      const funding = await world.openFunding()
      world.gateway.verdict = paid(minor)
      await verify(funding)
      expect((await wallet(funding)).balance).toBe(BigInt(minor))
      expect(await world.noticesOf(funding.conversation_id)).toMatchObject([
        { amount: String(minor), asked: '500000' },
      ])
    },
  )

  it('is credited wholly or not at all when the process dies between the answer and the commit', async () => {
    const funding = await world.openFunding()
    world.gateway.verdict = paid(500_000)
    await world.db.raw(
      `create function die() returns trigger language plpgsql as $$ begin raise exception 'died'; end $$`,
    )
    for (const table of ['message', 'entry', 'transfer'] as const) {
      await world.db.raw(
        `create trigger die before insert on ${table} for each statement execute function die()`,
      )
      await expect(verify(funding)).rejects.toThrow('died')
      expect([await state(funding), (await wallet(funding)).balance]).toEqual(['open', 0n])
      await world.db.raw(`drop trigger die on ${table}`)
    }
    await verify(funding)
    expect([await state(funding), (await wallet(funding)).balance]).toEqual(['credited', 500_000n])
    expect(await kinds(funding)).toEqual(['funding.credited'])
  })

  it('is never credited by a webhook alone', async () => {
    const funding = await world.openFunding()
    world.gateway.verdict = { outcome: 'pending' }
    const body = JSON.stringify({ event: 'charge.success', data: { amount: 500_000 } })
    await inTransaction(world.db, (trx) =>
      receiveGatewayWebhook(trx, world.core, {
        source: 'paystack',
        event_key: 'lie',
        reference: funding.reference,
        body,
      }),
    )
    await verify(funding)
    expect([await state(funding), (await wallet(funding)).balance]).toEqual(['open', 0n])
  })
})

describe('a payment in another currency', () => {
  it('goes to a human, once, and moves no money', async () => {
    const funding = await world.openFunding()
    world.gateway.verdict = paid(500_000, 'USD')
    await Promise.all([verify(funding), verify(funding)])
    await verify(funding)
    expect([await state(funding), (await wallet(funding)).balance]).toEqual(['review', 0n])
    expect(await kinds(funding)).toEqual(['funding.review'])
    expect((await world.alerts()).filter((code) => code === 'payments.wrong-currency')).toHaveLength(1)
  })
})

describe('a payment that does not come', () => {
  it('that failed is said once, is asked about on, and is credited when another card works', async () => {
    const funding = await world.openFunding()
    world.gateway.verdict = { outcome: 'failed', detail: 'Declined' }
    await verify(funding)
    await verify(funding)
    expect(await world.readFundingRow(funding.id)).toMatchObject({ state: 'failed', outcome: 'Declined' })
    expect((await world.readFundingRow(funding.id)).next_check_at).not.toBeNull()
    world.gateway.verdict = paid(500_000)
    await verify(funding)
    expect(await kinds(funding)).toEqual(['funding.failed', 'funding.credited'])
    expect((await wallet(funding)).balance).toBe(500_000n)
  })

  it('is abandoned after exactly a day, and credited when a webhook tells of it later', async () => {
    const funding = await world.openFunding()
    world.gateway.verdict = { outcome: 'pending' }
    clock.move(86_399)
    await verify(funding)
    expect(await state(funding)).toBe('open')
    clock.move(1)
    await verify(funding)
    await verify(funding)
    expect(await kinds(funding)).toEqual(['funding.abandoned'])
    world.gateway.verdict = paid(500_000)
    clock.move(86_400)
    const webhook = { source: 'paystack', event_key: 'late', reference: funding.reference, body: '{}' }
    await inTransaction(world.db, (trx) => receiveGatewayWebhook(trx, world.core, webhook))
    expect((await world.readFundingRow(funding.id)).next_check_at).not.toBeNull()
    await verify(funding)
    expect(await kinds(funding)).toEqual(['funding.abandoned', 'funding.credited'])
    expect((await world.readFundingRow(funding.id)).next_check_at).toBeNull()
  })

  it('is not given up while the gateway gives no answer', async () => {
    const funding = await world.openFunding()
    world.gateway.verdict = new Fault('paystack', 'no', 'down')
    clock.move(200_000)
    await expect(verify(funding)).rejects.toBeInstanceOf(Fault)
    expect(await state(funding)).toBe('open')
  })
})

describe('a payment that the gateway takes back', () => {
  async function credited(): Promise<Funding> {
    const funding = await world.openFunding()
    world.gateway.verdict = paid(500_000)
    await verify(funding)
    world.gateway.verdict = { outcome: 'reversed' }
    return funding
  }
  const hold = (funding: Funding, amount: Money) =>
    inTransaction(world.db, (trx) =>
      placeHolds(trx, [{ key: funding.id, customer_id: funding.customer_id, amount, content: {} }]),
    )
  const losses = async (): Promise<bigint> => {
    const { rows } = await world.db.raw(
      `select coalesce(sum(amount), 0)::bigint as total from entry join account on account.id = account_id where code like 'loss/chargeback%'`,
    )
    return rows[0].total
  }

  it('takes it from the wallet once, however often it is verified', async () => {
    const funding = await credited()
    await Promise.all([verify(funding), verify(funding), verify(funding)])
    expect([await state(funding), (await wallet(funding)).balance]).toEqual(['reversed', 0n])
    expect((await world.noticesOf(funding.conversation_id)).at(-1)).toMatchObject({
      kind: 'funding.reversed',
      amount: '500000',
      balance: '0',
    })
    expect(await kinds(funding)).toEqual(['funding.credited', 'funding.reversed'])
  })

  it('leaves what is held alone and books the rest as our loss', async () => {
    const funding = await credited()
    const before = await losses()
    await hold(funding, money(420_000))
    await verify(funding)
    expect(await wallet(funding)).toMatchObject({ balance: 420_000n, held: 420_000n, available: 0n })
    expect((await losses()) - before).toBe(-420_000n)
    expect((await world.noticesOf(funding.conversation_id)).at(-1)).toMatchObject({ amount: '80000' })
  })

  it('is a loss as a whole when nothing can be taken', async () => {
    const funding = await credited()
    const before = await losses()
    await hold(funding, money(500_000))
    await verify(funding)
    expect((await losses()) - before).toBe(-500_000n)
    expect(await state(funding)).toBe('reversed')
  })

  it('before it was ever credited counts as failed', async () => {
    const funding = await world.openFunding()
    world.gateway.verdict = { outcome: 'reversed' }
    await verify(funding)
    expect([await state(funding), (await wallet(funding)).balance]).toEqual(['failed', 0n])
  })
})

describe('the sweep', () => {
  it('asks at 1, 3, 10, 30 minutes, 2, 6 and 24 hours, one job a time, two sweeps at once', async () => {
    const funding = await world.openFunding()
    world.gateway.verdict = { outcome: 'pending' }
    await world.db('job_outbox').del()
    const asked_at: number[] = []
    let age_minutes = 0
    for (const minute of [0.9, 1, 2, 3, 9, 10, 29, 30, 119, 120, 359, 360, 1439, 1440, 1500]) {
      clock.move((minute - age_minutes) * 60)
      age_minutes = minute
      await Promise.all([sweepFundings(world.core), sweepFundings(world.core)])
      const jobs = (await world.db('job_outbox')) as { payload: { reference?: string } }[]
      await world.db('job_outbox').del()
      for (const { payload } of jobs) if (payload.reference === funding.reference) asked_at.push(minute)
      if (asked_at.at(-1) === minute) await verify(funding)
    }
    expect(asked_at).toEqual([1, 3, 10, 30, 120, 360, 1440])
    expect(await state(funding)).toBe('abandoned')
  })

  it('asks every half hour after a day as long as the gateway does not answer', async () => {
    const funding = await world.openFunding()
    clock.move(86_400)
    const times: Date[] = []
    for (const _ of [1, 2]) {
      await sweepFundings(world.core)
      const { next_check_at } = await world.readFundingRow(funding.id)
      if (next_check_at !== null) times.push(next_check_at)
      clock.move(1_800)
    }
    expect(times.map((time) => time.toISOString())).toEqual([
      '2026-03-02T10:30:00.000Z',
      '2026-03-02T11:00:00.000Z',
    ])
  })
})

describe('a webhook about a payment that no funding has', () => {
  it('alarms when the reference looks like ours and is noted when it does not', async () => {
    const before = world.gateway.asked.length
    await verifyFunding(world.core, { reference: 'NXF-0000000000' })
    await verifyFunding(world.core, { reference: 'other-shop-1' })
    expect((await world.alerts()).filter((code) => code === 'payments.unknown-reference')).toHaveLength(1)
    expect(world.gateway.asked.length).toBe(before)
  })
})
