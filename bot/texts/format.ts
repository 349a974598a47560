import { now } from '../../core/kernel/clock.ts'
import { type Currency, formatMoney, money } from '../../core/kernel/money.ts'
import { formatPhone, type Phone } from '../../core/kernel/phone.ts'
import type { Theme } from '../charts/chart.ts'
import { writeDate } from './dates.ts'

/** How a parameter is written for a reader. Texts declare it in a comment: `# $amount (money)`. */
export type ParamKind = 'money' | 'phone' | 'text' | 'count' | 'moment' | 'day' | 'month' | 'date'

/** Who reads: amounts, times, words and the colours of charts follow. */
export type Reader = {
  language: string
  time_zone: string
  currency: Currency
  country: 'NG' | 'IN'
  /** Light for whoever has not chosen. */
  theme?: Theme
}

/** Turns a stored parameter into what Fluent puts into the sentence. */
export function formatParam(kind: ParamKind, value: string | number, reader: Reader): string | number {
  switch (kind) {
    case 'money':
      return formatMoney(money(value), reader.currency)
    case 'phone':
      // A number that breaks over two lines is hard to compare; no-break spaces keep it whole.
      return formatPhone(String(value) as Phone, reader.country).replaceAll(' ', '\u00a0')
    case 'count':
      return Number(value)
    case 'moment':
      return date(value, reader, { dateStyle: 'medium', timeStyle: 'short' })
    case 'day':
      return date(value, reader, dayStyle(new Date(value)))
    case 'month':
      return calendarDate(`${value}-01`, reader, { month: 'long', year: 'numeric' })
    case 'date':
      return calendarDate(String(value), reader, { weekday: 'short', ...dayStyle(new Date(value)) })
    case 'text':
      return String(value)
  }
}

/** The year is only said when it is not this one. */
const dayStyle = (day: Date): Intl.DateTimeFormatOptions =>
  day.getUTCFullYear() === now().getUTCFullYear()
    ? { day: 'numeric', month: 'short' }
    : { day: 'numeric', month: 'short', year: 'numeric' }

/** A day or month of the calendar is the same everywhere: it has no moment that a time zone could move. */
const calendarDate = (day: string, reader: Reader, style: Intl.DateTimeFormatOptions): string =>
  date(`${day}T00:00:00Z`, { ...reader, time_zone: 'UTC' }, style)

const date = (value: string | number, reader: Reader, style: Intl.DateTimeFormatOptions): string =>
  writeDate(new Date(value), style, reader)
