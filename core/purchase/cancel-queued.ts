import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import type { EndingEnv } from './fact.ts'
import { lockPurchases } from './purchase.ts'
import { returnPurchase } from './return-purchase.ts'

/**
 * Gives the whole price of a purchase that waits in line back to its customer. False when it does not wait (any
 * more), or is somebody else's: then nothing happens. The row is locked, so of a cancellation and its own turn at
 * once one sees that the other was there.
 */
export async function cancelQueued(
  trx: Trx,
  env: EndingEnv,
  { purchase_id, customer_id }: { purchase_id: Uuid; customer_id: Uuid },
): Promise<boolean> {
  const purchase = (await lockPurchases(trx, [purchase_id])).get(purchase_id)
  if (purchase?.state !== 'queued' || purchase.customer_id !== customer_id) return false
  await returnPurchase(trx, env, { purchase_id, reason: 'cancelled' })
  return true
}
