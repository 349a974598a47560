import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'

/**
 * Writes down that an admin looks after it. Whoever was first stays: false for whoever comes later, and for what is
 * over or never was.
 */
export async function keepAnomaly(
  trx: Trx,
  { id, admin_id }: { id: Uuid; admin_id: Uuid },
): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `update anomaly set kept_by = :admin_id, kept_at = :time
     where id = :id and closed_at is null and kept_by is null returning id`,
    { id, admin_id, time: now() },
  )
  return rows.length === 1
}
