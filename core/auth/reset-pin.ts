import { assert } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { endSessions } from './end-session.ts'
import { hashPin } from './hash-pin.ts'
import type { Pin } from './pin.ts'

/**
 * Sets a new PIN, unlocks it, and ends every session: whoever sat in one with the old PIN is out. Call
 * it only after a code of purpose `reset_pin` was checked. The person logs in again afterwards.
 */
export async function resetPin(
  trx: Trx,
  env: Pick<Environment, 'vault'>,
  { customer_id, pin }: { customer_id: Uuid; pin: Pin },
): Promise<void> {
  const pin_hash = await hashPin(env, pin)
  const changed = await trx('customer').where({ id: customer_id }).update({ pin_hash, pin_failures: 0 })
  assert(changed === 1, 'a PIN is set for a customer that exists')
  await endSessions(trx, { customer_id, reason: 'pin_changed' })
}
