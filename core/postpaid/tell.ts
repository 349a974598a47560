import { atHour, type Day, dayOf } from '../kernel/calendar.ts'
import { now, secondsBetween } from '../kernel/clock.ts'
import { type Notice, notifyCustomers } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Line } from './line.ts'
import { MORNING_HOUR } from './rules.ts'

export const morningOf = (day: Day, time_zone: string): Date => atHour(day, MORNING_HOUR, time_zone)

/** Says something about a line to its customer, not before the morning: nobody is called out of bed for a bill. */
export async function tell(trx: Trx, line: Line, key: string, notice: Notice): Promise<void> {
  const time = now()
  const morning = morningOf(dayOf(time, line.time_zone), line.time_zone)
  const after_seconds = Math.max(0, secondsBetween(time, morning))
  await notifyCustomers(trx, [{ customer_id: line.customer_id, key, notice, after_seconds }])
}
