import { recordAct } from '../audit/index.ts'
import { naturalEnd } from '../auth/index.ts'
import { addMinutes, now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import { ADMIN_SESSION_IDLE_MINUTES, ADMIN_SESSION_LIFE_MINUTES } from './limits.ts'

/** The time in which an admin, in one group, may do what the role may. */
export type AdminSession = {
  id: Uuid
  admin_id: Uuid
  conversation_id: Uuid
  started_at: Date
  last_seen_at: Date
}

/** Why it is over. All are acts but idle and too old, which come by themselves. */
export type AdminEndReason =
  | 'logout'
  | 'again'
  | 'idle'
  | 'too_old'
  | 'role_changed'
  | 'secret_changed'
  | 'removed'

const COLUMNS = ['id', 'admin_id', 'conversation_id', 'started_at', 'last_seen_at'] as const

const LIMITS = { idle_minutes: ADMIN_SESSION_IDLE_MINUTES, life_minutes: ADMIN_SESSION_LIFE_MINUTES }

type Place = { admin_id: Uuid; conversation_id: Uuid }

/**
 * The live session of this admin in this chat, or null. Reading renews nothing. One that is found to be over is
 * marked with the time and reason of its real end.
 */
export async function readLiveAdminSession(
  trx: Trx,
  { admin_id, conversation_id }: Place,
): Promise<AdminSession | null> {
  const session: AdminSession | undefined = await trx('admin_session')
    .where({ admin_id, conversation_id, ended_at: null })
    .first(...COLUMNS)
  if (session === undefined) return null
  if (now() < naturalEnd(session, LIMITS).ended_at) return session
  // The time in the guard: a touch that came in between made it live again in truth, not here.
  await trx('admin_session')
    .where({ id: session.id, ended_at: null, last_seen_at: session.last_seen_at })
    .update(naturalEnd(session, LIMITS))
  return null
}

/** Lets an admin in, in this chat. Call it only after a code of theirs was checked here. */
export async function startAdminSession(
  trx: Trx,
  { admin_id, conversation_id }: Place,
): Promise<AdminSession> {
  await endOpen(trx, { conversation_id }, 'again')
  const time = now()
  const session = { id: newId(), admin_id, conversation_id, started_at: time, last_seen_at: time }
  await trx('admin_session').insert(session)
  await recordAct(trx, { admin_id, action: 'admin.sign-in', subject: `admin:${admin_id}` })
  return session
}

/** The admin did something: five more idle minutes, within the thirty. Never call it for anything of ours. */
export async function touchAdminSession(trx: Trx, session_id: Uuid): Promise<void> {
  const time = now()
  await trx.raw(
    `update admin_session set last_seen_at = greatest(last_seen_at, :time)
     where id = :session_id and ended_at is null and last_seen_at > :idle_since and started_at > :old_since`,
    {
      session_id,
      time,
      idle_since: addMinutes(time, -ADMIN_SESSION_IDLE_MINUTES),
      old_since: addMinutes(time, -ADMIN_SESSION_LIFE_MINUTES),
    },
  )
}

/** Ends what an admin has open: here, or everywhere where no chat is named. True when there was something to end. */
export async function endAdminSessions(
  trx: Trx,
  { reason, ...whose }: { admin_id: Uuid; conversation_id?: Uuid; reason: AdminEndReason },
): Promise<boolean> {
  const ended = (await endOpen(trx, whose, reason)) > 0
  const { admin_id } = whose
  if (ended && reason === 'logout')
    await recordAct(trx, { admin_id, action: 'admin.sign-out', subject: `admin:${admin_id}` })
  return ended
}

async function endOpen(
  trx: Trx,
  whose: { admin_id?: Uuid; conversation_id?: Uuid },
  reason: AdminEndReason,
): Promise<number> {
  const open: AdminSession[] = await trx('admin_session')
    .where({ ...whose, ended_at: null })
    .orderBy('id')
    .forUpdate()
    .select(...COLUMNS)
  let live = 0
  for (const session of open) {
    const natural = naturalEnd(session, LIMITS)
    const is_over = now() >= natural.ended_at
    if (!is_over) live += 1
    await trx('admin_session')
      .where({ id: session.id })
      .update(is_over ? natural : { ended_at: now(), end_reason: reason })
  }
  return live
}
