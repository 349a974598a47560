import type { Recipient } from '../customers/index.ts'
import { type Currency, type Money, parseAmount } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'

/** One typed word and all that it may mean. A line fits when any of it does. */
export type SearchTerm = {
  /** The beginning of a word, in the letters that `search_words` of the database leaves. */
  beginning: string | null
  amount: Money | null
  /** Digits of a phone number: its beginning when they begin with a zero, any part of it otherwise. */
  digits: { like: string } | null
  /** Numbers that are saved by a name with such a word. */
  phones: readonly Phone[]
}

/** More words say nothing more, and each costs. */
const TERMS_MAX = 6
const CALLING_CODES = { NG: '234', IN: '91' } as const

type Reading = { currency: Currency; country: keyof typeof CALLING_CODES; saved: readonly Recipient[] }

/** Reads what somebody typed to find something by. */
export function readSearchTerms(typed: string, reading: Reading): SearchTerm[] {
  return typed
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, TERMS_MAX)
    .map((word) => readTerm(word, reading))
}

function readTerm(word: string, { currency, country, saved }: Reading): SearchTerm {
  const letters = word.replace(/[^a-z0-9.]+/g, ' ').trim()
  return {
    beginning: letters === '' ? null : letters,
    amount: parseAmount(word, currency),
    digits: readDigits(word, CALLING_CODES[country]),
    phones: saved.filter(({ name }) => hasWord(name, word)).map(({ phone }) => phone),
  }
}

/** Two digits are in every number. */
const DIGITS_MIN = 3

function readDigits(word: string, calling_code: string): SearchTerm['digits'] {
  if (!/^\+?[\d().-]+$/.test(word)) return null
  const digits = word.replace(/\D/g, '')
  if (digits.length < DIGITS_MIN) return null
  if (word.startsWith('+')) return { like: `${digits}%` }
  return { like: digits.startsWith('0') ? `${calling_code}${digits.slice(1)}%` : `%${digits}%` }
}

const hasWord = (name: string, word: string): boolean =>
  name
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s.&-]+/)
    .some((part) => part.startsWith(word))
