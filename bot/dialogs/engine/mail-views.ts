import { now } from '../../../core/kernel/clock.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import { findMailbox } from '../../../core/notices/index.ts'
import { currentTrace } from '../../../core/platform/log.ts'
import type { Trx } from '../../../core/platform/transaction.ts'
import type { View } from '../../channels/channel.ts'

/** Sends each view as a mail to the customer's address; false when there is none, or nobody is there any more. */
export async function mailViews(trx: Trx, customer_id: Uuid, views: readonly View[]): Promise<boolean> {
  const conversation_id = await findMailbox(trx, customer_id)
  if (conversation_id === null) return false
  const shown = { conversation_id, op: 'show', due_at: now(), trace_id: currentTrace(), created_at: now() }
  await trx('message').insert(views.map((view) => ({ ...shown, body: JSON.stringify({ view }) })))
  return true
}
