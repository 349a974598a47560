import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'

/** Whether a purchase that goes over a budget needs the PIN and a second yes. Safe to repeat. */
export async function switchStop(
  trx: Trx,
  { customer_id, stops }: { customer_id: Uuid; stops: boolean },
): Promise<void> {
  await trx('budget_stop').insert({ customer_id, stops, changed_at: now() }).onConflict('customer_id').merge()
}
