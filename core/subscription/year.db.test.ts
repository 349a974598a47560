import { afterAll, beforeAll, expect, test } from 'vitest'
import { Numbers } from './fixtures/numbers.ts'
import { Year } from './fixtures/year.ts'

/** `NEXA_YEAR_NUMBERS=1000 NEXA_YEAR_DAYS=365` is the whole of it: `npm run simulate:year`. */
const people = Number(process.env.NEXA_YEAR_NUMBERS ?? 8)
const days = Number(process.env.NEXA_YEAR_DAYS ?? 40)
const seed = Number(process.env.NEXA_YEAR_SEED ?? 7)

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
  await year.run({ people, days, acts_a_day: Math.max(4, Math.ceil(people / 12)) })
  const { bought, refused, cancelled, away } = year.counts
  expect(Math.min(bought, refused, cancelled, away)).toBeGreaterThan(0)
  // The judge itself: a row that is spoiled is noticed.
  await year.spoil(
    `update subscription set ends_at = ends_at + interval '1 hour' where id = (
       select id from subscription where state = 'active' and kind = 'base' limit 1) and :id::uuid is not null`,
  )
  expect(await year.broken()).toHaveLength(1)
}, 3_600_000)
