import { addSeconds, secondsBetween } from '../kernel/clock.ts'
import { CODES_PER_DAY_MAX, CODES_PER_HOUR_MAX, RESEND_AFTER_SECONDS } from './limits.ts'
import type { CodeRequestRefusal } from './refusals.ts'

/** A code that was sent in the last day to this phone or for this chat. */
export type SentCode = { sent_at: Date; used_at: Date | null; of_phone: boolean; of_conversation: boolean }

const CAPS = [
  { codes_max: CODES_PER_HOUR_MAX, window_seconds: 3600 },
  { codes_max: CODES_PER_DAY_MAX, window_seconds: 24 * 3600 },
]

/** Whether the next code may be sent now, after these (newest first); null when it may. */
export function judgePace(sent: SentCode[], time: Date): CodeRequestRefusal | null {
  const ofPhone = sent.filter((code) => code.of_phone)
  const ofConversation = sent.filter((code) => code.of_conversation)
  const wait_seconds = Math.max(capWait(ofPhone, time), capWait(ofConversation, time))
  if (wait_seconds > 0) return { code: 'auth.too-many-codes', wait_minutes: Math.ceil(wait_seconds / 60) }

  // A used code arrived, so there is nothing to resend: who logged in may ask at once for a code to reset the PIN.
  const unused = sent.find((code) => code.used_at === null)
  if (unused === undefined) return null
  const resend_seconds = secondsBetween(time, addSeconds(unused.sent_at, RESEND_AFTER_SECONDS))
  return resend_seconds > 0 ? { code: 'auth.too-soon', wait_seconds: Math.ceil(resend_seconds) } : null
}

/** Seconds until enough of the codes have left every window. A code leaves exactly one window after it was sent. */
function capWait(sent: SentCode[], time: Date): number {
  const waits = CAPS.map(({ codes_max, window_seconds }) => {
    const blocking = sent[codes_max - 1]
    return blocking === undefined ? 0 : secondsBetween(time, addSeconds(blocking.sent_at, window_seconds))
  })
  return Math.max(0, ...waits)
}
