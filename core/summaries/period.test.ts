import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, hourOf, weekdayOf } from '../kernel/calendar.ts'
import { duePeriods, readPeriod } from './period.ts'

const zones = ['Africa/Lagos', 'Asia/Kolkata', 'America/New_York', 'UTC']
const kinds = (time: string, zone = 'Africa/Lagos') =>
  duePeriods(new Date(time), zone).map(({ period }) => `${period.kind} ${period.first} ${period.last}`)

test('weeks are told from Monday at eight of the own morning, months from the first day', () => {
  expect(kinds('2026-03-09T06:59:59Z')).toEqual([])
  expect(kinds('2026-03-09T07:00:00Z')).toEqual(['week 2026-03-02 2026-03-08'])
  expect(kinds('2026-03-10T07:00:00Z')).toEqual([])
  expect(kinds('2026-03-09T02:30:00Z', 'Asia/Kolkata')).toEqual(['week 2026-03-02 2026-03-08'])
  expect(kinds('2026-03-01T07:00:00Z')).toEqual(['month 2026-02-01 2026-02-28'])
  expect(kinds('2026-03-04T07:00:00Z')).toEqual([])
  expect(kinds('2026-06-01T07:00:00Z')).toEqual(['week 2026-05-25 2026-05-31', 'month 2026-05-01 2026-05-31'])
})

test('a period ends the day before it is told, follows the one before it, and is found by its name', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }),
      fc.constantFrom(...zones),
      (time, zone) => {
        for (const { period, begins_at } of duePeriods(time, zone)) {
          expect(begins_at <= time).toBe(true)
          expect(hourOf(begins_at, zone)).toBe(8)
          expect(addDays(period.before.last, 1)).toBe(period.first)
          expect(readPeriod(period.kind, period.name)).toEqual(period)
          if (period.kind === 'week')
            expect([weekdayOf(period.first), daysBetween(period.first, period.last)]).toEqual([1, 6])
          else expect([period.first.slice(8), addDays(period.last, 1).slice(8)]).toEqual(['01', '01'])
        }
      },
    ),
  )
})
