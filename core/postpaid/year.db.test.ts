import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayOf } from '../kernel/calendar.ts'
import { Lines } from './fixtures/lines.ts'
import { YearOfLines } from './fixtures/year-of-lines.ts'

/** `NEXA_YEAR_NUMBERS=1000 NEXA_YEAR_DAYS=365` is the whole of it: `npm run simulate:year`. */
const people = Number(process.env.NEXA_YEAR_NUMBERS ?? 6)
const days = Number(process.env.NEXA_YEAR_DAYS ?? 80)
const seed = Number(process.env.NEXA_YEAR_SEED ?? 7)

let lines: Lines
beforeAll(async () => {
  lines = await Lines.open()
})
afterAll(() => lines.shop.close())

test('in a simulated year every day of a line is billed once, and every word about a bill said once', async () => {
  const year = new YearOfLines(lines, seed)
  await year.run({ people, days })
  const { begun, changed, paid, suspended, away } = year.counts
  expect(Math.min(begun, changed, paid, suspended, away)).toBeGreaterThan(0)
  // The judge itself: a day that cost something else than was billed is noticed.
  const today = dayOf(lines.shop.clock.now(), 'UTC')
  expect(await year.broken(today)).toEqual([])
  for (const line of year.model.lines.values()) for (const kept of line.days.values()) kept.base += 1_000_000n
  expect((await year.broken(addDays(today, 0))).length).toBeGreaterThan(0)
}, 3_600_000)
