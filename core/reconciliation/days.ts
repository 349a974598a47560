import { addDays, beginOfDay, type Day, dayOf } from '../kernel/calendar.ts'
import { addHours } from '../kernel/clock.ts'
import type { Config } from '../platform/config.ts'

/** After midnight the last purchases of a day find their end, and providers write up their books. */
const CLOSED_AFTER_HOURS = 2

/** How far back missed days are made up for: statements do not reach back for ever. */
const CAUGHT_UP_DAYS = 31

/** A page may be paid days after it was opened, and a gateway lists a payment by when it began. */
export const PAYMENT_DAYS = 7

export type Span = { from: Date; to: Date }

/** From the first moment of a day of the deployment to the first of the next. */
export const spanOf = (day: Day, { TIME_ZONE }: Pick<Config, 'TIME_ZONE'>): Span => ({
  from: beginOfDay(day, TIME_ZONE),
  to: beginOfDay(addDays(day, 1), TIME_ZONE),
})

/** The newest day that can be compared. */
export const lastClosedDay = (time: Date, { TIME_ZONE }: Pick<Config, 'TIME_ZONE'>): Day =>
  addDays(dayOf(addHours(time, -CLOSED_AFTER_HOURS), TIME_ZONE), -1)

/** The closed days that nobody has begun to compare, oldest first; on the first day of all, only the one before it. */
export function missingDays(newest_begun: Day | null, last_closed: Day): Day[] {
  const oldest = addDays(last_closed, 1 - CAUGHT_UP_DAYS)
  const after = newest_begun === null ? last_closed : addDays(newest_begun, 1)
  const days: Day[] = []
  for (let day = after; day <= last_closed; day = addDays(day, 1)) if (day >= oldest) days.push(day)
  return days
}
