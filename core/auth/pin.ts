import { ok, type Result, refuse } from '../kernel/result.ts'
import type { WeakPin, WeakPinReason } from './refusals.ts'

/** A PIN that may be set: 4 to 6 digits that are not among the first anybody would try. */
export type Pin = string & { readonly __pin: true }

/** Keypad figures and favourites that no rule below describes. */
const COMMON = new Set(
  (
    '2580 0852 1470 0741 3690 0963 1590 1379 1397 7913 1004 1122 2211 1133 2244 1221 2112 2332 1331 1357 2468 ' +
    '8642 7531 0007 1010 5683 4200 1236 4569 7410 12321 11223 12344 13579 24680 11122 12312 54545 ' +
    '112233 332211 123321 321123 159753 159357 147258 258369 147369 147852 258852 789456 456789 456123 123654 ' +
    '102030 135790 246810 112358 100200 520520 111222 222333 777888 123789 741852 963852'
  ).split(' '),
)

/**
 * Reads a new PIN and refuses those that a thief would try first. The reason may be told: it gives
 * nothing away, the PIN was not taken.
 */
export function readPin(text: string): Result<Pin, WeakPin> {
  const pin = text.trim()
  const why = weakness(pin)
  return why === null ? ok(pin as Pin) : refuse({ code: 'auth.weak-pin', why })
}

const looksLikePin = (text: string): boolean => /^[0-9]{4,6}$/.test(text.trim())

function weakness(pin: string): WeakPinReason | null {
  if (!looksLikePin(pin)) return 'length'
  if (isRepeated(pin)) return 'repeated'
  if (isRun(pin)) return 'run'
  if (isYear(pin) || isDate(pin)) return 'date'
  return COMMON.has(pin) ? 'common' : null
}

/** `1111`, `1212`, `123123`: a pattern of one, two or three digits that fills the PIN. */
const isRepeated = (pin: string): boolean => /^(\d{1,3})\1+$/.test(pin)

/** Straight up or down, over the end of the keypad too: `7890`, `0987`. */
function isRun(pin: string): boolean {
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, place) => (digit - (digits[place] ?? 0) + 10) % 10)
  return steps.every((step) => step === 1) || steps.every((step) => step === 9)
}

const isYear = (pin: string): boolean => /^(19|20)\d{2}$/.test(pin)

/** Six digits that read as day, month, year, as birthdays are written here: `250891`. */
const isDate = (pin: string): boolean => /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}$/.test(pin)
