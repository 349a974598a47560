import { addSeconds } from '../../kernel/clock.ts'
import type { RoadState } from './read-roads.ts'

/** A network at a provider, as the watch over it sees it. `good` and `bad` count since the state began, within the window. */
export type Watched = { state: RoadState; cooldown_seconds: number; good: number; bad: number }

/** What the road becomes. An open one is looked at again at `probe_at`. */
export type Turn = { state: RoadState; cooldown_seconds: number; probe_at: Date | null }

/** Only what happened lately says how a provider is now. */
export const WINDOW_SECONDS = 300

/** So many bad outcomes, and more of them than good ones: fewer can be chance, or one unlucky number. */
const BAD_MIN = 5

/** Of a provider that comes back, two bad outcomes and no good one are enough: there was trouble just before. */
const BAD_MIN_RETURNING = 2

const COOLDOWN_FIRST_SECONDS = 60
const COOLDOWN_MOST_SECONDS = 900

/**
 * The circuit breaker of one road. Null when it stays as it is. Closed, it opens when most calls of the window
 * went wrong; open, it waits for a look at the provider (see `probe`); half open, the first purchases decide.
 */
export function judgeRoad({ state, cooldown_seconds, good, bad }: Watched, time: Date): Turn | null {
  if (state === 'closed' && bad >= BAD_MIN && bad > good) return opened(COOLDOWN_FIRST_SECONDS, time)
  if (state === 'half_open' && good > 0 && good >= bad)
    return { state: 'closed', cooldown_seconds: COOLDOWN_FIRST_SECONDS, probe_at: null }
  if (state === 'half_open' && bad >= BAD_MIN_RETURNING && good === 0)
    return opened(Math.min(cooldown_seconds * 2, COOLDOWN_MOST_SECONDS), time)
  return null
}

/** What a look at the provider after the cool-down makes of an open road. */
export const probed = (works: boolean, cooldown_seconds: number, time: Date): Turn =>
  works ? { state: 'half_open', cooldown_seconds, probe_at: null } : opened(cooldown_seconds, time)

const opened = (cooldown_seconds: number, time: Date): Turn => ({
  state: 'open',
  cooldown_seconds,
  probe_at: addSeconds(time, cooldown_seconds),
})
