import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Uuid } from '../../kernel/ids.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { confirmPurchase } from '../confirm-purchase.ts'
import type { Behaviour } from '../fixtures/scripted-telecom.ts'
import { naira, type Person, Shop } from '../fixtures/shop.ts'
import { receiveProviderCallback } from '../receive-callback.ts'

let shop: Shop
let person: Person
beforeAll(async () => {
  shop = await Shop.open({}, { has_backup: true })
})
afterAll(() => shop.close())
beforeEach(async () => {
  shop.telecom.behave = () => 'delivers, says so'
  shop.backup.behave = () => 'delivers, says so'
  person = await shop.addPerson(naira(1_000))
})

async function buyWhile(first: Behaviour, second: Behaviour): Promise<Uuid> {
  shop.telecom.behave = () => first
  shop.backup.behave = () => second
  const id = await shop.buy(person)
  await shop.vend(id)
  return id
}

async function attempts(id: Uuid): Promise<string[]> {
  const rows: { provider: string; event: string }[] = await shop
    .db('purchase_attempt')
    .where({ purchase_id: id })
    .orderBy('id')
  return rows.map(({ provider, event }) => `${provider} ${event}`)
}

const SURELY_NOTHING: readonly Behaviour[] = ['turned away, says so', 'never arrived, surely']

describe('a provider that surely did nothing', () => {
  test.each(SURELY_NOTHING)('(%s) is followed by the next, under a request of its own', async (first) => {
    const id = await buyWhile(first, 'delivers, says so')
    const { state, provider, provider_request_id } = await shop.purchase(id)
    expect([state, provider]).toEqual(['delivered', 'reloadly'])
    expect(shop.backup.books.get(provider_request_id ?? '')?.times).toBe(1)
    expect(shop.telecom.books.has(provider_request_id ?? '')).toBe(false)
    const bad = first === 'turned away, says so' ? 'turned_away' : 'unreachable'
    expect(await attempts(id)).toEqual([
      'vtpass sent',
      `vtpass ${bad}`,
      'reloadly sent',
      'reloadly delivered',
    ])
    expect(await shop.wallet(person)).toMatchObject({ balance: naira(900), held: 0n })
  })

  test('and the next one too: the money goes back, each was asked once', async () => {
    const id = await buyWhile('turned away, says so', 'never arrived, surely')
    expect(await shop.purchase(id)).toMatchObject({ state: 'returned', reason: 'network_down' })
    expect(await attempts(id)).toEqual([
      'vtpass sent',
      'vtpass turned_away',
      'reloadly sent',
      'reloadly unreachable',
    ])
    expect(await shop.wallet(person)).toMatchObject({ available: naira(1_000) })
  })

  test('nobody who can sell it at all: the money goes back at once, and nobody was asked', async () => {
    const id = await shop.buy(person)
    await shop
      .db('network_pause')
      .insert({ network: 'mtn', reason: 'mast fire', paused_at: shop.clock.now() })
    await shop.vend(id)
    await shop.db('network_pause').update({ resumed_at: shop.clock.now() })
    expect(await shop.purchase(id)).toMatchObject({ state: 'returned', reason: 'network_down' })
    expect(await attempts(id)).toEqual([])
  })
})

describe('a provider that may have done it', () => {
  test.each([
    'delivers, says pending',
    'delivers, answer lost',
    'delivers, our code breaks',
    'never arrived, silence',
    'undecided, says pending',
  ] as const)('(%s) is followed by nobody', async (first) => {
    const asked = shop.backup.calls.length
    const id = await buyWhile(first, 'delivers, says so')
    expect(await shop.purchase(id)).toMatchObject({ state: 'unknown', provider: 'vtpass' })
    await shop.runUntilQuiet()
    expect(shop.backup.calls.length).toBe(asked)
  })

  test('nor is one that tried and failed', async () => {
    const id = await buyWhile('fails, says so', 'delivers, says so')
    expect(await shop.purchase(id)).toMatchObject({ state: 'returned', provider: 'vtpass' })
  })

  test('is itself the one that is asked, though another was sent the purchase first', async () => {
    const id = await buyWhile('turned away, says so', 'delivers, answer lost')
    const { provider_request_id } = await shop.purchase(id)
    const asked = shop.telecom.questions.length
    await confirmPurchase(shop.core, id)
    expect(shop.backup.questions.at(-1)).toBe(provider_request_id)
    expect(shop.telecom.questions.length).toBe(asked)
    expect(await shop.purchase(id)).toMatchObject({ state: 'delivered', provider: 'reloadly' })
  })

  test('and is not set up any more keeps the purchase in doubt, and operators hear of it', async () => {
    const id = await buyWhile('turned away, says so', 'delivers, answer lost')
    await confirmPurchase({ ...shop.core, telecoms: [shop.telecom] }, id)
    expect((await shop.purchase(id)).state).toBe('unknown')
    expect(await shop.alerts()).toContain('purchase.provider-absent')
    await shop.runUntilQuiet()
    expect((await shop.purchase(id)).state).toBe('delivered')
  })
})

test('somebody who took the purchase up meanwhile is not overtaken by the next provider', async () => {
  shop.telecom.behave = () => 'turned away, says so'
  shop.telecom.meanwhile = async () => {
    await shop.db('purchase').where({ id }).update({ state: 'unknown' })
  }
  const asked = shop.backup.calls.length
  const id = await shop.buy(person)
  await shop.vend(id)
  shop.telecom.meanwhile = async () => undefined
  expect(shop.backup.calls.length).toBe(asked)
  expect(await shop.purchase(id)).toMatchObject({ state: 'returned', provider: 'vtpass' })
})

describe('what a provider says after the end', () => {
  const call = (provider: string, request_id: string, says: 'delivered' | 'failed') =>
    inTransaction(shop.db, (trx) =>
      receiveProviderCallback(trx, shop.core, {
        ...{ source: provider, body: `${request_id} ${says}`, hint: { request_id, says } },
      }),
    )
  const claims = (id: Uuid) =>
    shop.db('purchase_claim').where({ purchase_id: id }).select('kind', 'state', 'provider')
  const runJobs = async () => {
    for (const job of await shop.takeJobs()) await shop.run(job)
  }

  test('that it took the delivery back gives the money back, once, and lowers the spend', async () => {
    const id = await buyWhile('delivers, says so', 'delivers, says so')
    const request_id = (await shop.purchase(id)).provider_request_id ?? ''
    const entry = shop.telecom.books.get(request_id)
    if (entry !== undefined) entry.truth = 'failed'
    await call('vtpass', request_id, 'failed')
    const jobs = await shop.takeJobs()
    for (const job of [...jobs, ...jobs]) await shop.run(job)
    expect((await shop.purchase(id)).state).toBe('reversed')
    expect(await shop.wallet(person)).toEqual({ balance: naira(1_000), held: 0n, available: naira(1_000) })
    const facts = (await shop.facts()).filter(({ purchase_id }) => purchase_id === id)
    expect(facts.map(({ status, amount }) => [status, amount]).sort()).toEqual([
      ['delivered', naira(100)],
      ['reversed', -naira(100)],
    ])
    const told = (await shop.notices(person)).map(({ kind }) => kind)
    expect(told).toEqual(['purchase.delivered', 'purchase.reversed'])
    expect((await shop.alerts()).filter((code) => code === 'purchase.reversed')).toHaveLength(1)
    expect(await shop.differences()).toEqual([])
  })

  test('that it delivered what was given back is a claim, never silent, and moves no money', async () => {
    const id = await buyWhile('never arrived, silence', 'delivers, says so')
    shop.clock.move(3_600)
    await confirmPurchase(shop.core, id)
    await confirmPurchase(shop.core, id)
    const request_id = (await shop.purchase(id)).provider_request_id ?? ''
    expect((await shop.purchase(id)).state).toBe('returned')
    const [request] = shop.telecom.calls.filter((each) => each.request_id === request_id)
    if (request === undefined) throw new Error('it was sent')
    shop.telecom.books.set(request_id, {
      truth: 'delivered',
      request,
      times: 1,
      known_from: shop.clock.now(),
    })
    // Nobody calls back: what went back because it was not known is asked about once more by itself.
    shop.clock.move(900)
    await runJobs()
    expect(await claims(id)).toEqual([{ kind: 'delivered-after-return', state: 'open', provider: 'vtpass' }])
    expect(await shop.alerts()).toContain('purchase.delivered-after-return')
    expect(await shop.wallet(person)).toMatchObject({ balance: naira(1_000) })
    await call('vtpass', request_id, 'delivered')
    await runJobs()
    expect(await claims(id)).toHaveLength(1)
  })

  test('that it delivered what it had turned away is a claim too', async () => {
    const id = await buyWhile('turned away, says so', 'delivers, says so')
    const request = shop.telecom.calls.at(-1)
    if (request === undefined) throw new Error('it was sent')
    const { request_id } = request
    shop.telecom.books.set(request_id, {
      truth: 'delivered',
      request,
      times: 1,
      known_from: shop.clock.now(),
    })
    await call('vtpass', request_id, 'failed')
    expect((await shop.takeJobs()).filter(({ name }) => name === 'purchase.recheck')).toEqual([])
    await call('vtpass', request_id, 'delivered')
    await runJobs()
    expect(await claims(id)).toEqual([{ kind: 'delivered-twice', state: 'open', provider: 'vtpass' }])
    expect((await shop.purchase(id)).state).toBe('delivered')
    shop.telecom.books.delete(request_id)
  })

  test('a question without a verdict is asked again three times, then no more', async () => {
    const id = await buyWhile('delivers, says so', 'delivers, says so')
    const request_id = (await shop.purchase(id)).provider_request_id ?? ''
    shop.telecom.deaf_to = 100
    await call('vtpass', request_id, 'failed')
    await shop.runUntilQuiet()
    shop.telecom.deaf_to = 0
    expect(shop.telecom.questions.filter((asked) => asked === request_id)).toHaveLength(4)
    expect((await shop.purchase(id)).state).toBe('delivered')
  })
})
