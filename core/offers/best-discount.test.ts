import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId, type Uuid } from '../kernel/ids.ts'
import { type Money, money, ZERO } from '../kernel/money.ts'
import { bestDiscount, discountOf } from './best-discount.ts'
import type { Goods, Offer } from './offer.ts'

const BEGIN = new Date('2026-11-01T00:00:00Z')
const offer = (more: Partial<Offer> = {}): Offer =>
  ({
    ...{ id: newId(), name: 'An offer', basis_points: 1_000, amount: null, cap: null, spend_min: ZERO },
    ...{ categories: null, networks: null, plan_categories: null, plan_ids: null, customer_id: null },
    ...{
      uses_max: null,
      per_customer_max: null,
      begins_at: BEGIN,
      ends_at: new Date('2026-12-01T00:00:00Z'),
    },
    ...{ ended_at: null, ...more },
  }) as Offer
const share = (basis_points: number, more: Partial<Offer> = {}) =>
  offer({ basis_points, ...more } as Partial<Offer>)
const fixed = (amount: number, more: Partial<Offer> = {}) =>
  offer({ basis_points: null, amount: money(amount), ...more } as Partial<Offer>)

const PLAN = newId()
const data: Goods = {
  ...{
    category: 'data',
    network: 'mtn',
    plan_id: PLAN,
    plan_category: 'weekly',
    face_amount: money(150_000),
  },
}
const airtime: Goods = {
  ...{ category: 'airtime', network: 'glo', plan_id: null, plan_category: null, face_amount: money(50_050) },
}

describe('what an offer takes off', () => {
  const cases: [string, Offer, Goods, number][] = [
    ['a tenth', share(1_000), data, 15_000],
    ['a share is rounded down to the kobo', share(333), airtime, 1_666],
    ['an amount', fixed(5_000), data, 5_000],
    ['never more than its cap', share(5_000, { cap: money(10_000) }), data, 10_000],
    ['never the whole price', fixed(900_000), data, 149_999],
    ['not even of the smallest price', fixed(5), { ...airtime, face_amount: money(1) }, 0],
    ['nothing below its least spend', share(1_000, { spend_min: money(150_001) }), data, 0],
    ['exactly its least spend is enough', share(1_000, { spend_min: money(150_000) }), data, 15_000],
    ['for its categories', share(1_000, { categories: ['airtime'] }), data, 0],
    ['for its networks', share(1_000, { networks: ['mtn', 'glo'] }), airtime, 5_005],
    ['for its kind of plans', share(1_000, { plan_categories: ['weekly'] }), data, 15_000],
    ['airtime is no plan', share(1_000, { plan_categories: ['weekly'] }), airtime, 0],
    ['for its plans', share(1_000, { plan_ids: [PLAN] }), data, 15_000],
    ['for no others', share(1_000, { plan_ids: [newId()] }), data, 0],
    ['all conditions must hold', share(1_000, { networks: ['mtn'], categories: ['airtime'] }), data, 0],
  ]
  test.each(cases)('%s', (_, given, goods, expected) => {
    expect(discountOf(given, goods)).toBe(BigInt(expected))
  })
})

describe('which one is taken', () => {
  test('the one that takes off the most, and only that one', () => {
    const best = fixed(20_000)
    const found = bestDiscount(data, [share(1_000), best, fixed(19_999)])
    expect(found).toEqual({ offer_id: best.id, name: best.name, amount: 20_000n })
  })
  test('of equals the reward, and of rewards the one that ends first', () => {
    const mine = newId()
    const soon = share(1_000, { customer_id: mine, ends_at: new Date('2026-11-25T00:00:00Z') })
    const offers = [
      fixed(15_000, { ends_at: new Date('2026-11-22T00:00:00Z') }),
      share(1_000, { customer_id: mine }),
      soon,
    ]
    expect(bestDiscount(data, offers)?.offer_id).toBe(soon.id)
  })
  test('none, when none is for these goods', () => {
    expect(bestDiscount(data, [share(1_000, { networks: ['glo'] })])).toBeNull()
    expect(bestDiscount(data, [])).toBeNull()
  })
})

const amounts = (max: number): fc.Arbitrary<Money> => fc.integer({ min: 1, max }).map((minor) => money(minor))
const some = <T>(...values: T[]) => fc.option(fc.subarray(values, { minLength: 1 }))
const ids = Array.from({ length: 3 }, () => newId())
const anyOffer: fc.Arbitrary<Offer> = fc
  .record({
    terms: fc.oneof(
      fc.integer({ min: 1, max: 9_900 }).map((basis_points) => ({ basis_points, amount: null })),
      amounts(2_000_000).map((amount) => ({ basis_points: null, amount })),
    ),
    cap: fc.option(amounts(100_000)),
    spend_min: amounts(100_000),
    categories: some('airtime', 'data'),
    networks: some('mtn', 'glo'),
    plan_ids: some(...(ids as [Uuid, ...Uuid[]])),
    customer_id: fc.option(fc.constant(newId())),
    days: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ terms, days, ...more }) =>
    offer({ ...terms, ...more, ends_at: new Date(BEGIN.getTime() + days * 86_400_000) }),
  )
const anyGoods: fc.Arbitrary<Goods> = fc.record({
  category: fc.constantFrom('airtime', 'data'),
  network: fc.constantFrom('mtn', 'glo', 'airtel'),
  plan_id: fc.option(fc.constantFrom(...ids)),
  plan_category: fc.option(fc.constantFrom('daily', 'weekly')),
  face_amount: amounts(1_000_000),
})

describe('whatever the offers and the goods', () => {
  test('a price is never below the smallest coin, a discount never above its terms', () => {
    fc.assert(
      fc.property(anyOffer, anyGoods, (given, goods) => {
        const amount = discountOf(given, goods)
        expect(amount >= 0n && amount < goods.face_amount).toBe(true)
        if (given.cap !== null) expect(amount <= given.cap).toBe(true)
        if (given.amount !== null) expect(amount <= given.amount).toBe(true)
        if (given.basis_points === null) return
        // Never more than the share, and less only by a part of a coin where nothing else holds it down.
        const exact = goods.face_amount * BigInt(given.basis_points)
        expect(amount * 10_000n <= exact).toBe(true)
        const is_free = given.cap === null && amount > 0n && amount < goods.face_amount - 1n
        if (is_free) expect((amount + 1n) * 10_000n > exact).toBe(true)
      }),
    )
  })
  test('the best is at least as good as each, is one of them, and their order changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyOffer, { maxLength: 8 }), anyGoods, (offers, goods) => {
        const best = bestDiscount(goods, offers)
        for (const one of offers) expect(discountOf(one, goods) <= (best?.amount ?? ZERO)).toBe(true)
        if (best !== null) {
          const taken = offers.find(({ id }) => id === best.offer_id)
          expect(taken && discountOf(taken, goods)).toBe(best.amount)
        }
        expect(bestDiscount(goods, offers.toReversed())).toEqual(best)
      }),
    )
  })
  test('a further offer never raises a price', () => {
    fc.assert(
      fc.property(fc.array(anyOffer, { maxLength: 6 }), anyOffer, anyGoods, (offers, further, goods) => {
        const before = bestDiscount(goods, offers)?.amount ?? ZERO
        expect((bestDiscount(goods, [...offers, further])?.amount ?? ZERO) >= before).toBe(true)
      }),
    )
  })
})
