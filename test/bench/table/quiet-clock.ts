import { addSeconds, now } from '../../../core/kernel/clock.ts'
import type { Db } from '../../../core/platform/db.ts'
import { SCHEDULES, slotOf } from '../../../jobs/clock.ts'

const HOURS = 6
/** Looks for what was lost are part of every second; the work of the night is not part of a busy hour. */
const KEPT_SECONDS_MAX = 15

/** Takes the slots of the next hours: no comparison of ten million purchases begins beside what is measured. */
export async function quietClock(db: Db): Promise<void> {
  const time = now()
  const slots = SCHEDULES.filter(({ every_seconds }) => every_seconds > KEPT_SECONDS_MAX).flatMap(
    ({ name, every_seconds }) =>
      Array.from({ length: Math.ceil((HOURS * 3_600) / every_seconds) + 1 }, (_, place) => ({
        name,
        slot: slotOf(every_seconds, addSeconds(time, place * every_seconds)),
        claimed_at: time,
      })),
  )
  await db.batchInsert('clock_slot', slots, 1_000)
}
