import { isNetwork, type NetworkId } from '../catalog/index.ts'
import {
  addDays,
  addMonths,
  beginOfDay,
  beginOfMonth,
  type Day,
  dayOf,
  type Month,
  monthOf,
} from '../kernel/calendar.ts'
import { addHours } from '../kernel/clock.ts'
import { parseAmount } from '../kernel/money.ts'
import { type Phone, parsePhone } from '../kernel/phone.ts'
import type { Config } from '../platform/config.ts'

/** What moved in a wallet without being bought or paid in. */
export const MOVEMENT_KINDS = ['refund', 'taken_back', 'correction', 'bill'] as const
export const TRANSACTION_KINDS = ['airtime', 'data', 'funding', ...MOVEMENT_KINDS] as const
export type TransactionKind = (typeof TRANSACTION_KINDS)[number]

/** What is looked for among everybody's purchases, payments and refunds. All that is given must hold. */
export type TransactionTerms = {
  kinds: TransactionKind[]
  states: string[]
  network: NetworkId | null
  /** A provider or a gateway. */
  party: string | null
  begin: Date | null
  end: Date | null
  reference: string | null
  /** Whose number was topped up, or whose account it is. */
  phone: Phone | null
  /** Each is a question to `transaction_words`. */
  lexemes: string[]
}

type Reading = Pick<Config, 'COUNTRY' | 'CURRENCY' | 'TIME_ZONE'> & { time: Date }

const CHARS_MAX = 120
const TERMS_MAX = 8
const CALLING_CODES = { NG: '234', IN: '91' } as const
const NUMBER = /\+?\d[\d\s().-]{8,20}\d/
const REFERENCE = /^nxf?-[a-z0-9]{6,16}$/
const PARTIES = ['vtpass', 'reloadly', 'paystack', 'stripe']
const KINDS: Readonly<Record<string, TransactionKind[]>> = {
  airtime: ['airtime'],
  data: ['data'],
  purchase: ['airtime', 'data'],
  purchases: ['airtime', 'data'],
  funding: ['funding'],
  fundings: ['funding'],
  payment: ['funding'],
  payments: ['funding'],
  refund: ['refund'],
  refunds: ['refund'],
  correction: ['correction'],
  corrections: ['correction'],
  bill: ['bill'],
  bills: ['bill'],
}
const STATES: Readonly<Record<string, string[]>> = {
  ...Object.fromEntries(
    ['queued', 'held', 'sending', 'unknown', 'review', 'delivered', 'returned', 'reversed'].map((each) => [
      each,
      [each],
    ]),
  ),
  ...Object.fromEntries(['opening', 'open', 'credited', 'abandoned'].map((each) => [each, [each]])),
  failed: ['returned', 'failed', 'abandoned'],
  pending: ['queued', 'held', 'sending', 'unknown', 'review', 'opening', 'open'],
  waiting: ['queued', 'held', 'sending', 'unknown', 'review', 'opening', 'open'],
  done: ['delivered', 'credited', 'done'],
}
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const FILLERS = new Set('a all and at by for from in of on the to'.split(' '))

/** Reads "failed mtn today", "0803 123 4567", "NX-7F3K2M9Q", "vtpass 21 nov", "1500 2026-11". */
export function readTransactionTerms(typed: string, reading: Reading): TransactionTerms {
  const words = typed.slice(0, CHARS_MAX).normalize('NFC').toLowerCase().trim()
  // A day is digits and hyphens, too: it is taken out before numbers are looked for.
  const dated = readSpan(words, reading)
  const [number] = NUMBER.exec(dated.rest) ?? []
  const phone = number === undefined ? null : parsePhone(number, reading.COUNTRY)
  const rest = phone === null || number === undefined ? dated.rest : dated.rest.replace(number, ' ')
  const terms: TransactionTerms = {
    ...{ kinds: [], states: [], network: null, party: null, reference: null, lexemes: [] },
    ...{ phone, begin: dated.begin, end: dated.end },
  }
  for (const word of rest.split(/[\s;]+|,(?!\d)/).slice(0, TERMS_MAX)) takeWord(terms, word, reading)
  return terms
}

/** True when nothing was said that narrows the list down to few. */
export const isBroad = ({ reference, phone, lexemes }: TransactionTerms): boolean =>
  reference === null && phone === null && lexemes.length === 0

function takeWord(terms: TransactionTerms, word: string, reading: Reading): void {
  if (word === '' || FILLERS.has(word)) return
  const kinds = own(KINDS, word)
  const states = own(STATES, word)
  if (kinds !== null) terms.kinds.push(...kinds)
  else if (states !== null) terms.states.push(...states)
  else if (isNetwork(word) && terms.network === null) terms.network = word
  else if (PARTIES.includes(word) && terms.party === null) terms.party = word
  else if (REFERENCE.test(word) && terms.reference === null) terms.reference = word.toUpperCase()
  else terms.lexemes.push(...lexemeOf(word, reading))
}

/** Own keys only: every object answers to `constructor`. */
const own = <Value>(known: Readonly<Record<string, Value>>, word: string): Value | null =>
  Object.hasOwn(known, word) ? (known[word] ?? null) : null

/** So many digits are the beginning of a request id, which begins with its day, and of little else. */
const REQUEST_DIGITS_MIN = 8
const DIGITS_MIN = 3

/** What a word may mean, as the database asks for it: any of an amount, a part of a number, the beginning of a word. */
function lexemeOf(word: string, { COUNTRY, CURRENCY }: Reading): string[] {
  const meanings: string[] = []
  const amount = parseAmount(word, CURRENCY)
  if (amount !== null) meanings.push(`'=${amount}'`)
  const digits = word.replace(/[^\d]/g, '')
  const is_number = /^[+\d().-]+$/.test(word)
  if (is_number && digits.length >= DIGITS_MIN) {
    meanings.push(`'~${[...digits].reverse().join('')}':*`)
    if (word.startsWith('+')) meanings.push(`'+${digits}':*`)
    else if (digits.startsWith('0')) meanings.push(`'+${CALLING_CODES[COUNTRY]}${digits.slice(1)}':*`)
  }
  const letters = word.replace(/[^a-z0-9._-]/g, '')
  if (letters !== '' && (!is_number || letters.length >= REQUEST_DIGITS_MIN)) meanings.push(`'${letters}':*`)
  return meanings.length === 0 ? [] : [`(${meanings.join(' | ')})`]
}

type Span = { begin: Date | null; end: Date | null; rest: string }

/** The first day or month that is named, in the shop's own time zone. */
function readSpan(words: string, { time, TIME_ZONE }: Reading): Span {
  const today = dayOf(time, TIME_ZONE)
  const ofDay = (day: Day, said: string): Span => ({
    ...{ begin: beginOfDay(day, TIME_ZONE), end: beginOfDay(addDays(day, 1), TIME_ZONE) },
    rest: words.replace(said, ' '),
  })
  const [relative] = /\b(today|yesterday)\b/.exec(words) ?? []
  if (relative !== undefined) return ofDay(relative === 'today' ? today : addDays(today, -1), relative)
  const [written] = /\b20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b/.exec(words) ?? []
  if (written !== undefined && isDay(written)) return ofDay(written as Day, written)
  const month = readMonth(words, monthOf(time, TIME_ZONE))
  if (month === null) return { begin: null, end: null, rest: words }
  const { day } = month
  if (day !== null && isDay(day)) return ofDay(day as Day, month.said)
  return {
    ...{
      begin: beginOfMonth(month.month, TIME_ZONE),
      end: beginOfMonth(addMonths(month.month, 1), TIME_ZONE),
    },
    rest: words.replace(month.said, ' '),
  }
}

/** "2026-11", "november", "21 nov": the latest such month that has begun. */
function readMonth(
  words: string,
  this_month: Month,
): { month: Month; day: string | null; said: string } | null {
  const [written] = /\b20\d\d-(0[1-9]|1[0-2])\b/.exec(words) ?? []
  if (written !== undefined) return { month: written as Month, day: null, said: written }
  const named =
    /\b(?:(\d{1,2}) )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b/.exec(
      words,
    )
  if (named === null) return null
  const [said, day, name = ''] = named
  const number = String(MONTHS.indexOf(name) + 1).padStart(2, '0')
  const year = Number(this_month.slice(0, 4))
  const of_this_year = `${year}-${number}` as Month
  const month = of_this_year <= this_month ? of_this_year : (`${year - 1}-${number}` as Month)
  return { month, day: day === undefined ? null : `${month}-${day.padStart(2, '0')}`, said }
}

/** The 31st of February is none. */
function isDay(written: string): boolean {
  const day = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written)
}

/** How far back everybody's transactions are looked through where neither a time nor anything rare was asked for. */
const BROAD_DAYS = 31
export const broadBegin = (time: Date): Date => addHours(time, -24 * BROAD_DAYS)
