import { setTimeout as sleep } from 'node:timers/promises'
import type { TelecomProvider } from '../provider.ts'

/** The time of the machine, which goes on whatever the shop's own clock says. */
const machineMs = (): number => performance.now()

/** Lets through so many a second, a full second's worth at once after a rest; the others wait for their turn. */
export function createPace(
  calls_per_second: number,
  time_ms: () => number = machineMs,
): { wait_ms(): number } {
  const gap_ms = 1_000 / calls_per_second
  // The moment at which the bucket would be full again. A second ahead of now, it is empty.
  let full_at = time_ms()
  return {
    wait_ms() {
      const time = time_ms()
      full_at = Math.max(full_at, time) + gap_ms
      return Math.max(0, full_at - time - 1_000)
    },
  }
}

/**
 * The same provider, called by this process no more often than was agreed. Providers answer what is
 * too much with a refusal or a block of the account, and both would look like an outage.
 */
export function keepPace(telecom: TelecomProvider, calls_per_second: number): TelecomProvider {
  if (calls_per_second === 0) return telecom
  const pace = createPace(calls_per_second)
  return {
    ...telecom,
    turn: async () => {
      const wait_ms = pace.wait_ms()
      if (wait_ms > 0) await sleep(wait_ms)
    },
  }
}
