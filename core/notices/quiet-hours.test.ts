import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hourOf } from '../kernel/calendar.ts'
import { addMinutes } from '../kernel/clock.ts'
import { quietEnd, quietUntil } from './quiet-hours.ts'

const zones = ['Africa/Lagos', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe', 'UTC']
const hour = fc.integer({ min: 0, max: 23 })

test('a quiet moment waits for the end of that quiet, and the end is not quiet', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
      fc.constantFrom(...zones),
      hour,
      hour,
      (time, zone, from, until) => {
        fc.pre(from !== until)
        const local = hourOf(time, zone)
        const hours = Array.from({ length: (until - from + 24) % 24 }, (_, step) => (from + step) % 24)
        const end = quietEnd(time, zone, { from, until })
        expect(end !== null).toBe(hours.includes(local))
        if (end === null) return
        expect(end > time).toBe(true)
        // Clocks that are put forward may jump over the hour itself: then it is the first moment after.
        expect([until, (until + 1) % 24]).toContain(hourOf(end, zone))
        // 25 hours: the night in which clocks are put back.
        expect(end.getTime() - time.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
      },
    ),
  )
})

test('who was here a moment ago is awake, and who chose nothing sleeps from 22 to 7', () => {
  const time = new Date('2026-03-01T22:30:00Z')
  const nobody = { has_wishes: false, quiet_from: null, quiet_to: null, time_zone: 'Africa/Lagos' }
  expect(quietUntil({ ...nobody, last_seen_at: null }, time)).toEqual(new Date('2026-03-02T06:00:00Z'))
  expect(quietUntil({ ...nobody, last_seen_at: addMinutes(time, -10) }, time)).not.toBeNull()
  expect(quietUntil({ ...nobody, last_seen_at: addMinutes(time, -9) }, time)).toBeNull()
  expect(quietUntil({ ...nobody, has_wishes: true, last_seen_at: null }, time)).toBeNull()
})
