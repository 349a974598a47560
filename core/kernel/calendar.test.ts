import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addMonthsToDay,
  asStoredDay,
  asStoredMonth,
  atHour,
  beginOfDay,
  beginOfMonth,
  dayOf,
  daysBetween,
  daysInMonth,
  firstDayOf,
  hourOf,
  monthOf,
  weekdayOf,
} from './calendar.ts'

const LAGOS = 'Africa/Lagos'
const moments = fc.date({ min: new Date('2015-01-01'), max: new Date('2045-01-01'), noInvalidDate: true })
const zones = fc.constantFrom(LAGOS, 'Asia/Kolkata', 'America/New_York', 'Africa/Cairo', 'Pacific/Auckland')

describe('the calendar of somebody who lives somewhere', () => {
  test('the month turns at local midnight, not at that of UTC', () => {
    expect(monthOf(new Date('2026-10-31T22:59:59Z'), LAGOS)).toBe('2026-10')
    expect(monthOf(new Date('2026-10-31T23:00:00Z'), LAGOS)).toBe('2026-11')
    expect(monthOf(new Date('2026-10-31T18:30:00Z'), 'Asia/Kolkata')).toBe('2026-11')
    expect(beginOfMonth(asStoredMonth('2026-11'), LAGOS)).toEqual(new Date('2026-10-31T23:00:00Z'))
  })

  test('a month later than the 31st is the last of a shorter month', () => {
    expect(addMonthsToDay(asStoredDay('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonthsToDay(asStoredDay('2028-01-31'), 1)).toBe('2028-02-29')
    expect(addMonths(asStoredMonth('2026-11'), 2)).toBe('2027-01')
    expect(daysInMonth(asStoredMonth('2028-02'))).toBe(29)
  })

  test('a day without a midnight begins with its first moment, and a skipped hour is the one after', () => {
    // In Cairo the clocks of 24 April 2026 went from midnight to one o'clock.
    const day = asStoredDay('2026-04-24')
    expect(hourOf(beginOfDay(day, 'Africa/Cairo'), 'Africa/Cairo')).toBe(1)
    expect(dayOf(beginOfDay(day, 'Africa/Cairo'), 'Africa/Cairo')).toBe(day)
    expect(atHour(asStoredDay('2026-03-08'), 2, 'America/New_York')).toEqual(new Date('2026-03-08T07:00:00Z'))
  })

  test('Saturday is the sixth day', () => {
    expect(weekdayOf(asStoredDay('2026-11-21'))).toBe(6)
  })

  test('every moment lies in its day and in its month', () => {
    fc.assert(
      fc.property(moments, zones, (time, zone) => {
        const day = dayOf(time, zone)
        expect(beginOfDay(day, zone) <= time).toBe(true)
        expect(beginOfDay(addDays(day, 1), zone) > time).toBe(true)
        const month = monthOf(time, zone)
        expect(beginOfMonth(month, zone) <= time).toBe(true)
        expect(beginOfMonth(addMonths(month, 1), zone) > time).toBe(true)
        expect(daysBetween(firstDayOf(month), firstDayOf(addMonths(month, 1)))).toBe(daysInMonth(month))
      }),
    )
  })

  test('what is no date is a bug', () => {
    expect(() => asStoredMonth('2026-13')).toThrow()
    expect(() => asStoredDay('2026-02-30')).toThrow()
  })
})
