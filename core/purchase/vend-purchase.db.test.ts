import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { costOf } from './fixtures/scripted-telecom.ts'
import { naira, Shop } from './fixtures/shop.ts'
import { returnPurchase, returnPurchases } from './return-purchase.ts'
import { settlePurchase, settlePurchases } from './settle-purchase.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop.close())

const callsFor = (request_id: string | null): number =>
  shop.telecom.calls.filter((call) => call.request_id === request_id).length

async function entriesOf(id: Uuid): Promise<[string, bigint][]> {
  const { rows } = await shop.db.raw<{ rows: { code: string; amount: bigint }[] }>(
    `select account.code, entry.amount from entry join account on account.id = entry.account_id
     join hold on hold.transfer_id = entry.transfer_id join purchase on purchase.hold_id = hold.id
     where purchase.id = ? and account.kind <> 'wallet' order by account.code`,
    [id],
  )
  return rows.map(({ code, amount }) => [code.replace(/\/NGN$/, ''), amount])
}

describe('a purchase that is delivered', () => {
  test('is spent, booked, a fact, and told once', async () => {
    shop.telecom.behave = () => 'delivers, says so'
    const person = await shop.addPerson(naira(1_000))
    const id = await shop.buy(person, { face_amount: naira(300), slot: 'its place' })
    await shop.vend(id)
    const purchase = await shop.purchase(id)
    const cost = costOf(naira(300))
    expect(purchase).toMatchObject({ state: 'delivered', cost, next_check_at: null, reason: null })
    expect(purchase.provider_reference).toBe(`ref-${purchase.provider_request_id}`)
    expect(await shop.wallet(person)).toEqual({ balance: naira(700), held: 0n, available: naira(700) })
    expect(await entriesOf(id)).toEqual([
      ['provider/vtpass', cost],
      ['revenue/airtime', naira(300) - cost],
    ])
    expect((await shop.facts()).filter((fact) => fact.purchase_id === id)).toEqual([
      { purchase_id: id, status: 'delivered', amount: naira(300) },
    ])
    expect(await shop.notices(person)).toEqual([
      {
        kind: 'purchase.delivered',
        amount: '30000',
        phone: person.phone,
        network: 'mtn',
        plan: null,
        reference: purchase.reference,
        balance: '70000',
      },
    ])
    const told = await shop.db('message').where({ key: `purchase:${id}:outcome` })
    expect(told).toMatchObject([{ slot: 'its place', conversation_id: person.conversation_id }])
  })

  test.each([
    ['nothing', 0n, [['revenue/airtime', 10_000n]]],
    ['exactly the price', 10_000n, [['provider/vtpass', 10_000n]]],
    [
      'more than the price',
      10_100n,
      [
        ['provider/vtpass', 10_100n],
        ['revenue/airtime', -100n],
      ],
    ],
    ['who knows what', null, [['provider/vtpass', 10_000n]]],
  ])('and cost us %s', async (_, cost, entries) => {
    const person = await shop.addPerson(naira(100))
    const id = await shop.buy(person)
    shop.telecom.meanwhile = async () => {
      const delivery = {
        purchase_id: id,
        cost: cost as ReturnType<typeof naira> | null,
        provider_reference: null,
      }
      await inTransaction(shop.db, (trx) => settlePurchase(trx, shop.core, delivery))
    }
    await shop.vend(id)
    shop.telecom.meanwhile = async () => undefined
    expect(await entriesOf(id)).toEqual(entries)
    expect(await shop.wallet(person)).toMatchObject({ balance: 0n, held: 0n })
  })
})

test('a purchase that the provider refuses gives the money back, with the reason', async () => {
  shop.telecom.behave = () => 'fails, says so'
  const person = await shop.addPerson(naira(1_000))
  const id = await shop.buy(person)
  await shop.vend(id)
  expect(await shop.purchase(id)).toMatchObject({ state: 'returned', reason: 'provider_refused', cost: null })
  expect(await shop.wallet(person)).toEqual({ balance: naira(1_000), held: 0n, available: naira(1_000) })
  expect(await entriesOf(id)).toEqual([])
  expect(await shop.notices(person)).toMatchObject([
    { kind: 'purchase.returned', reason: 'provider_refused', balance: '100000' },
  ])
})

describe('sending', () => {
  test('twice at once and once more later sends once', async () => {
    shop.telecom.behave = () => 'delivers, says so'
    const id = await shop.buy(await shop.addPerson(naira(1_000)))
    await Promise.all([1, 2, 3, 4].map(() => shop.vend(id)))
    await shop.vend(id)
    const { provider_request_id } = await shop.purchase(id)
    expect(callsFor(provider_request_id)).toBe(1)
    expect(shop.telecom.books.get(provider_request_id ?? '')?.times).toBe(1)
  })

  test('has stored the request id, and the purchase as being sent, before the provider hears of it', async () => {
    const id = await shop.buy(await shop.addPerson(naira(1_000)))
    let seen: unknown
    shop.telecom.meanwhile = async ({ request_id }) => {
      const { state, provider_request_id, next_check_at } = await shop.purchase(id)
      seen = { state, is_same: provider_request_id === request_id, next_check_at }
    }
    await shop.vend(id)
    shop.telecom.meanwhile = async () => undefined
    const next_check_at = new Date(shop.clock.now().getTime() + 35_000)
    expect(seen).toEqual({ state: 'sending', is_same: true, next_check_at })
  })

  test('is tried again with the same id when the request surely never arrived', async () => {
    shop.telecom.behave = () => 'never arrived, twice surely'
    const id = await shop.buy(await shop.addPerson(naira(1_000)))
    await shop.vend(id)
    const { state, provider_request_id } = await shop.purchase(id)
    expect([state, callsFor(provider_request_id)]).toEqual(['delivered', 3])
  })

  test('gives the money back after three of those, and operators hear of it once an hour', async () => {
    shop.telecom.behave = () => 'never arrived, surely'
    const person = await shop.addPerson(naira(1_000))
    for (const id of [await shop.buy(person), await shop.buy(person)]) {
      await shop.vend(id)
      const { state, reason, provider_request_id } = await shop.purchase(id)
      expect([state, reason, callsFor(provider_request_id)]).toEqual(['returned', 'network_down', 3])
    }
    expect((await shop.alerts()).filter((code) => code === 'vtpass.unreachable')).toHaveLength(1)
  })

  test('stops trying when others have begun to ask about it', async () => {
    shop.telecom.behave = () => 'never arrived, surely'
    const id = await shop.buy(await shop.addPerson(naira(1_000)))
    const takeAway = async (begun: number) => {
      if (begun === 2) await shop.db('purchase').where({ id }).update({ state: 'unknown' })
    }
    await shop.vend(id, { ...shop.core, db: watchedDb({ before: takeAway }) })
    const { state, provider_request_id } = await shop.purchase(id)
    expect([state, callsFor(provider_request_id)]).toEqual(['unknown', 1])
  })

  test('does not begin when the process stood still since it said it would', async () => {
    shop.telecom.behave = () => 'delivers, says so'
    const id = await shop.buy(await shop.addPerson(naira(1_000)))
    await shop.vend(id, { ...shop.core, db: watchedDb({ after: async () => shop.clock.move(6) }) })
    const { state, reason, provider_request_id } = await shop.purchase(id)
    expect([state, reason, callsFor(provider_request_id)]).toEqual(['returned', 'network_down', 0])
  })
})

/** The same database, with something that happens before or after each of its transactions. */
function watchedDb(watch: {
  before?: (begun: number) => Promise<void>
  after?: (begun: number) => Promise<void>
}): Db {
  let begun = 0
  const begin = async <T>(work: (trx: Trx) => Promise<T>): Promise<T> => {
    begun += 1
    await watch.before?.(begun)
    const result = await shop.db.transaction(work)
    await watch.after?.(begun)
    return result
  }
  return new Proxy(shop.db, {
    get: (target, name) => (name === 'transaction' ? begin : Reflect.get(target, name, target)),
  })
}

describe('endings', () => {
  test('are safe to repeat, and the first one stays', async () => {
    shop.telecom.behave = () => 'delivers, says so'
    const person = await shop.addPerson(naira(1_000))
    const id = await shop.buy(person)
    await shop.vend(id)
    const settle = () =>
      inTransaction(shop.db, (trx) =>
        settlePurchase(trx, shop.core, { purchase_id: id, cost: naira(1), provider_reference: 'another' }),
      )
    expect(await Promise.all([settle(), settle()])).toEqual(['before', 'before'])
    const giveBack = () =>
      inTransaction(shop.db, (trx) => returnPurchase(trx, shop.core, { purchase_id: id, reason: 'not_sent' }))
    expect([await giveBack(), await giveBack()]).toEqual(['contradiction', 'contradiction'])
    expect(await shop.purchase(id)).toMatchObject({
      state: 'delivered',
      reason: null,
      cost: costOf(naira(100)),
    })
    expect(await shop.wallet(person)).toMatchObject({ balance: naira(900), held: 0n })
    expect((await shop.alerts()).filter((code) => code === 'purchase.failed-after-delivery')).toHaveLength(1)
    expect(await shop.notices(person)).toHaveLength(1)
  })

  test('of many in one batch, with repeats and several of one wallet', async () => {
    shop.telecom.behave = () => 'never arrived, silence'
    const people = [await shop.addPerson(naira(1_000)), await shop.addPerson(naira(1_000))] as const
    const ids: Uuid[] = []
    for (const person of [people[0], people[0], people[1], people[1]]) ids.push(await shop.buy(person))
    for (const id of ids) await shop.vend(id)
    const [a, b, c, d] = ids as [Uuid, Uuid, Uuid, Uuid]
    const deliver = (...of: Uuid[]) =>
      inTransaction(shop.db, (trx) =>
        settlePurchases(
          trx,
          shop.core,
          of.map((purchase_id) => ({ purchase_id, cost: naira(97), provider_reference: null })),
        ),
      )
    const giveBack = (...of: Uuid[]) =>
      inTransaction(shop.db, (trx) =>
        returnPurchases(
          trx,
          shop.core,
          of.map((purchase_id) => ({ purchase_id, reason: 'provider_refused' })),
        ),
      )
    expect(await deliver(c, a, c)).toEqual(['now', 'now', 'before'])
    expect(await giveBack(d, b, a)).toEqual(['now', 'now', 'contradiction'])
    for (const person of people)
      expect(await shop.wallet(person)).toEqual({ balance: naira(900), held: 0n, available: naira(900) })
  })

  test('in opposite ways at once end a purchase in one way', async () => {
    shop.telecom.behave = () => 'never arrived, silence'
    for (let round = 0; round < 5; round++) {
      const person = await shop.addPerson(naira(1_000))
      const id = await shop.buy(person)
      await shop.vend(id)
      const [settled, returned] = await Promise.all([
        inTransaction(shop.db, (trx) =>
          settlePurchase(trx, shop.core, { purchase_id: id, cost: null, provider_reference: null }),
        ),
        inTransaction(shop.db, (trx) =>
          returnPurchase(trx, shop.core, { purchase_id: id, reason: 'not_sent' }),
        ),
      ])
      expect([settled, returned].sort()).toEqual(['contradiction', 'now'])
      const { state } = await shop.purchase(id)
      expect(state).toBe(settled === 'now' ? 'delivered' : 'returned')
      expect(await shop.notices(person)).toHaveLength(2)
    }
  })

  test('an empty batch is no work', async () => {
    expect(await inTransaction(shop.db, (trx) => settlePurchases(trx, shop.core, []))).toEqual([])
  })
})

test('afterwards the books balance', async () => {
  expect(await shop.differences()).toEqual([])
})
