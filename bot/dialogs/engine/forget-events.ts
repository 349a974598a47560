import type { Uuid } from '../../../core/kernel/ids.ts'
import type { Trx } from '../../../core/platform/transaction.ts'

/**
 * Empties what a person said in a chat: names and numbers typed before a consent that was then not given
 * would otherwise lie in the inbox until it is pruned. The rows stay, so that repeats still fall out.
 */
export async function forgetEvents(trx: Trx, conversation_id: Uuid): Promise<void> {
  await trx('inbound')
    .where({ conversation_id })
    .whereNot({ state: 'waiting' })
    .update({ event: JSON.stringify({ kind: 'scrubbed' }) })
}
