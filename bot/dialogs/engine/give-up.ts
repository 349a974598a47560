import type { Core } from '../../../core/compose.ts'
import { now } from '../../../core/kernel/clock.ts'
import { inTransaction, type Trx } from '../../../core/platform/transaction.ts'
import { text } from '../../texts/text.ts'
import { type Scene, secretRef } from './scene.ts'

/** A failed turn is tried once more, in case it was bad luck; then the person hears of it. */
const ATTEMPTS_MAX = 2

/**
 * After a turn that failed by a fault of ours: its transaction is gone, so nothing of it happened.
 * The event is counted, and given up when it fails again; the dialog ends and the person gets an
 * apology with the number under which operators find it in the log.
 */
export async function giveUp(core: Core, scene: Scene, error: unknown): Promise<void> {
  const { inbound, conversation } = scene
  core.log.error({ err: error, trace_id: inbound.trace_id, dialog: scene.running?.name }, 'a turn failed')
  await inTransaction(core.db, async (trx) => {
    const [row] = await trx('inbound')
      .where({ id: inbound.id.toString(), state: 'waiting' })
      .update({ attempts: trx.raw('attempts + 1') })
      .returning('attempts')
    if (row === undefined || row.attempts < ATTEMPTS_MAX) return
    const secret = secretRef(scene)
    await trx('inbound')
      .where({ id: inbound.id.toString() })
      .update({
        state: 'failed',
        used_at: now(),
        ...(secret === null ? {} : { event: JSON.stringify({ kind: 'scrubbed' }) }),
      })
    await trx('dialog').where({ conversation_id: conversation.id }).delete()
    const reference = inbound.trace_id.slice(-12)
    await say(trx, scene, 'show', { view: { text: text('apology', { reference }) } })
    if (secret !== null) await say(trx, scene, 'delete', { ref: secret })
  })
}

async function say(trx: Trx, scene: Scene, op: 'show' | 'delete', body: object): Promise<void> {
  await trx('message').insert({
    conversation_id: scene.conversation.id,
    op,
    body: JSON.stringify(body),
    due_at: now(),
    trace_id: scene.inbound.trace_id,
    created_at: now(),
  })
}
