import { addDays, atHour, dayOf, hourOf } from '../kernel/calendar.ts'
import { addMinutes } from '../kernel/clock.ts'

/** Whole hours of somebody's own day, from the first until just before the last; over midnight as well. */
export type QuietHours = { from: number; until: number }

/** What holds for who never chose. */
export const USUAL_QUIET_HOURS: QuietHours = { from: 22, until: 7 }

/** Who was here so lately is awake, whatever the hour: the answer to an act of theirs need not wait for the morning. */
const AWAKE_MINUTES = 10

const isAwake = (last_seen_at: Date | null, time: Date): boolean =>
  last_seen_at !== null && addMinutes(last_seen_at, AWAKE_MINUTES) > time

/** When the quiet ends that a moment lies in; null when it lies in none. */
export function quietEnd(time: Date, time_zone: string, quiet: QuietHours | null): Date | null {
  if (quiet === null) return null
  const { from, until } = quiet
  const hour = hourOf(time, time_zone)
  const is_quiet = from < until ? hour >= from && hour < until : hour >= from || hour < until
  if (!is_quiet) return null
  const today = dayOf(time, time_zone)
  return atHour(hour < until ? today : addDays(today, 1), until, time_zone)
}

/** Somebody who may be asleep, as the database knows them. */
export type Listener = {
  time_zone: string
  has_wishes: boolean
  quiet_from: number | null
  quiet_to: number | null
  last_seen_at: Date | null
}

const quietOf = ({ has_wishes, quiet_from, quiet_to }: Omit<Listener, 'time_zone' | 'last_seen_at'>) => {
  if (!has_wishes) return USUAL_QUIET_HOURS
  return quiet_from === null || quiet_to === null ? null : { from: quiet_from, until: quiet_to }
}

/** Until when this person must not be disturbed by what can wait; null when they may be now. */
export const quietUntil = (listener: Listener, time: Date): Date | null =>
  isAwake(listener.last_seen_at, time) ? null : quietEnd(time, listener.time_zone, quietOf(listener))
