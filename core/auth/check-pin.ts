import { present } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { isDropped } from './drop-pin.ts'
import { verifyPin } from './hash-pin.ts'
import { PIN_FAILURES_MAX } from './limits.ts'
import type { PinRefusal } from './refusals.ts'

/**
 * Compares a PIN with the customer's. The fifth wrong one in a row locks it until `resetPin`, and is
 * answered with `auth.pin-locked`. A refusal must be committed too: it holds the count.
 * The customer's row is locked while the hash is made: without that, guesses sent at once would all
 * see the same count.
 */
export async function checkPin(
  trx: Trx,
  env: Pick<Environment, 'vault'>,
  { customer_id, pin }: { customer_id: Uuid; pin: string },
): Promise<Result<true, PinRefusal>> {
  const [row] = await trx('customer')
    .select<{ pin_hash: string; pin_failures: number }[]>('pin_hash', 'pin_failures')
    .where({ id: customer_id })
    .forNoKeyUpdate()
  const { pin_hash, pin_failures } = present(row, 'a PIN is asked of a customer')
  if (pin_failures >= PIN_FAILURES_MAX || isDropped(pin_hash)) return refuse({ code: 'auth.pin-locked' })
  if (await verifyPin(env, pin_hash, pin.trim())) {
    if (pin_failures > 0) await setFailures(trx, customer_id, 0)
    return ok(true)
  }
  await setFailures(trx, customer_id, pin_failures + 1)
  const tries_left = PIN_FAILURES_MAX - pin_failures - 1
  return refuse(tries_left === 0 ? { code: 'auth.pin-locked' } : { code: 'auth.wrong-pin', tries_left })
}

async function setFailures(trx: Trx, customer_id: Uuid, pin_failures: number): Promise<void> {
  await trx('customer').where({ id: customer_id }).update({ pin_failures })
}
