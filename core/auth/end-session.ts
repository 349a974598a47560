import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import { type EndedBySomebody, type EndReason, naturalEnd, SESSION_COLUMNS, type Session } from './session.ts'

export type EndedSession = Session & { ended_at: Date; end_reason: EndReason }

/** Ends whatever session the customer has. Tells which ones were live until now; none is no mistake. */
export async function endSessions(
  trx: Trx,
  { customer_id, reason }: { customer_id: Uuid; reason: EndedBySomebody },
): Promise<EndedSession[]> {
  const ended = await endOpenSessions(trx, [{ customer_id, reason }])
  return ended.filter(({ end_reason }) => end_reason === reason)
}

type OpenSessions = { customer_id: Uuid } | { conversation_id: Uuid }

/**
 * Marks the open sessions of these customers and chats as ended. One that was over by itself before gets
 * that time and that reason, so that the record tells what happened and not when we noticed.
 */
export async function endOpenSessions(
  trx: Trx,
  ends: (OpenSessions & { reason: EndedBySomebody })[],
): Promise<EndedSession[]> {
  const ended: EndedSession[] = []
  for (const { reason, ...whose } of ends) {
    const open = await trx('session')
      .select<Session[]>(SESSION_COLUMNS)
      .where({ ...whose, ended_at: null })
      .orderBy('id')
      .forUpdate()
    for (const session of open) ended.push(await endOne(trx, session, reason))
  }
  return ended
}

async function endOne(trx: Trx, session: Session, reason: EndedBySomebody): Promise<EndedSession> {
  const natural = naturalEnd(session)
  const end = now() >= natural.ended_at ? natural : { ended_at: now(), end_reason: reason }
  await trx('session').where({ id: session.id, ended_at: null }).update(end)
  return { ...session, ...end }
}

/** Marks a session that was found to be over by itself. */
export async function markExpired(trx: Trx, session: Session): Promise<void> {
  // The time in the guard: a touch that came in between made it live again in truth, not here.
  await trx('session')
    .where({ id: session.id, ended_at: null, last_seen_at: session.last_seen_at })
    .update(naturalEnd(session))
}
