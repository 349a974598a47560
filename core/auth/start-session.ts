import { type AdmitRefusal, admitCustomer } from '../customers/index.ts'
import { assert } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { notify } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { isPinDue } from './drop-pin.ts'
import { type EndedSession, endOpenSessions } from './end-session.ts'
import type { PinDue } from './refusals.ts'
import type { Session } from './session.ts'

/**
 * Starts a session for the customer that this chat is linked to. Call it only after a code was checked.
 * Any other session of the customer ends, and the other chat is told; so does one that somebody else
 * had in this chat. Refused for customers who are suspended or closed, and while a new PIN is due; inactive ones
 * become active.
 */
export async function startSession(
  trx: Trx,
  { customer_id, conversation_id }: { customer_id: Uuid; conversation_id: Uuid },
): Promise<Result<Session, AdmitRefusal | PinDue>> {
  await lockLinkedConversation(trx, conversation_id, customer_id)
  const admitted = await admitCustomer(trx, customer_id)
  if (!admitted.ok) return admitted
  if (await isPinDue(trx, customer_id)) return refuse({ code: 'auth.pin-due' })
  const ended = await endOpenSessions(trx, [
    { customer_id, reason: 'elsewhere' },
    { conversation_id, reason: 'logout' },
  ])
  for (const session of ended) await tellElsewhere(trx, session, conversation_id)

  const time = now()
  const session: Session = { id: newId(), customer_id, conversation_id, started_at: time, last_seen_at: time }
  await trx('session').insert(session)
  return ok(session)
}

/** The chat first, then the customer: the same order as linking and registering, so that nobody waits in a circle. */
async function lockLinkedConversation(trx: Trx, conversation_id: Uuid, customer_id: Uuid): Promise<void> {
  const [row] = await trx('conversation')
    .select<{ customer_id: Uuid | null }[]>('customer_id')
    .where({ id: conversation_id })
    .forNoKeyUpdate()
  assert(row?.customer_id === customer_id, 'a session starts in a chat that is linked to its customer')
}

/** If it was not the customer who came in, this message is how the customer hears of it. */
async function tellElsewhere(trx: Trx, ended: EndedSession, started_in: Uuid): Promise<void> {
  if (ended.end_reason !== 'elsewhere' || ended.conversation_id === started_in) return
  await notify(trx, ended.conversation_id, {
    notice: { kind: 'session.elsewhere' },
    key: `session:${ended.id}:elsewhere`,
  })
}
