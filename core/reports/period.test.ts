import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, asStoredDay, daysBetween } from '../kernel/calendar.ts'
import { readPeriod } from './period.ts'

const TODAY = asStoredDay('2026-11-21')

test.each([
  ['today', '2026-11-21', '2026-11-21', '2026-11-20', '2026-11-20'],
  ['yesterday', '2026-11-20', '2026-11-20', '2026-11-19', '2026-11-19'],
  ['7', '2026-11-15', '2026-11-21', '2026-11-08', '2026-11-14'],
  ['30 days', '2026-10-23', '2026-11-21', '2026-09-23', '2026-10-22'],
  ['week', '2026-11-15', '2026-11-21', '2026-11-08', '2026-11-14'],
  ['Month', '2026-11-01', '2026-11-21', '2026-10-01', '2026-10-21'],
  ['last  month', '2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'],
  ['2026-02', '2026-02-01', '2026-02-28', '2026-01-01', '2026-01-31'],
  ['2026-11-03', '2026-11-03', '2026-11-03', '2026-11-02', '2026-11-02'],
  ['2026-11-01 2026-11-10', '2026-11-01', '2026-11-10', '2026-10-22', '2026-10-31'],
  ['2026-11-20 to 2026-12-10', '2026-11-20', '2026-11-21', '2026-11-18', '2026-11-19'],
])('%s', (words, first, last, before_first, before_last) => {
  expect(readPeriod(words, TODAY)).toMatchObject({
    ...{ first, last },
    before: { first: before_first, last: before_last },
  })
})

test.each([
  '',
  'soon',
  '0',
  '9999',
  '2026-12',
  '2026-13',
  '2026-02-30',
  '2026-11-22',
  '2026-11-10 2026-11-01',
  '1e3',
])('nobody means days by “%s”', (words) => expect(readPeriod(words, TODAY)).toBeNull())

test('the last day of a long month is compared with the whole of a shorter one', () => {
  expect(readPeriod('month', asStoredDay('2026-03-31'))).toMatchObject({
    before: { first: '2026-02-01', last: '2026-02-28' },
  })
})

test('whatever is read leads back to itself, and is compared with days just before it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -400, max: 400 }),
      fc.constantFrom('today', 'yesterday', '14', 'month', 'last month', '2026-05', '2026-04-03 2026-05-01'),
      (shift, words) => {
        const day = addDays(TODAY, shift)
        const period = readPeriod(words, day)
        if (period === null) return
        expect(readPeriod(period.words, day)).toEqual(period)
        expect(period.first <= period.last && period.before.first <= period.before.last).toBe(true)
        expect(period.before.last < period.first).toBe(true)
        expect(daysBetween(period.before.last, period.first)).toBeLessThanOrEqual(31)
      },
    ),
  )
})
