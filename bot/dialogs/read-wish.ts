import type { NetworkId } from '../../core/catalog/index.ts'
import { listWords, withoutMarks } from '../texts/words.ts'

/**
 * What somebody said they want to buy, as far as they said it. It fills in the answers of /buy, which
 * still asks for the rest and shows a card to confirm.
 */
export type SpokenWish = {
  category?: 'airtime' | 'data'
  network?: NetworkId
  /** In major units, as typed: the airtime, or what the plan should cost. */
  amount?: string
  data_mb?: number
  lasts?: 'daily' | 'weekly' | 'monthly'
  /** As typed, without spaces. */
  phone?: string
}

type Heard = SpokenWish & { has_verb?: true }

const CHARS_MAX = 120
/** A number of fixed length, so that an amount beside it is never taken for a part of it. */
const PHONE =
  /(?:^|\s)(\+?(?:234|91)(?:[ -]?\d){10}|0[ -]?[789](?:[ -]?\d){9}|\+\d{10,14}|[6-9]\d{9})(?=$|[\s,])/
const SIZE = /^(\d{1,4}(?:\.\d{1,2})?)(mb|gb|tb)$/
const AMOUNT = /^(?:₦|₹|#|n|ngn|rs)?(\d{1,3}(?:,\d{3})+|\d{1,7}k?)(?:n|naira)?$/
const MB_PER = { mb: 1, gb: 1024, tb: 1024 * 1024 } as const

/** Names are the same in every language. */
const NAMES: Readonly<Record<string, Heard>> = {
  mtn: { network: 'mtn' },
  airtel: { network: 'airtel' },
  glo: { network: 'glo' },
  '9mobile': { network: '9mobile' },
  etisalat: { network: '9mobile' },
  t2: { network: '9mobile' },
}
/** The lists of words that carry one meaning each. */
const MEANINGS = [
  { key: 'hear-buy', meant: { has_verb: true } },
  { key: 'hear-airtime', meant: { category: 'airtime' } },
  { key: 'hear-data', meant: { category: 'data' } },
  { key: 'hear-daily', meant: { lasts: 'daily' } },
  { key: 'hear-weekly', meant: { lasts: 'weekly' } },
  { key: 'hear-monthly', meant: { lasts: 'monthly' } },
] as const

/** Any word that is in neither means that we have not understood. */
type Vocabulary = { meanings: ReadonlyMap<string, Heard>; fillers: ReadonlySet<string> }
const vocabularies = new Map<string, Vocabulary>()

function vocabularyOf(language: string): Vocabulary {
  const known = vocabularies.get(language)
  if (known !== undefined) return known
  const heard = MEANINGS.flatMap(({ key, meant }) =>
    listWords(key, language).map((word): [string, Heard] => [word, meant]),
  )
  const made = {
    meanings: new Map([...Object.entries(NAMES), ...heard]),
    fillers: new Set(listWords('hear-fillers', language)),
  }
  vocabularies.set(language, made)
  return made
}

/**
 * Reads "airtime 500 for 08031234567", "buy 1gb mtn for 0803…", "1gb mtn" or "500 airtime". Null when it
 * is no such thing, or when a word of it was not understood: a wish half heard is worse than none.
 */
export function readWish(said: string, language = 'en'): { wish: SpokenWish; has_verb: boolean } | null {
  if (said.length > CHARS_MAX) return null
  const { phone, rest } = takePhone(
    withoutMarks(said)
      .trim()
      .replace(/[.!?।]+$/, ''),
  )
  let heard: Heard = phone === null ? {} : { phone }
  const { meanings, fillers } = vocabularyOf(language)
  for (const word of wordsOf(rest)) {
    if (fillers.has(word)) continue
    const meant = meanings.get(word) ?? meaningOf(word)
    if (meant === null) return null
    // The same thing said twice is one of two different things, and we would have to guess which.
    if (Object.keys(meant).some((name) => Object.hasOwn(heard, name))) return null
    heard = { ...heard, ...meant }
  }
  return toWish(heard)
}

/** The one phone number in a sentence, as typed without spaces, and what else was said. */
export function takePhone(said: string): { phone: string | null; rest: string } {
  const found = PHONE.exec(said)
  if (found === null) return { phone: null, rest: said }
  const rest = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`
  return { phone: (found[1] ?? '').replace(/[ -]/g, ''), rest }
}

const wordsOf = (rest: string): string[] =>
  rest
    .replace(/\btop up\b/g, 'topup')
    .replace(/\brecharge card\b/g, 'airtime')
    .replace(/(\d)\s+(mb|gb|tb)\b/g, '$1$2')
    .replace(/(₦|₹|#)\s+(\d)/g, '$1$2')
    .split(/\s+|,(?!\d)/)
    .filter((word) => word !== '')

function meaningOf(word: string): Heard | null {
  const size = SIZE.exec(word)
  if (size !== null) {
    const [, count = '', unit = ''] = size
    const data_mb = Math.round(Number(count) * MB_PER[unit as keyof typeof MB_PER])
    return data_mb > 0 ? { data_mb } : null
  }
  const amount = AMOUNT.exec(word)?.[1]
  return amount === undefined || /^0+k?$/.test(amount) ? null : { amount: amount.replaceAll(',', '') }
}

/** A size or a life can only be data; an amount alone is airtime, but only when somebody asked to buy. */
function toWish({ has_verb, ...heard }: Heard): { wish: SpokenWish; has_verb: boolean } | null {
  const is_data = heard.data_mb !== undefined || heard.lasts !== undefined
  if (is_data && heard.category === 'airtime') return null
  const is_order = has_verb === true || heard.category !== undefined || heard.data_mb !== undefined
  const says_what = ['amount', 'data_mb', 'network', 'phone'].some((name) => Object.hasOwn(heard, name))
  if (!is_order || !says_what) return null
  const meant = is_data ? 'data' : (heard.category ?? (heard.amount === undefined ? null : 'airtime'))
  return { wish: meant === null ? heard : { ...heard, category: meant }, has_verb: has_verb === true }
}
