import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makePaymentWorld, type PaymentWorld } from '../../test/support/payment-world.ts'
import { MovableClock, useClock } from '../kernel/clock.ts'
import { Fault } from '../kernel/fault.ts'
import { newId } from '../kernel/ids.ts'
import { money } from '../kernel/money.ts'
import { postTransfers } from '../ledger/index.ts'
import { inTransaction } from '../platform/transaction.ts'
import { giveUpOpening, openCheckout, startFunding, sweepFundings } from './index.ts'

let world: PaymentWorld
let clock: MovableClock
let giveClockBack: () => void
beforeAll(async () => {
  world = await makePaymentWorld()
})
beforeEach(() => {
  clock = new MovableClock(new Date('2026-03-01T10:00:00Z'))
  giveClockBack = useClock(clock)
  world.gateway.opened.length = 0
  world.gateway.openings = []
})
afterEach(() => giveClockBack())
afterAll(() => world.close())

async function wishOf(amount = money(500_000)) {
  const { customer, conversation } = await world.makePerson()
  return { key: newId(), customer_id: customer.id, conversation_id: conversation.id, slot: 'fund', amount }
}
const start = (wish: Awaited<ReturnType<typeof wishOf>>) =>
  inTransaction(world.db, (trx) => startFunding(trx, world.core, wish))
async function started(amount?: ReturnType<typeof money>) {
  const answer = await start(await wishOf(amount))
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

describe('starting a funding', () => {
  it('judges the amount at both ends, to the kobo', async () => {
    const codes: string[] = []
    for (const amount of [9_999n, 10_000n, 100_000_001n]) {
      const answer = await start(await wishOf(money(amount)))
      codes.push(answer.ok ? 'ok' : answer.refusal.code)
    }
    expect(codes).toEqual(['payments.amount-too-small', 'ok', 'payments.amount-too-large'])
  })

  it('leaves room for what the tier may hold and not a kobo more', async () => {
    const wish = await wishOf()
    await inTransaction(world.db, (trx) =>
      postTransfers(trx, [
        {
          key: newId(),
          kind: 'test',
          legs: [
            { account: { wallet: wish.customer_id }, amount: money(29_900_000) },
            { account: { system: 'gateway/test' }, amount: money(-29_900_000) },
          ],
          content: {},
        },
      ]),
    )
    expect(await start({ ...wish, amount: money(100_001) })).toMatchObject({
      ok: false,
      refusal: { code: 'payments.balance-limit', max: '30000000', room: '100000' },
    })
    expect((await start({ ...wish, key: newId(), amount: money(100_000) })).ok).toBe(true)
  })

  it('gives five askers with one key one funding, and refuses the key for another wish', async () => {
    const wish = await wishOf()
    const answers = await Promise.all(Array.from({ length: 5 }, () => start(wish)))
    expect(new Set(answers.map((answer) => (answer.ok ? answer.value.id : answer.refusal.code))).size).toBe(1)
    expect(
      await world
        .db('job_outbox')
        .where('payload', 'like', '%')
        .catch(() => []),
    ).toEqual([])
    expect(await start({ ...wish, amount: money(600_000) })).toMatchObject({
      refusal: { code: 'payments.key-reused' },
    })
    const [funding, ...others] = await world.db('funding').where({ key: wish.key })
    expect(others).toEqual([])
    expect(await world.db('job_outbox').whereRaw(`payload ->> 'funding_id' = ?`, [funding.id])).toHaveLength(
      1,
    )
  })

  it('is not for a customer who is suspended', async () => {
    const wish = await wishOf()
    await world.db('customer').where({ id: wish.customer_id }).update({ status: 'suspended' })
    expect(await start(wish)).toMatchObject({
      refusal: { code: 'payments.customer-not-active', status: 'suspended' },
    })
  })
})

describe('opening the checkout page', () => {
  it('shows the link in the slot of the funding, once, when run twice at the same time', async () => {
    const funding = await started()
    await Promise.all([openCheckout(world.core, funding.id), openCheckout(world.core, funding.id)])
    await openCheckout(world.core, funding.id)
    const notices = await world.noticesOf(funding.conversation_id)
    expect(notices).toMatchObject([{ kind: 'funding.open', amount: '500000', reference: funding.reference }])
    expect(await world.readFundingRow(funding.id)).toMatchObject({
      state: 'open',
      checkout_url: notices[0]?.url,
    })
  })

  it('sends whole kobo, the currency and an address that belongs to nobody', async () => {
    const funding = await started(money(1_050_050))
    await openCheckout(world.core, funding.id)
    expect(world.gateway.opened[0]).toMatchObject({
      amount: 1_050_050n,
      currency: 'NGN',
      reference: funding.reference,
    })
    expect(world.gateway.opened[0]?.email).toMatch(/^customer-[0-9a-f]{12}@example\.com$/)
  })

  it('tries again after an answer that got lost, under a new reference, whose link is the only one shown', async () => {
    const funding = await started()
    world.gateway.openings = [new Fault('paystack', 'unknown', 'cut'), { taken: true }]
    for (const _ of [1, 2])
      await expect(openCheckout(world.core, funding.id)).rejects.toMatchObject({ happened: 'no' })
    await openCheckout(world.core, funding.id)
    const [first, second, third] = world.gateway.opened.map((checkout) => checkout.reference)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
    expect(await world.noticesOf(funding.conversation_id)).toMatchObject([
      { kind: 'funding.open', reference: third },
    ])
  })

  it('says once that no link comes, and tells operators once an hour', async () => {
    const [one, two] = [await started(), await started()]
    for (const { id } of [one, two, one]) await giveUpOpening(world.core, id, 'refused')
    expect(await world.noticesOf(one.conversation_id)).toMatchObject([{ kind: 'funding.unopened' }])
    expect((await world.alerts()).filter((code) => code === 'payments.unopened')).toHaveLength(1)
    await openCheckout(world.core, one.id)
    expect((await world.readFundingRow(one.id)).state).toBe('failed')
  })

  it('asks again for a job that got lost, and stops when nobody waits any more', async () => {
    const funding = await started()
    await world.db('job_outbox').del()
    clock.move(60)
    await sweepFundings(world.core)
    const jobs = await world.db('job_outbox')
    expect(jobs.map((job) => [job.name, job.payload])).toContainEqual([
      'payments.open-checkout',
      { funding_id: funding.id },
    ])
    clock.move(840)
    await openCheckout(world.core, funding.id)
    expect(world.gateway.opened).toEqual([])
    expect(await world.noticesOf(funding.conversation_id)).toMatchObject([{ kind: 'funding.unopened' }])
  })
})
