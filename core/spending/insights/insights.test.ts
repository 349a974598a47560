import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Money, money } from '../../kernel/money.ts'
import { comparePrices, PRICED_LEAST } from './compare-prices.ts'
import { countNights, NIGHTS_OF_LEAST } from './count-nights.ts'
import type { Bought } from './insight.ts'
import { measureLasting, TIMES_LEAST } from './measure-lasting.ts'

const naira = (amount: number): Money => money(BigInt(amount) * 100n)
const plan = { id: 'p', name: '1GB Weekly', price: naira(800), data_mb: 1024, validity_days: 7 }
const data = (placed_at: string, more: Partial<Bought> = {}): Bought => ({
  placed_at: new Date(placed_at),
  recipient: 'mama',
  amount: plan.price,
  plan: { ...plan, cheapest: { name: plan.name, price: plan.price, data_mb: plan.data_mb } },
  ...more,
})
const cheaper = { ...plan, cheapest: { name: '1.5GB Weekly', price: naira(900), data_mb: 1536 } }
const days = (count: number, every_days: number) =>
  Array.from({ length: count }, (_, place) =>
    data(new Date(Date.UTC(2026, 10, 1) + place * every_days * 86_400_000).toISOString()),
  )

test('the price of a GB is said with what it could have been, and where most was given away', () => {
  const bought = [
    data('2026-11-01T10:00Z'),
    data('2026-11-02T10:00Z'),
    data('2026-11-03T10:00Z', { plan: cheaper }),
  ]
  expect(comparePrices(bought)).toEqual({
    kind: 'price',
    purchases: 3,
    data_mb: 3072,
    paid: naira(2400),
    paid_per_gb: naira(800),
    // Twice 800, and once the 600 that a GB of the larger plan costs.
    cheapest_per_gb: money(73_333n),
    example: { plan: '1GB Weekly', price: naira(800), cheaper: '1.5GB Weekly', cheaper_price: naira(900) },
  })
})

test('who paid less than the list, by a discount, is told of nothing cheaper', () => {
  const discounted = Array.from({ length: 3 }, () =>
    data('2026-11-01T10:00Z', { amount: naira(500), plan: cheaper }),
  )
  expect(comparePrices(discounted)).toMatchObject({ paid_per_gb: naira(500), example: null })
})

test('nothing is said of too little: prices, how long plans last, nights', () => {
  expect(comparePrices(days(PRICED_LEAST - 1, 1))).toBeNull()
  expect(comparePrices(days(PRICED_LEAST, 1))).not.toBeNull()
  expect(measureLasting(days(TIMES_LEAST, 4))).toBeNull()
  expect(measureLasting(days(TIMES_LEAST + 1, 4))).not.toBeNull()
  const night = Array.from({ length: NIGHTS_OF_LEAST }, () => data('2026-11-01T23:30Z'))
  expect(countNights(night.slice(1), 'UTC')).toBeNull()
  expect(countNights(night, 'UTC')).toMatchObject({ purchases: NIGHTS_OF_LEAST, percent: 100 })
})

test('a plan lasted until data was bought for the same number again', () => {
  const others = days(6, 1).map((each) => ({ ...each, recipient: `other ${each.placed_at.getTime()}` }))
  expect(measureLasting([...others, ...days(5, 4)].reverse())).toEqual({
    kind: 'lasting',
    plan: '1GB Weekly',
    recipient: 'mama',
    times: 4,
    days: 4,
    validity_days: 7,
  })
  // Bought again long after it ended: that says nothing about how long it lasted.
  expect(measureLasting(days(6, 30))).toBeNull()
})

test('night is from 23 to 5, by the clock of whoever bought', () => {
  const at = (time: string) => Array.from({ length: 5 }, () => data(`2026-11-05T${time}:00Z`))
  const isNight = (time: string) => countNights(at(time), 'Africa/Lagos') !== null
  expect(['21:59', '22:00', '03:59', '04:00'].map(isNight)).toEqual([false, true, true, false])
})

test('whatever was bought, figures stay within what was bought', () => {
  const anything = fc.array(
    fc.record({
      placed_at: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-01'), noInvalidDate: true }),
      recipient: fc.constantFrom('a', 'b'),
      amount: fc.bigInt(0n, 10_000_000n).map(money),
      plan: fc.option(
        fc
          .record({ price: fc.bigInt(1n, 10_000_000n), data_mb: fc.integer({ min: 1, max: 500_000 }) })
          .map((made) => ({
            ...plan,
            data_mb: made.data_mb,
            price: money(made.price),
            cheapest: { name: 'x', price: money(made.price), data_mb: made.data_mb },
          })),
      ),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(anything, (bought) => {
      const [price, lasting, night] = [
        comparePrices(bought),
        measureLasting(bought),
        countNights(bought, 'Africa/Lagos'),
      ]
      if (price?.kind === 'price') expect(price.example).toBeNull()
      if (lasting?.kind === 'lasting') {
        expect(lasting.days).toBeLessThanOrEqual(lasting.validity_days)
        expect(lasting.times).toBeLessThan(bought.length)
      }
      if (night?.kind === 'night') expect(night.purchases).toBeLessThanOrEqual(night.of)
    }),
  )
})
