import { assert } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import type { ReconciliationRefusal } from './refusals.ts'

/**
 * Says why a difference is all right, for good: it is not opened again while both sides say the same.
 * Refusal: 'reconciliation.not-open' when it settled, was explained already, or never was.
 */
export async function explainDifference(
  trx: Trx,
  { id, note }: { id: bigint; note: string },
): Promise<Result<null, ReconciliationRefusal>> {
  assert(note.trim() !== '', 'an explanation says something')
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `update difference set state = 'explained', note = :note, ended_at = :time
     where id = :id::bigint and state = 'open' returning id`,
    { id: id.toString(), note, time: now() },
  )
  return rows.length === 1 ? ok(null) : refuse({ code: 'reconciliation.not-open' })
}
