import { addMinutes, now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import { prepared } from '../platform/prepared.ts'
import type { Trx } from '../platform/transaction.ts'
import { markExpired } from './end-session.ts'
import { SESSION_IDLE_MINUTES, SESSION_LIFE_MINUTES } from './limits.ts'
import { type EndReason, naturalEnd, type Session } from './session.ts'

/** The single case of `readLiveSessions`: the live session of a chat, or null. */
export async function readLiveSession(trx: Trx, conversation_id: Uuid): Promise<Session | null> {
  return (await readLiveSessions(trx, [conversation_id])).get(conversation_id) ?? null
}

/**
 * The live sessions of chats, by the chat. Reading renews nothing. Live is: not ended, not idle for five
 * minutes, not thirty minutes old, the customer active and still the one this chat is linked to.
 */
export async function readLiveSessions(
  trx: Trx,
  conversation_ids: readonly Uuid[],
): Promise<Map<Uuid, Session>> {
  const live = new Map<Uuid, Session>()
  if (conversation_ids.length === 0) return live
  const answer = await prepared<{ rows: (Session & { admitted: boolean })[] }>(
    trx,
    'read-live-sessions',
    `select session.id, session.customer_id, session.conversation_id, started_at, session.last_seen_at,
       customer.status = 'active' and conversation.customer_id = customer.id as admitted
     from session
     join customer on customer.id = session.customer_id
     join conversation on conversation.id = session.conversation_id
     where session.conversation_id = any(:conversation_ids::uuid[]) and session.ended_at is null
     order by session.id`,
    { conversation_ids },
  )
  for (const { admitted, ...session } of answer.rows) {
    if (now() >= naturalEnd(session).ended_at) await markExpired(trx, session)
    else if (admitted) live.set(session.conversation_id, session)
  }
  return live
}

/**
 * The customers of these sessions did something: five more idle minutes, within the thirty. Gives back how many live
 * on; nothing renews one that is over. Never call it for a message or a job of ours.
 */
export async function touchSessions(trx: Trx, session_ids: readonly Uuid[]): Promise<number> {
  if (session_ids.length === 0) return 0
  const time = now()
  const touched = await prepared<{ rowCount: number }>(
    trx,
    'touch-sessions',
    `update session set last_seen_at = greatest(last_seen_at, :time)
     from customer
     where session.id = any(:session_ids::uuid[]) and customer.id = session.customer_id and customer.status = 'active'
       and session.ended_at is null and last_seen_at > :idle_since and started_at > :old_since`,
    {
      session_ids,
      time,
      idle_since: addMinutes(time, -SESSION_IDLE_MINUTES),
      old_since: addMinutes(time, -SESSION_LIFE_MINUTES),
    },
  )
  return touched.rowCount
}

/** A session as operators see it: when, and how it ended. What nobody has marked yet ended by itself. */
export type PastSession = Pick<Session, 'started_at' | 'last_seen_at'> & {
  ended_at: Date | null
  end_reason: EndReason | null
}

/** A customer's latest sessions, newest first. One that lives has no end. */
export async function readPastSessions(
  db: Db | Trx,
  { customer_id, limit }: { customer_id: Uuid; limit: number },
): Promise<PastSession[]> {
  const rows = await db('session')
    .select<PastSession[]>('started_at', 'last_seen_at', 'ended_at', 'end_reason')
    .where({ customer_id })
    .orderBy('started_at', 'desc')
    .limit(limit)
  return rows.map((session) => {
    const natural = naturalEnd(session)
    const is_over = session.ended_at === null && now() >= natural.ended_at
    return is_over ? { ...session, ...natural } : session
  })
}
