import { addHours, now } from '../../core/kernel/clock.ts'
import type { Environment } from '../../core/platform/environment.ts'
import { FORGOTTEN, type Rule } from './forgotten.ts'

const BATCH_ROWS = 1_000
/** Bounds one run; what is left goes with the next one. */
const BATCHES_MAX = 200

/**
 * What somebody is just using is locked, and left for the next time. Without the lock a row that was old when it was
 * found, and is in use when it is deleted, would go all the same.
 */
function statementOf({ table, key, old, order }: Rule): string {
  const columns = key.replace(/[()]/g, '')
  return `with gone as (
    select ${columns} from ${table} where ${old} order by ${order} limit ${BATCH_ROWS} for update skip locked
  ) delete from ${table} where ${key} in (select ${columns} from gone)`
}

/**
 * Deletes what is past its time in small batches, each a transaction of its own, so several may run at once. Says how
 * many rows went.
 */
export async function prune({ db, log }: Pick<Environment, 'db' | 'log'>): Promise<Record<string, number>> {
  const gone: Record<string, number> = {}
  for (const rule of FORGOTTEN) {
    const { table, keep_days } = rule
    const before = addHours(now(), -24 * keep_days)
    const sql = statementOf(rule)
    let count = 0
    for (let batch = 0; batch < BATCHES_MAX; batch++) {
      const { rowCount } = (await db.raw(sql, { before })) as { rowCount: number }
      count += rowCount
      if (rowCount < BATCH_ROWS) break
    }
    gone[table] = (gone[table] ?? 0) + count
  }
  log.info({ deleted: Object.entries(gone) }, 'old rows were deleted')
  return gone
}
