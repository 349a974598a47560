import { type Day, dayOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'

/** The day that it is now for somebody who lives there. */
export const today = (time_zone: string): Day => dayOf(now(), time_zone)
