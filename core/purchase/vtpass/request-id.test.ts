import { afterEach, expect, test } from 'vitest'
import { MovableClock, useClock } from '../../kernel/clock.ts'
import { makeRequestId } from './request-id.ts'

let restore = (): void => undefined
afterEach(() => restore())

test.each([
  ['2026-11-21T12:34:56Z', '202611211334'],
  ['2026-12-31T23:00:00Z', '202701010000'],
  ['2027-01-01T22:59:59Z', '202701012359'],
])('at %s it begins with the minute in Lagos, %s', (time, start) => {
  restore = useClock(new MovableClock(new Date(time)))
  expect(makeRequestId()).toMatch(new RegExp(`^${start}[0-9A-Z]{12}$`))
})

test('two in the same minute differ', () => {
  expect(new Set(Array.from({ length: 500 }, makeRequestId)).size).toBe(500)
})
