import { addHours, now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { notifyCustomers } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import { inTransaction } from '../platform/transaction.ts'

const BATCH_ROWS = 500
/** Bounds one run; who is left is found by the next one. */
const BATCHES_MAX = 20

/**
 * Makes customers inactive who did nothing for so many days, and tells each once. Whoever logs in again is active
 * again. Suspended and closed ones stay what they are. Safe to run late, twice, and on several workers at once.
 * Answers how many there were.
 */
export async function markInactive({ config, db }: Pick<Environment, 'config' | 'db'>): Promise<number> {
  const days = config.INACTIVE_AFTER_DAYS
  let count = 0
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const marked = await inTransaction(db, async (trx) => {
      const { rows } = await trx.raw<{ rows: { id: Uuid; last_active_at: Date }[] }>(
        `with quiet as (
           select id from customer where status = 'active' and last_active_at <= :before
           order by last_active_at limit :batch for no key update skip locked
         )
         update customer set status = 'inactive' from quiet where customer.id = quiet.id
         returning customer.id, last_active_at`,
        { before: addHours(now(), -24 * days), batch: BATCH_ROWS },
      )
      const notice = { kind: 'customer.inactive', days } as const
      await notifyCustomers(
        trx,
        rows.map(({ id: customer_id, last_active_at }) => ({
          customer_id,
          key: `inactive:${customer_id}:${last_active_at.toISOString()}`,
          notice,
        })),
      )
      return rows.length
    })
    count += marked
    if (marked < BATCH_ROWS) break
  }
  return count
}
