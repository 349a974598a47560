import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentileSeconds, STEP_BOUNDS } from './latency.ts'

/** As the database does it. */
const stepOf = (seconds: number): number => STEP_BOUNDS.filter((bound) => bound <= seconds).length

test('a percentile is that of the times themselves, to a fifth', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.05, max: 80_000, noNaN: true }), { minLength: 1, maxLength: 200 }),
      fc.constantFrom(0.5, 0.95),
      (times, part) => {
        const counts = new Map<number, number>()
        for (const time of times) counts.set(stepOf(time), (counts.get(stepOf(time)) ?? 0) + 1)
        const steps = [...counts].map(([step, requests]) => ({ step, requests }))
        const sorted = times.toSorted((left, right) => left - right)
        const exact = sorted[Math.max(0, Math.ceil(part * times.length) - 1)] ?? 0
        const told = percentileSeconds(steps, part) ?? 0
        expect(told / exact).toBeGreaterThan(1 / 1.21)
        expect(told / exact).toBeLessThan(1.21)
      },
    ),
  )
})

test('what took no time, or more than a day, still has its place', () => {
  expect(percentileSeconds([{ step: 0, requests: 4 }], 0.5)).toBeCloseTo(0.025)
  expect(percentileSeconds([{ step: STEP_BOUNDS.length, requests: 1 }], 0.95)).toBeGreaterThan(80_000)
  expect(percentileSeconds([], 0.5)).toBeNull()
})
