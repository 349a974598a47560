import { assert } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'

/**
 * From now on this chat speaks for this customer. Call it only after a code sent to the customer's
 * registered phone was checked in this very chat: the link is what the proof leaves behind.
 */
export async function linkCustomer(
  trx: Trx,
  { conversation_id, customer_id }: { conversation_id: Uuid; customer_id: Uuid },
): Promise<void> {
  const changed = await trx('conversation').where({ id: conversation_id }).update({ customer_id })
  assert(changed === 1, 'a customer is linked to a conversation that exists')
}

/** The channel says that the person blocked us, or speaks to us again. */
export async function markBlocked(
  trx: Trx,
  { conversation_id, blocked }: { conversation_id: Uuid; blocked: boolean },
): Promise<void> {
  await trx.raw(
    `update conversation set blocked_at = :blocked_at
     where id = :conversation_id and (blocked_at is not null) <> :blocked`,
    { conversation_id, blocked, blocked_at: blocked ? now() : null },
  )
}
