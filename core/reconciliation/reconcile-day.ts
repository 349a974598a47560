import type { Day } from '../kernel/calendar.ts'
import { addMinutes, now } from '../kernel/clock.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { beginDay, LOST_AFTER_MINUTES } from './begin-days.ts'
import { collectWholePart } from './collect-part.ts'
import type { ReconciliationCore } from './parties.ts'

/**
 * Compares a closed day now and waits for it. What workers have begun is gone on with; a day that is done stays as it
 * is, unless `again` asks for all statements anew. Throws the Fault of a party that gives no statement.
 */
export async function reconcileDay(
  core: ReconciliationCore,
  { day, again = false }: { day: Day; again?: boolean },
): Promise<void> {
  await inTransaction(core.db, async (trx) => {
    await beginDay(trx, core, day)
    if (again) await reopenDay(trx, day)
  })
  const { rows } = await core.db.raw<{ rows: { source: string; cursor: string }[] }>(
    `select source, cursor from reconciliation_part where day = :day and state = 'waiting' order by source`,
    { day },
  )
  for (const part of rows) await collectWholePart(core, { day, ...part })
}

/** What was read before is thrown away: a line that is not listed any more must not count. */
async function reopenDay(trx: Trx, day: Day): Promise<void> {
  await trx.raw(`update reconciliation set state = 'running', ended_at = null where day = :day`, { day })
  await trx.raw('delete from statement_line where day = :day', { day })
  await trx.raw(
    `update reconciliation_part set state = 'waiting', cursor = '', lines = 0, ended_at = null, next_try_at = :lost_at
     where day = :day`,
    { day, lost_at: addMinutes(now(), LOST_AFTER_MINUTES) },
  )
}
