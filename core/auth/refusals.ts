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

/** In order of precedence: not 4 to 6 digits; one digit or a short pattern over and over; 1234, 7890, 4321; a year or a date; well known. */
export type WeakPinReason = 'length' | 'repeated' | 'run' | 'date' | 'common'

/** Why a new PIN is not taken. */
export type WeakPin = { code: 'auth.weak-pin'; why: WeakPinReason }

/** Why no session begins: the PIN was taken away, and a new one is to be chosen first. */
export type PinDue = { code: 'auth.pin-due' }

export type AuthRefusal = CodeRequestRefusal | CodeRefusal | PinRefusal | WeakPin | PinDue
