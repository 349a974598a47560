import { addMonths, addMonthsToDay, type Day, firstDayOf, type Month } from '../kernel/calendar.ts'

/** By months of the calendar, or by months from the day on which the line began. */
export type CycleKind = 'calendar' | 'anniversary'

/** Days from the first on, before the second. */
export type Period = { from: Day; to: Day }

/**
 * The whole period that a day lies in. Of the calendar: its month. By anniversary: months counted from the first day,
 * each on the same day or, where a month is too short, on its last: 31 January, 28 February, 31 March.
 */
export function periodOf(kind: CycleKind, anchor: Day, day: Day): Period {
  if (kind === 'calendar') {
    const month = monthPart(day)
    return { from: firstDayOf(month), to: firstDayOf(addMonths(month, 1)) }
  }
  let months = monthsBetween(anchor, day)
  // In a month whose anniversary is still to come, the one of the month before counts.
  if (addMonthsToDay(anchor, months) > day) months -= 1
  return { from: addMonthsToDay(anchor, months), to: addMonthsToDay(anchor, months + 1) }
}

const monthPart = (day: Day): Month => day.slice(0, 7) as Month
const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
