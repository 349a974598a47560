import { Temporal } from 'temporal-polyfill'
import { assert } from './assert.ts'

/** A calendar month as people say it: '2026-11'. As text it sorts by time. */
export type Month = string & { readonly __month: true }
/** A calendar day, '2026-11-21'. As text it sorts by time. */
export type Day = string & { readonly __day: true }

const inZone = (time: Date, time_zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(time.getTime()).toZonedDateTimeISO(time_zone)
const moment = (at: Temporal.ZonedDateTime): Date => new Date(at.epochMilliseconds)
const asMonth = (month: Temporal.PlainYearMonth): Month => month.toString() as Month
const asDay = (day: Temporal.PlainDate): Day => day.toString() as Day

/** The month and the day that a moment lies in for somebody who lives there. */
export const monthOf = (time: Date, time_zone: string): Month =>
  asMonth(inZone(time, time_zone).toPlainDate().toPlainYearMonth())
export const dayOf = (time: Date, time_zone: string): Day => asDay(inZone(time, time_zone).toPlainDate())
/** 0 to 23. */
export const hourOf = (time: Date, time_zone: string): number => inZone(time, time_zone).hour
/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek

/**
 * When a day begins there. Not always at midnight: where clocks jump over it, the day begins with its first
 * moment, as a naive sum of hours would not.
 */
export const beginOfDay = (day: Day, time_zone: string): Date =>
  moment(Temporal.PlainDate.from(day).toZonedDateTime(time_zone))
export const beginOfMonth = (month: Month, time_zone: string): Date =>
  beginOfDay(firstDayOf(month), time_zone)
/** The day's moment with that hour; where clocks jump over it, the first moment after. */
export const atHour = (day: Day, hour: number, time_zone: string): Date =>
  moment(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: time_zone, plainTime: { hour } }))

/** The same time of day so many days later, as people count: a day in which clocks change is one day, too. */
export const sameTimeLater = (time: Date, days: number, time_zone: string): Date =>
  moment(inZone(time, time_zone).add({ days }))

export const firstDayOf = (month: Month): Day =>
  asDay(Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }))
export const daysInMonth = (month: Month): number => Temporal.PlainYearMonth.from(month).daysInMonth
export const addDays = (day: Day, days: number): Day => asDay(Temporal.PlainDate.from(day).add({ days }))
/** The same day of a later month, or that month's last where it is shorter: 31 January and a month is 28 February. */
export const addMonthsToDay = (day: Day, months: number): Day =>
  asDay(Temporal.PlainDate.from(day).add({ months }))
export const addMonths = (month: Month, months: number): Month =>
  asMonth(Temporal.PlainYearMonth.from(month).add({ months }))
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days

/** Reads what was stored or typed by a program; anything else is a bug of ours. */
export function asStoredMonth(text: string): Month {
  assert(/^\d{4}-(0[1-9]|1[0-2])$/.test(text), `${text} is a month`)
  return text as Month
}
export function asStoredDay(text: string): Day {
  assert(/^\d{4}-\d{2}-\d{2}$/.test(text), `${text} is a day`)
  return asDay(Temporal.PlainDate.from(text))
}
