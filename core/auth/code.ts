import type { Email } from '../kernel/email.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { randomBelow } from '../kernel/random.ts'
import type { Vault } from '../platform/seal.ts'
import { CODE_DIGITS } from './limits.ts'

/** What a code to a phone proves. A code for one purpose is worth nothing for another. */
export type CodePurpose = 'register' | 'login' | 'reset_pin' | 'admin'

/**
 * What a code belongs to: a phone, the chat that asked for it, and what it is for. One that proves an address is
 * sent there, belongs to that address too, and counts with those of the phone of whoever asked.
 */
export type CodeSubject = { phone: Phone; conversation_id: Uuid } & (
  | { purpose: CodePurpose }
  | { purpose: 'email'; email: Email }
)

export const newOneTimeCode = (): string =>
  randomBelow(10 ** CODE_DIGITS)
    .toString()
    .padStart(CODE_DIGITS, '0')

/** The six digits in what a person typed or pasted (`123 456`, `123-456`), or null when it is no code. */
export function readCode(text: string): string | null {
  const code = text.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(code) ? code : null
}

/**
 * What is stored instead of the code. The keyed hash is bound to everything the code belongs to, so that
 * a row moved or copied inside the database proves nothing; without the key six digits are soon tried out.
 */
export function codeMac(vault: Vault, otp_id: Uuid, subject: CodeSubject, code: string): Buffer {
  const { phone, conversation_id, purpose } = subject
  const address = subject.purpose === 'email' ? [subject.email] : []
  return vault.mac('otp', [otp_id, phone, conversation_id, purpose, code, ...address].join('|'))
}
