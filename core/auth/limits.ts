/** Every limit of proving who somebody is, on one page. The reasons are in the README. */

export const CODE_DIGITS = 6
export const CODE_LIFE_MINUTES = 5
export const CODE_TRIES_MAX = 5
export const RESEND_AFTER_SECONDS = 60
/** Codes sent to one phone, and asked for in one chat, in any 60 minutes and in any 24 hours. */
export const CODES_PER_HOUR_MAX = 5
export const CODES_PER_DAY_MAX = 10

/** Wrong codes in a row that lock a phone or a chat. */
export const FAILURES_MAX = 5
/** How long the first, second… lock lasts; from the last one on they stay as long. */
export const LOCK_MINUTES = [5, 15, 60, 240, 1440] as const
/** This long without a wrong code takes one level back, and forgets the failures. */
export const LOCK_DECAY_HOURS = 24

export const SESSION_IDLE_MINUTES = 5
export const SESSION_LIFE_MINUTES = 30

export const PIN_FAILURES_MAX = 5
