import {
  addDays,
  addMonths,
  atHour,
  type Day,
  dayOf,
  daysInMonth,
  firstDayOf,
  type Month,
  monthOf,
  weekdayOf,
} from '../kernel/calendar.ts'
import { addHours } from '../kernel/clock.ts'

/** A span of days that is summed up, and the like span before it. */
export type Period = {
  kind: 'week' | 'month'
  /** Its first day, or its month: what makes its summaries one each. */
  name: string
  first: Day
  last: Day
  before: { first: Day; last: Day }
}

/** When the summaries of a period begin to be sent. */
export type Due = { period: Period; begins_at: Date }

/** The hour of the customer's morning in which the first summary comes. */
const MORNING_HOUR = 8
/** After so long a silence of ours a summary is no news any more. */
const LATE_HOURS_MAX = { week: 24, month: 72 }

/** What is to be summed up at this moment where people live by this time zone. */
export function duePeriods(time: Date, time_zone: string): Due[] {
  const today = dayOf(time, time_zone)
  const monday = addDays(today, 1 - weekdayOf(today))
  const month = monthOf(time, time_zone)
  const asked = [
    { period: weekBefore(monday), begins_at: atHour(monday, MORNING_HOUR, time_zone) },
    { period: monthBefore(month), begins_at: atHour(firstDayOf(month), MORNING_HOUR, time_zone) },
  ]
  return asked.filter(
    ({ period, begins_at }) => begins_at <= time && time < addHours(begins_at, LATE_HOURS_MAX[period.kind]),
  )
}

function weekBefore(monday: Day): Period {
  const first = addDays(monday, -7)
  const before = { first: addDays(monday, -14), last: addDays(monday, -8) }
  return { kind: 'week', name: first, first, last: addDays(monday, -1), before }
}

function monthBefore(month: Month): Period {
  const name = addMonths(month, -1)
  return { kind: 'month', name, ...spanOf(name), before: spanOf(addMonths(month, -2)) }
}

const spanOf = (month: Month): { first: Day; last: Day } => {
  const first = firstDayOf(month)
  return { first, last: addDays(first, daysInMonth(month) - 1) }
}

/** The period by its name, as a round keeps it. */
export const readPeriod = (kind: Period['kind'], name: string): Period =>
  kind === 'week' ? weekBefore(addDays(name as Day, 7)) : monthBefore(addMonths(name as Month, 1))
