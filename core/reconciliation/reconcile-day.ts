import type { Day } from '../kernel/calendar.ts'
import { inTransaction } from '../platform/transaction.ts'
import { beginDay } from './begin-days.ts'
import { collectWholePart } from './collect-part.ts'
import type { ReconciliationCore } from './parties.ts'
import { reopenDay } from './reopen-day.ts'

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
