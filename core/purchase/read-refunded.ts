import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { SystemCode } from '../ledger/index.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/** What people give back after a delivery is our loss, until a provider takes the delivery back. */
export const REFUNDS: SystemCode = 'loss/refund'

export type Refunded = { refunded: Money; parts: number }

/** What was given back of a purchase so far, in how many parts. Under the lock of the purchase it stays so. */
export async function readRefunded(db: Db | Trx, purchase_id: Uuid): Promise<Refunded> {
  const { rows } = await db.raw<{ rows: Refunded[] }>(
    `select coalesce(sum(amount), 0)::bigint as refunded, count(*)::int as parts
     from purchase_refund where purchase_id = ?`,
    [purchase_id],
  )
  return rows[0] as Refunded
}
