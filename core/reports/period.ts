import {
  addDays,
  addMonths,
  asStoredDay,
  asStoredMonth,
  type Day,
  daysBetween,
  daysInMonth,
  firstDayOf,
  type Month,
} from '../kernel/calendar.ts'

/** Days of the shop, both included. */
export type DaySpan = { first: Day; last: Day }

/** What is looked at, what it is compared with, and the words that lead back to it. */
export type Period = DaySpan & { words: string; before: DaySpan }

/** A look at more days than this is not a look any more. */
const DAYS_MAX = 1_100

const monthOfDay = (day: Day): Month => asStoredMonth(day.slice(0, 7))
const lastDayOf = (month: Month): Day => asStoredDay(`${month}-${daysInMonth(month)}`)

/** So many days up to one, and as many before them. */
const daysUpTo = (last: Day, count: number, words: string): Period =>
  spanFrom(addDays(last, 1 - count), last, words)

function spanFrom(first: Day, last: Day, words: string): Period {
  const count = daysBetween(first, last) + 1
  return { first, last, words, before: { first: addDays(first, -count), last: addDays(first, -1) } }
}

/** A month up to today where it is this one; it is compared with as much of the month before. */
function wholeMonth(month: Month, today: Day, words: string): Period {
  const earlier = addMonths(month, -1)
  const runs = month === monthOfDay(today)
  const day = Math.min(Number(today.slice(8)), daysInMonth(earlier))
  return {
    words,
    first: firstDayOf(month),
    last: runs ? today : lastDayOf(month),
    before: {
      first: firstDayOf(earlier),
      last: runs ? addDays(firstDayOf(earlier), day - 1) : lastDayOf(earlier),
    },
  }
}

/**
 * Reads what somebody wants to look at: `today`, `yesterday`, `7`, `30 days`, `week`, `month`, `last month`,
 * `2026-10`, `2026-10-01 2026-10-15`. Null for anything else, and for what lies ahead.
 */
export function readPeriod(said: string, today: Day): Period | null {
  const words = said.trim().toLowerCase().replace(/\s+/g, ' ')
  if (words === 'today') return daysUpTo(today, 1, words)
  if (words === 'yesterday') return daysUpTo(addDays(today, -1), 1, words)
  if (words === 'week') return daysUpTo(today, 7, '7')
  if (words === 'month' || words === 'this month') return wholeMonth(monthOfDay(today), today, 'month')
  if (words === 'last month') return wholeMonth(addMonths(monthOfDay(today), -1), today, words)
  const count = /^(\d{1,4})(?: ?d(?:ays?)?)?$/.exec(words)?.[1]
  if (count !== undefined) return readCount(Number(count), today)
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(words)) return readMonth(asStoredMonth(words), today)
  const [, from, to = from] = /^(\d{4}-\d\d-\d\d)(?:(?: |\.\.| to )(\d{4}-\d\d-\d\d))?$/.exec(words) ?? []
  return from === undefined || to === undefined ? null : readDays(from, to, today)
}

const readCount = (count: number, today: Day): Period | null =>
  count >= 1 && count <= DAYS_MAX ? daysUpTo(today, count, String(count)) : null

const readMonth = (month: Month, today: Day): Period | null =>
  month > monthOfDay(today) ? null : wholeMonth(month, today, month)

function readDays(from: string, to: string, today: Day): Period | null {
  if (!isDay(from) || !isDay(to) || from > to || from > today) return null
  const first = asStoredDay(from)
  const last = to > today ? today : asStoredDay(to)
  return daysBetween(first, last) >= DAYS_MAX ? null : spanFrom(first, last, `${first}..${last}`)
}

/** 2026-02-30 looks like a day and is none. */
const isDay = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(asStoredMonth(`${pad(year, 4)}-${pad(month, 2)}`))
  )
}
const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')

/** How many days a span has. */
export const countDays = ({ first, last }: DaySpan): number => daysBetween(first, last) + 1
