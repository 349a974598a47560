import { afterAll, beforeAll, expect, test } from 'vitest'
import { Numbers } from '../../core/subscription/fixtures/numbers.ts'
import { Year } from './plans-year.ts'

// A long version, `npm run simulate:year`: LAWS_NUMBERS=1000 LAWS_DAYS=365, and LAWS_SEED=anything
const people = Number(process.env.LAWS_NUMBERS ?? 8)
const days = Number(process.env.LAWS_DAYS ?? 30)
/** With one at a time a seed plays the same again. */
const at_once = Number(process.env.LAWS_AT_ONCE ?? 1)
const seed = process.env.LAWS_SEED ?? 'year'

let numbers: Numbers
beforeAll(async () => {
  numbers = await Numbers.open({
    ...{
      DUPLICATE_GUARD_SECONDS: '1',
      VELOCITY_PER_HOUR_MAX: '10000',
      VELOCITY_RECIPIENTS_PER_DAY_MAX: '10000',
    },
    SPEND_PER_DAY_MAX: '100000000,100000000,100000000',
  })
})
afterAll(() => numbers.shop.close())

test('in a simulated year nothing runs twice, is overtaken, told twice or paid for wrongly', async () => {
  const year = new Year(numbers, seed)
  await year.run({ people, days, acts_a_day: Math.max(4, Math.ceil(people / 25)), at_once })
  const { bought, refused, cancelled, away } = year.counts
  expect(Math.min(bought, refused, cancelled, away)).toBeGreaterThan(0)
  // The judge itself: a row that is spoiled is noticed.
  await year.spoil(
    `update subscription set ends_at = ends_at + interval '1 hour' where id = (
       select id from subscription where state = 'active' and kind = 'base' limit 1) and :id::uuid is not null`,
  )
  expect(await year.broken()).toHaveLength(1)
}, 3_600_000)
