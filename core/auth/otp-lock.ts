import { addHours, addMinutes, now, secondsBetween } from '../kernel/clock.ts'
import type { Trx } from '../platform/transaction.ts'
import { FAILURES_MAX, LOCK_DECAY_HOURS, LOCK_MINUTES } from './limits.ts'

/** Where a phone or a chat stands: wrong codes in a row, and how long its next lock will be. */
export type Standing = { level: number; failures: number; locked_until: Date | null; updated_at: Date }

/** A standing after quiet time: each full day since the last wrong code or the end of the lock helps. */
export function decay(standing: Standing, time: Date): Standing {
  const { locked_until, updated_at } = standing
  const quiet_from = locked_until !== null && locked_until > updated_at ? locked_until : updated_at
  if (time < addHours(quiet_from, LOCK_DECAY_HOURS)) return standing
  const days = Math.floor(secondsBetween(quiet_from, time) / (LOCK_DECAY_HOURS * 3600))
  return { ...standing, failures: 0, level: Math.max(0, standing.level - days) }
}

/** A standing after one more wrong code. */
export function fail(standing: Standing | null, time: Date): Standing {
  const { level, failures, locked_until } =
    standing === null ? { level: 0, failures: 0, locked_until: null } : decay(standing, time)
  if (failures + 1 < FAILURES_MAX) return { level, failures: failures + 1, locked_until, updated_at: time }
  const minutes = LOCK_MINUTES[Math.min(level, LOCK_MINUTES.length - 1)] ?? 0
  const next_level = Math.min(level + 1, LOCK_MINUTES.length)
  return { level: next_level, failures: 0, locked_until: addMinutes(time, minutes), updated_at: time }
}

/** Whole minutes until none of the subjects is locked; null when none is. At the last instant it is open. */
export async function lockedMinutes(trx: Trx, subjects: string[]): Promise<number | null> {
  const standings = await readStandings(trx, subjects)
  return waitMinutes([...standings.values()], now())
}

export function waitMinutes(standings: Standing[], time: Date): number | null {
  const seconds = standings.map(({ locked_until }) =>
    locked_until === null ? 0 : secondsBetween(time, locked_until),
  )
  const longest = Math.max(0, ...seconds)
  return longest > 0 ? Math.ceil(longest / 60) : null
}

/**
 * Counts a wrong code against every subject and locks those that had too many. Callers hold the lock of
 * `lockSubjects`. Tells what to say: how long it is locked now, or how many wrong codes are still allowed.
 */
export async function countFailure(
  trx: Trx,
  subjects: string[],
): Promise<{ wait_minutes: number | null; failures_left: number }> {
  const time = now()
  const before = await readStandings(trx, subjects)
  const after = subjects.map((subject) => ({ subject, ...fail(before.get(subject) ?? null, time) }))
  await trx('otp_lock').insert(after).onConflict('subject').merge()
  return {
    wait_minutes: waitMinutes(after, time),
    failures_left: FAILURES_MAX - Math.max(...after.map(({ failures }) => failures)),
  }
}

/** A right code ends the row of wrong ones. The level stays: only quiet time takes it back. */
export async function forgetFailures(trx: Trx, subjects: string[]): Promise<void> {
  await trx('otp_lock').whereIn('subject', subjects).update({ failures: 0 })
}

async function readStandings(trx: Trx, subjects: string[]): Promise<Map<string, Standing>> {
  const rows = await trx('otp_lock')
    .select<({ subject: string } & Standing)[]>('subject', 'level', 'failures', 'locked_until', 'updated_at')
    .whereIn('subject', subjects)
  return new Map(rows.map(({ subject, ...standing }) => [subject, standing]))
}
