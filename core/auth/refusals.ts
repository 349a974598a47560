import type { WeakPinReason } from './pin.ts'

type Locked = { code: 'auth.locked'; wait_minutes: number }

/**
 * Why no code is sent, in order of precedence. The longest wait comes first: nobody who waited out the
 * resend time should then hear of a lock.
 */
export type CodeRequestRefusal =
  | Locked
  | { code: 'auth.too-many-codes'; wait_minutes: number }
  | { code: 'auth.too-soon'; wait_seconds: number }

/** Why a code is not accepted, in order of precedence. */
export type CodeRefusal =
  | Locked
  | { code: 'auth.no-code' }
  | { code: 'auth.code-expired' }
  | { code: 'auth.wrong-code'; tries_left: number }

/** Why a PIN is not accepted, in order of precedence. */
export type PinRefusal = { code: 'auth.pin-locked' } | { code: 'auth.wrong-pin'; tries_left: number }

/** Why a new PIN is not taken. */
export type WeakPin = { code: 'auth.weak-pin'; why: WeakPinReason }

export type AuthRefusal = CodeRequestRefusal | CodeRefusal | PinRefusal | WeakPin
