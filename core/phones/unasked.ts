import { dayOf } from '../kernel/calendar.ts'
import { addHours, now } from '../kernel/clock.ts'
import type { Db } from '../platform/db.ts'
import { inTransaction } from '../platform/transaction.ts'

/** So many messages a day that nobody asked for go into one chat, and from the account in all. */
const CHAT_PER_DAY_MAX = 2

/** Whoever wrote so lately waits for what comes: it is an answer, however long the work took. */
const ANSWER_HOURS = 24

/**
 * Whether something may be said there now, without being asked. Accounts of this kind are blocked for writing to
 * people who did not write, so answers are free and everything else is counted.
 */
export async function admitUnasked(
  db: Db,
  wish: { channel: string; address: string; heard_at: Date; time_zone: string; per_day_max: number },
): Promise<boolean> {
  const { channel, address, heard_at, time_zone, per_day_max } = wish
  const time = now()
  if (heard_at > addHours(time, -ANSWER_HOURS)) return true
  const day = dayOf(time, time_zone)
  return inTransaction(db, async (trx) => {
    const count = async (of: string, most: number): Promise<boolean> => {
      const { rows } = await trx.raw<{ rows: unknown[] }>(
        `insert into phone_day (channel, address, day, unasked)
         select :channel, :of, :day, 1 where :most > 0
         on conflict (channel, address, day) do update set unasked = phone_day.unasked + 1
           where phone_day.unasked < :most
         returning unasked`,
        { channel, of, day, most },
      )
      return rows.length > 0
    }
    if (!(await count(address, CHAT_PER_DAY_MAX))) return false
    if (await count('', per_day_max)) return true
    await trx('phone_day').where({ channel, address, day }).decrement('unasked', 1)
    return false
  })
}
