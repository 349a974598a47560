import { addSeconds, secondsBetween } from '../kernel/clock.ts'

/** When an unfinished payment is asked about, counted from its start: soon while somebody waits, seldom later. */
const CHECKS_AFTER_SECONDS = [60, 180, 600, 1_800, 7_200, 21_600, 86_400]

/** After this an unpaid funding counts as abandoned. Money that comes later still counts. */
const LIFE_SECONDS = 86_400

/** The gateway's page is of no use to a person who stopped waiting for it. */
const OPENING_SECONDS_MAX = 900

export const isPastLife = (created_at: Date, time: Date): boolean =>
  secondsBetween(created_at, time) >= LIFE_SECONDS

export const isOpeningTooLong = (created_at: Date, time: Date): boolean =>
  secondsBetween(created_at, time) >= OPENING_SECONDS_MAX

/** The next planned check after `time`; null when the plan is over. Checks that were missed are not made up for. */
export function nextCheckAt(created_at: Date, time: Date): Date | null {
  const age_seconds = secondsBetween(created_at, time)
  const next_seconds = CHECKS_AFTER_SECONDS.find((seconds) => seconds > age_seconds)
  return next_seconds === undefined ? null : addSeconds(created_at, next_seconds)
}
