import { addMinutes, now } from '../kernel/clock.ts'
import type { Environment } from '../platform/environment.ts'
import type { PartPage } from './collect-part.ts'

/** The party gave no page, whatever was tried: it is asked again in half an hour, until a day is over. */
const AGAIN_AFTER_MINUTES = 30

export async function delayPart(
  { db, log }: Pick<Environment, 'db' | 'log'>,
  { day, source, cursor }: PartPage,
  why: string,
): Promise<void> {
  log.warn({ day, source, why }, 'there is no statement to compare with yet')
  await db.raw(
    `update reconciliation_part set next_try_at = :again_at
     where day = :day and source = :source and cursor = :cursor and state = 'waiting'`,
    { day, source, cursor, again_at: addMinutes(now(), AGAIN_AFTER_MINUTES) },
  )
}
