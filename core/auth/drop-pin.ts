import { assert } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { endSessions } from './end-session.ts'

/** What stands in the place of a hash when there is no PIN any more: no PIN has it. */
const DROPPED = 'dropped'

/**
 * Takes a customer's PIN away and ends their sessions: no session begins until they have chosen another one. For
 * operators, when somebody else may know it.
 */
export async function dropPin(trx: Trx, customer_id: Uuid): Promise<void> {
  const changed = await trx('customer')
    .where({ id: customer_id })
    .update({ pin_hash: DROPPED, pin_failures: 0 })
  assert(changed === 1, 'a PIN is taken from a customer that exists')
  await endSessions(trx, { customer_id, reason: 'pin_changed' })
}

export const isDropped = (pin_hash: string): boolean => pin_hash === DROPPED

/** True when a customer has to choose a new PIN before anything else. */
export async function isPinDue(db: Db | Trx, customer_id: Uuid): Promise<boolean> {
  const row: { pin_hash: string } | undefined = await db('customer')
    .where({ id: customer_id })
    .first('pin_hash')
  return row !== undefined && isDropped(row.pin_hash)
}
