import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Uuid } from '../kernel/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import { confirmPurchase } from './confirm-purchase.ts'
import type { Behaviour } from './fixtures/scripted-telecom.ts'
import { naira, type Person, Shop } from './fixtures/shop.ts'
import { receiveProviderCallback } from './receive-callback.ts'
import { sweepPurchases } from './sweep-purchases.ts'

let shop: Shop
let person: Person
beforeAll(async () => {
  // One of these stories buys more in an hour than anybody may.
  shop = await Shop.open({ VELOCITY_PER_HOUR_MAX: '1000' })
})
afterAll(() => shop.close())
beforeEach(async () => {
  person = await shop.addPerson(naira(1_000))
  shop.telecom.deaf_to = 0
  await shop.takeJobs()
})

const confirm = (id: Uuid) => confirmPurchase(shop.core, id)
const kinds = async () =>
  (await shop.notices(person)).map(({ kind }) => String(kind).replace('purchase.', ''))

async function buyAndVend(behaviour: Behaviour): Promise<Uuid> {
  shop.telecom.behave = () => behaviour
  const id = await shop.buy(person)
  await shop.takeJobs()
  await shop.vend(id)
  return id
}

const questionsAbout = async (id: Uuid): Promise<number> => {
  const { provider_request_id } = await shop.purchase(id)
  return shop.telecom.questions.filter((request_id) => request_id === provider_request_id).length
}

async function decide(id: Uuid, truth: 'delivered' | 'failed'): Promise<void> {
  const entry = shop.telecom.books.get((await shop.purchase(id)).provider_request_id ?? '')
  if (entry === undefined) throw new Error('the provider does not know it')
  entry.truth = truth
}

describe('no clear answer', () => {
  const doubtful: Behaviour[] = [
    'delivers, says pending',
    'delivers, answer lost',
    'delivers, our code breaks',
    'fails, answer lost',
    'never arrived, silence',
  ]
  test.each(doubtful)(
    '%s: the purchase is unknown, the money stays held, the customer hears once',
    async (behaviour) => {
      const id = await buyAndVend(behaviour)
      expect(await shop.purchase(id)).toMatchObject({ state: 'unknown', checks: 0, misses: 0 })
      expect(await shop.wallet(person)).toMatchObject({ balance: naira(1_000), held: naira(100) })
      expect(await kinds()).toEqual(['slow'])
      await shop.vend(id)
      await shop.runUntilQuiet()
      expect(await kinds()).toEqual(['slow', behaviour.startsWith('delivers') ? 'delivered' : 'returned'])
    },
  )
})

describe('asking', () => {
  test('ends it by the answer, however many ask at once', async () => {
    const delivered = await buyAndVend('delivers, answer lost')
    await Promise.all([1, 2, 3].map(() => confirm(delivered)))
    expect(await shop.purchase(delivered)).toMatchObject({ state: 'delivered' })
    const failed = await buyAndVend('fails, answer lost')
    await Promise.all([1, 2, 3].map(() => confirm(failed)))
    expect(await shop.purchase(failed)).toMatchObject({ state: 'returned', reason: 'provider_refused' })
    expect((await kinds()).sort()).toEqual(['delivered', 'returned', 'slow', 'slow'])
    expect(await shop.wallet(person)).toMatchObject({ balance: naira(900), held: 0n })
  })

  test('leaves alone what is held, being sent in time, or ended', async () => {
    shop.telecom.behave = () => 'delivers, says so'
    const id = await shop.buy(person)
    await confirm(id)
    expect((await shop.purchase(id)).state).toBe('held')
    shop.telecom.meanwhile = () => confirm(id)
    await shop.vend(id)
    shop.telecom.meanwhile = async () => undefined
    await confirm(id)
    expect(await questionsAbout(id)).toBe(0)
    expect(await kinds()).toEqual(['delivered'])
  })

  test('goes on with growing pauses, the next job asked for each time', async () => {
    const id = await buyAndVend('undecided, says pending')
    const pauses: number[] = []
    for (let check = 0; check < 9; check++) {
      const [next] = await shop.db('job_outbox').where({ key: `purchase.confirm:${id}:${check}` })
      pauses.push((next.due_at.getTime() - shop.clock.now().getTime()) / 1000)
      shop.clock.move(pauses.at(-1) ?? 0)
      await confirm(id)
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600])
  })

  test('a job that was taken for lost and comes late begins no second chain of questions', async () => {
    const id = await buyAndVend('undecided, says pending')
    shop.clock.move(5 + 30 + 30)
    const late = await shop.takeJobs()
    await sweepPurchases(shop.core)
    expect(late).toEqual([{ name: 'purchase.confirm', purchase_id: id, check: 0 }])
    for (const job of [...late, ...(await shop.takeJobs()), ...late]) await shop.run(job)
    expect(await questionsAbout(id)).toBe(1)
    await shop.runUntilQuiet()
    // Four in the first minute, six more until the pause is ten minutes, then those of a day.
    expect(await questionsAbout(id)).toBeLessThan(160)
  })

  test('counts one round once, though three asked', async () => {
    const id = await buyAndVend('undecided, says pending')
    // The provider answers nobody before all three have asked: else they might come one after the other.
    const { telecom } = shop
    const query = telecom.query.bind(telecom)
    const asked: (() => void)[] = []
    telecom.query = async (question) => {
      await new Promise<void>((resolve) => {
        if (asked.push(resolve) === 3) for (const answer of asked) answer()
      })
      return query(question)
    }
    try {
      await Promise.all([1, 2, 3].map(() => confirm(id)))
    } finally {
      telecom.query = query
    }
    expect(await shop.purchase(id)).toMatchObject({ state: 'unknown', checks: 1 })
  })
})

describe('a request that the provider does not know', () => {
  test('comes back after the grace and not before, asked about at least twice', async () => {
    const id = await buyAndVend('never arrived, silence')
    for (const [seconds, state] of [
      [5, 'unknown'],
      [60, 'unknown'],
      [54, 'unknown'],
      [1, 'returned'],
    ] as const) {
      shop.clock.move(seconds)
      await confirm(id)
      expect([seconds, (await shop.purchase(id)).state]).toEqual([seconds, state])
    }
    expect(await shop.purchase(id)).toMatchObject({ reason: 'not_sent' })
    expect(await shop.wallet(person)).toMatchObject({ available: naira(1_000) })
  })

  test('one such answer is not enough, however late, nor two with another between', async () => {
    const id = await buyAndVend('never arrived, silence')
    shop.clock.move(3_600)
    await confirm(id)
    expect(await shop.purchase(id)).toMatchObject({ state: 'unknown', misses: 1 })
    shop.telecom.deaf_to = 1
    await confirm(id)
    expect(await shop.purchase(id)).toMatchObject({ state: 'unknown', misses: 0 })
    await confirm(id)
    expect(await shop.purchase(id)).toMatchObject({ state: 'unknown', misses: 1 })
    await confirm(id)
    expect(await shop.purchase(id)).toMatchObject({ state: 'returned' })
  })

  test('is asked about again as soon as the grace ends, not after a long pause', async () => {
    const id = await buyAndVend('never arrived, silence')
    const { sent_at } = await shop.purchase(id)
    await shop.runUntilQuiet()
    const { state, ended_at } = await shop.purchase(id)
    expect([state, ((ended_at?.getTime() ?? 0) - (sent_at?.getTime() ?? 0)) / 1000]).toEqual([
      'returned',
      120,
    ])
  })
})

describe('no verdict for a day', () => {
  test('hands it to people, tells both sides once, and the money stays held', async () => {
    const id = await buyAndVend('undecided, says pending')
    await shop.runUntilQuiet()
    const { state, sent_at, next_check_at, reference } = await shop.purchase(id)
    const hours = (shop.clock.now().getTime() - (sent_at?.getTime() ?? 0)) / 3_600_000
    expect([state, next_check_at]).toEqual(['review', null])
    expect(hours).toBeGreaterThanOrEqual(24)
    expect(hours).toBeLessThan(24.2)
    expect(await kinds()).toEqual(['slow', 'review'])
    expect(await shop.db('message').where('key', 'like', `ops:purchase.review:${reference}:%`)).toHaveLength(
      1,
    )
    expect(await shop.wallet(person)).toMatchObject({ held: naira(100) })
    await confirm(id)
    expect(await kinds()).toEqual(['slow', 'review'])
  })

  test('also when the provider is deaf all day', async () => {
    const id = await buyAndVend('delivers, answer lost')
    shop.telecom.deaf_to = 1_000
    await shop.runUntilQuiet()
    expect((await shop.purchase(id)).state).toBe('review')
    shop.telecom.deaf_to = 0
    await confirm(id)
    expect((await shop.purchase(id)).state).toBe('delivered')
    expect(await kinds()).toEqual(['slow', 'review', 'delivered'])
  })
})

describe('a callback', () => {
  const call = (body: string, hint: Parameters<typeof receiveProviderCallback>[2]['hint']) =>
    inTransaction(shop.db, (trx) => receiveProviderCallback(trx, shop.core, { source: 'vtpass', body, hint }))

  test('has the provider asked, once, and moves no money by itself', async () => {
    const id = await buyAndVend('undecided, says pending')
    const request_id = (await shop.purchase(id)).provider_request_id ?? ''
    const body = `{"says":"delivered","about":"${request_id}"}`
    const hint = { request_id, says: 'delivered' } as const
    const seen = await Promise.all([1, 2, 3, 4, 5].map(() => call(body, hint)))
    expect(seen.sort()).toEqual(['new', 'seen', 'seen', 'seen', 'seen'])
    await call(`forged ${id}`, { request_id, says: 'failed' })
    expect((await shop.purchase(id)).state).toBe('unknown')
    const jobs = await shop.takeJobs()
    expect(jobs).toEqual(Array(2).fill({ name: 'purchase.confirm', purchase_id: id, check: null }))
    await confirm(id)
    expect((await shop.purchase(id)).state).toBe('unknown')
    await decide(id, 'delivered')
    await confirm(id)
    expect((await shop.purchase(id)).state).toBe('delivered')
  })

  test('that a purchase in review was failed gives the money back, after asking', async () => {
    const id = await buyAndVend('undecided, says pending')
    await shop.runUntilQuiet()
    await decide(id, 'failed')
    const request_id = (await shop.purchase(id)).provider_request_id ?? ''
    await call(`failed ${id}`, { request_id, says: 'failed' })
    for (const job of await shop.takeJobs()) await shop.run(job)
    expect(await shop.purchase(id)).toMatchObject({ state: 'returned' })
  })

  test('that contradicts how a purchase ended has the provider asked, and a lie changes nothing', async () => {
    const id = await buyAndVend('delivers, says so')
    const request_id = (await shop.purchase(id)).provider_request_id ?? ''
    await call(`reversed ${id}`, { request_id, says: 'failed' })
    const jobs = await shop.takeJobs()
    expect(jobs).toMatchObject([
      { name: 'purchase.recheck', purchase_id: id, provider: 'vtpass', request_id },
    ])
    for (const job of jobs) await shop.run(job)
    expect((await shop.purchase(id)).state).toBe('delivered')
    expect(await shop.db('purchase_claim')).toEqual([])
    expect(await shop.takeJobs()).toEqual([])
  })

  test('that takes a delivery back is heard, however often the queue loses the question', async () => {
    const id = await buyAndVend('delivers, says so')
    await decide(id, 'failed')
    const request_id = (await shop.purchase(id)).provider_request_id ?? ''
    await call(`taken back ${id}`, { request_id, says: 'failed' })
    for (let lost = 0; lost < 3; lost++) {
      expect(await shop.takeJobs(), `lost ${lost} times`).toMatchObject([{ name: 'purchase.recheck' }])
      await sweepPurchases(shop.core)
      expect(await shop.takeJobs(), 'not before it counts as lost').toEqual([])
      shop.clock.move(90)
      await sweepPurchases(shop.core)
    }
    for (const job of await shop.takeJobs()) await shop.run(job)
    expect((await shop.purchase(id)).state).toBe('reversed')
    expect(await shop.wallet(person)).toMatchObject({ balance: naira(1_000), held: 0n })
    expect(await shop.db('purchase_recheck'), 'and then nobody asks any more').toEqual([])
  })

  test('heard while an earlier question is out is asked about all the same', async () => {
    const id = await buyAndVend('delivers, says so')
    const request_id = (await shop.purchase(id)).provider_request_id ?? ''
    await call(`early ${id}`, { request_id, says: 'failed' })
    const { telecom } = shop
    const query = telecom.query.bind(telecom)
    telecom.query = async (asked) => {
      telecom.query = query
      const said = await query(asked)
      await call(`late ${id}`, { request_id, says: 'failed' })
      return said
    }
    for (const job of await shop.takeJobs()) await shop.run(job)
    await shop.takeJobs()
    await decide(id, 'failed')
    await shop.runUntilQuiet()
    expect((await shop.purchase(id)).state).toBe('reversed')
  })

  test('about nothing of ours is not kept and has no effect', async () => {
    expect(await call('about nothing', { request_id: 'none', says: 'failed' })).toBe('strange')
    expect(await call('nothing at all', null)).toBe('strange')
    expect(await shop.db('callback').whereIn('body', ['about nothing', 'nothing at all'])).toEqual([])
    expect(await shop.takeJobs()).toEqual([])
  })
})

describe('the sweep', () => {
  test('asks again for a vend whose job was lost, each time anew and with growing pauses', async () => {
    shop.telecom.behave = () => 'delivers, says so'
    const id = await shop.buy(person)
    await shop.takeJobs()
    expect(await sweepPurchases(shop.core)).toBe(0)
    for (const [seconds, jobs] of [
      [29, 0],
      [1, 1],
      [39, 0],
      [1, 1],
      [50, 1],
    ] as const) {
      shop.clock.move(seconds)
      await sweepPurchases(shop.core)
      expect([seconds, (await shop.takeJobs()).length]).toEqual([seconds, jobs])
    }
    await shop.runUntilQuiet()
    expect((await shop.purchase(id)).state).toBe('delivered')
  })

  test('run several times at once takes each purchase up once', async () => {
    const ids: Uuid[] = []
    for (let each = 0; each < 12; each++) {
      const other = await shop.addPerson(naira(5_000))
      for (let count = 0; count < 10; count++) ids.push(await shop.buy(other, { face_amount: naira(50) }))
    }
    await shop.takeJobs()
    shop.clock.move(30)
    const counts = await Promise.all([1, 2, 3].map(() => sweepPurchases(shop.core)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(120)
    expect((await shop.takeJobs()).map(({ purchase_id }) => purchase_id).sort()).toEqual(ids.sort())
    await shop.runUntilQuiet()
  })

  test('gives back what was never sent for a day', async () => {
    const id = await shop.buy(person)
    await shop.takeJobs()
    shop.clock.move(24 * 3_600)
    await sweepPurchases(shop.core)
    expect(await shop.purchase(id)).toMatchObject({ state: 'returned', reason: 'not_sent' })
    const before = shop.telecom.calls.length
    for (const job of await shop.takeJobs()) await shop.run(job)
    expect(shop.telecom.calls.length).toBe(before)
  })
})

test('afterwards the books balance', async () => {
  expect(await shop.differences()).toEqual([])
})
