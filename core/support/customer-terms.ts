import { isUuid, type Uuid } from '../kernel/ids.ts'
import { type Phone, parsePhone } from '../kernel/phone.ts'
import type { Config } from '../platform/config.ts'

/** One thing by which somebody is looked for. All that are given must hold. */
export type CustomerTerm =
  | { by: 'id'; id: Uuid }
  | { by: 'phone'; phone: Phone }
  /** As they stand in the number that is stored: it begins, or ends, like this. */
  | { by: 'digits'; begins: string | null; ends: string }
  | { by: 'reference'; reference: string }
  | { by: 'email'; begins: string }
  /** The beginning of a part of the name, in small letters without accents. */
  | { by: 'name'; word: string }

/** More words say nothing more, and each costs. */
const TERMS_MAX = 6
const CHARS_MAX = 120
/** Two digits are at the end of a hundredth of all numbers. */
const DIGITS_MIN = 3
const CALLING_CODES = { NG: '234', IN: '91' } as const

/** A number as people write it, with spaces in it: only tried where a whole one can be. */
const NUMBER = /\+?\d[\d\s().-]{8,20}\d/
const REFERENCE = /^nxf?-[a-z0-9]{4,16}$/

/** Reads what an operator typed to find a customer by: any form of a number, its end, a name, a reference, an address. */
export function readCustomerTerms(
  typed: string,
  { COUNTRY }: Pick<Config, 'COUNTRY'>,
): readonly CustomerTerm[] {
  const words = typed.slice(0, CHARS_MAX).normalize('NFC').toLowerCase().trim()
  if (isUuid(words)) return [{ by: 'id', id: words }]
  const [number] = NUMBER.exec(words) ?? []
  const phone = number === undefined ? null : parsePhone(number, COUNTRY)
  const rest = phone === null || number === undefined ? words : words.replace(number, ' ')
  const found = rest
    .split(/[\s,;]+/)
    .slice(0, TERMS_MAX)
    .flatMap((word) => readWord(word, CALLING_CODES[COUNTRY]))
  return phone === null ? found : [{ by: 'phone', phone }, ...found]
}

function readWord(word: string, calling_code: string): CustomerTerm[] {
  if (word.includes('@')) return [{ by: 'email', begins: word }]
  if (REFERENCE.test(word)) return [{ by: 'reference', reference: word.toUpperCase() }]
  if (/^[+\d().-]+$/.test(word)) return readDigits(word, calling_code)
  return nameWords(word).map((part) => ({ by: 'name', word: part }))
}

function readDigits(word: string, calling_code: string): CustomerTerm[] {
  const ends = word.replace(/\D/g, '')
  if (ends.length < DIGITS_MIN) return []
  if (word.startsWith('+')) return [{ by: 'digits', begins: `+${ends}`, ends }]
  return [{ by: 'digits', begins: ends.startsWith('0') ? `+${calling_code}${ends.slice(1)}` : null, ends }]
}

/** As `plain_name` of the database has them. */
const nameWords = (word: string): string[] =>
  word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((part) => part !== '')
