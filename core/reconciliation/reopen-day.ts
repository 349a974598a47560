import type { Day } from '../kernel/calendar.ts'
import { addMinutes, now } from '../kernel/clock.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { askForPage, beginDay, LOST_AFTER_MINUTES } from './begin-days.ts'
import { lastClosedDay } from './days.ts'
import type { ReconciliationCore } from './parties.ts'
import type { ReconciliationRefusal } from './refusals.ts'

/** What was read before is thrown away: a line that is not listed any more must not count. */
export async function reopenDay(trx: Trx, day: Day): Promise<void> {
  await trx.raw(`update reconciliation set state = 'running', ended_at = null where day = :day`, { day })
  await trx.raw('delete from statement_line where day = :day', { day })
  await trx.raw(
    `update reconciliation_part set state = 'waiting', cursor = '', lines = 0, ended_at = null, next_try_at = :lost_at,
       tries = tries + 1
     where day = :day`,
    { day, lost_at: addMinutes(now(), LOST_AFTER_MINUTES) },
  )
}

/**
 * Has a closed day compared anew by the workers; nobody waits for it. A day that is being compared is left to that.
 * Refusals: 'reconciliation.not-closed' while the day is not over, 'reconciliation.running'.
 */
export async function compareAgain(
  trx: Trx,
  core: ReconciliationCore,
  day: Day,
): Promise<Result<null, ReconciliationRefusal>> {
  if (day > lastClosedDay(now(), core.config)) return refuse({ code: 'reconciliation.not-closed' })
  const { rows } = await trx.raw<{ rows: { state: 'running' | 'done' }[] }>(
    'select state from reconciliation where day = :day for no key update',
    { day },
  )
  const [found] = rows
  if (found?.state === 'running') return refuse({ code: 'reconciliation.running' })
  if (found === undefined) {
    await beginDay(trx, core, day)
    return ok(null)
  }
  await reopenDay(trx, day)
  const parts = await trx.raw<{ rows: { source: string; tries: number }[] }>(
    'select source, tries from reconciliation_part where day = :day order by source',
    { day },
  )
  for (const { source, tries } of parts.rows) await askForPage(trx, { day, source, cursor: '', tries })
  return ok(null)
}
