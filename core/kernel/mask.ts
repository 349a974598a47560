import type { Email } from './email.ts'
import { maskPhone, parsePhone } from './phone.ts'

/** As many for every length: how much is hidden is nobody's business either. */
const HIDDEN = '•••'
const WORDS_MAX = 3

const firstLetter = (word: string): string => [...word][0] ?? ''

/** Enough to see that it is who one speaks with, not enough to call somebody by: `A••• O•••`. */
export const maskName = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, WORDS_MAX)
    .map((word) => firstLetter(word) + HIDDEN)
    .join(' ') || HIDDEN

/** `a•••@g•••.com`: nobody can write to it. */
export function maskEmail(email: Email): string {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1)
  const ending = domain.slice(domain.lastIndexOf('.'))
  return `${firstLetter(email.slice(0, at))}${HIDDEN}@${firstLetter(domain)}${HIDDEN}${ending}`
}

const EMAIL_WITHIN = /[^\s<>@"',;:()]+@[^\s<>@"',;:()]+\.[^\s<>@"',;:()]*[^\s<>@"',;:().]/g
/**
 * Numbers as people write them; an amount or a date begins with neither a plus nor a nought. Ids come first, because
 * the digits in one can look like a number.
 */
const PHONE_WITHIN =
  /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|(?:\+|(?<![\w+-])0)[ \u00a0().-]?\d[\d \u00a0().-]{5,60}\d|(?<![\w+-])(?:234|91)\d{10}(?:[\d \u00a0().-]*\d)?/g
const TAIL_DIGITS = 3

/** What somebody typed, with the numbers and addresses in it masked: a note is kept longer than what it speaks of. */
export const maskWithin = (words: string): string =>
  words
    .replace(EMAIL_WITHIN, (found) => maskEmail(found as Email))
    .replace(PHONE_WITHIN, (found, id: string | undefined) => {
      if (id !== undefined) return found
      const phone = parsePhone(found.replaceAll('\u00a0', ' '))
      return phone === null ? `${HIDDEN}${found.replace(/\D/g, '').slice(-TAIL_DIGITS)}` : maskPhone(phone)
    })
