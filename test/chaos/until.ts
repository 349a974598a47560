import { setTimeout as pause } from 'node:timers/promises'

const LOOK_EVERY_MS = 50

/** Looks until it holds. A look may fail: in these tests the database is dead now and then. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  seconds_max = 60,
): Promise<void> {
  const deadline = performance.now() + seconds_max * 1_000
  for (;;) {
    let trouble = ''
    try {
      if (await holds()) return
    } catch (error) {
      trouble = ` (${String(error)})`
    }
    if (performance.now() > deadline) throw new Error(`after ${seconds_max} s still not: ${what}${trouble}`)
    await pause(LOOK_EVERY_MS)
  }
}
