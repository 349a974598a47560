import { addMinutes } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { SESSION_IDLE_MINUTES, SESSION_LIFE_MINUTES } from './limits.ts'

/** The time in which a customer, in one chat, may see and move money. */
export type Session = {
  id: Uuid
  customer_id: Uuid
  conversation_id: Uuid
  started_at: Date
  last_seen_at: Date
}

/** Why a session is over. All are acts but the last two, which come by themselves. */
export type EndReason = 'logout' | 'elsewhere' | 'pin_changed' | 'suspended' | 'closed' | 'idle' | 'too_old'
export type EndedBySomebody = Exclude<EndReason, 'idle' | 'too_old'>

export const SESSION_COLUMNS = ['id', 'customer_id', 'conversation_id', 'started_at', 'last_seen_at'] as const

/** When and why a session is over by itself, if nobody touches it again. At that very instant it is over. */
export function naturalEnd(
  { started_at, last_seen_at }: { started_at: Date; last_seen_at: Date },
  { idle_minutes, life_minutes } = { idle_minutes: SESSION_IDLE_MINUTES, life_minutes: SESSION_LIFE_MINUTES },
): { ended_at: Date; end_reason: 'idle' | 'too_old' } {
  const idle_at = addMinutes(last_seen_at, idle_minutes)
  const old_at = addMinutes(started_at, life_minutes)
  return idle_at < old_at
    ? { ended_at: idle_at, end_reason: 'idle' }
    : { ended_at: old_at, end_reason: 'too_old' }
}
