import { isNetwork, type NetworkId } from '../../../core/catalog/index.ts'
import type { HistoryFilter, HistoryKind, HistoryStatus } from '../../../core/history/index.ts'
import { addMonths, asStoredMonth, type Month } from '../../../core/kernel/calendar.ts'
import { parsePhone } from '../../../core/kernel/phone.ts'
import { takePhone } from '../read-wish.ts'

/** What somebody said they look for. `rest` is what has no meaning of its own here: it is searched for as it stands. */
export type HeardFilter = {
  phone: string | null
  kinds: HistoryKind[]
  statuses: HistoryStatus[]
  network: NetworkId | null
  /** 1 to 12, or so many months before this one. */
  month: number | { ago: number } | null
  year: number | null
  rest: string[]
}

const CHARS_MAX = 120

const KINDS: Readonly<Record<string, HistoryKind>> = {
  airtime: 'airtime',
  credit: 'airtime',
  data: 'data',
  bundle: 'data',
  funding: 'funding',
  payment: 'funding',
  deposit: 'funding',
  refund: 'refund',
  bill: 'bill',
  bills: 'bill',
  correction: 'correction',
}
/** "Failed" is what people call a purchase whose money came back, as well as a payment that came to nothing. */
const STATUSES: Readonly<Record<string, HistoryStatus[]>> = {
  pending: ['waiting'],
  waiting: ['waiting'],
  delivered: ['done'],
  done: ['done'],
  returned: ['returned'],
  failed: ['returned', 'failed'],
}
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const FILLERS = new Set('a all and for from in me my of on please pls purchases show the to'.split(' '))

/** Reads "mtn october", "failed 0803…", "refunds last month 2025"; every word that means nothing here is kept. */
export function hearFilter(said: string): HeardFilter {
  const { phone, rest } = takePhone(said.slice(0, CHARS_MAX).toLowerCase().trim())
  const heard: HeardFilter = {
    ...{ phone, kinds: [], statuses: [], network: null, month: null, year: null, rest: [] },
  }
  const words = rest.replace(/\bthis month\b/g, 'this-month').replace(/\blast month\b/g, 'last-month')
  for (const word of words.split(/[\s]+/)) if (!FILLERS.has(word) && word !== '') take(heard, word)
  return heard
}

function take(heard: HeardFilter, word: string): void {
  const one = Object.hasOwn(KINDS, word) ? word : word.replace(/s$/, '')
  const month = monthIn(word)
  if (Object.hasOwn(KINDS, one)) heard.kinds.push(KINDS[one] as HistoryKind)
  else if (Object.hasOwn(STATUSES, word)) heard.statuses.push(...(STATUSES[word] ?? []))
  else if (isNetwork(word) && heard.network === null) heard.network = word
  else if (month !== null && heard.month === null) heard.month = month
  else if (/^20\d\d$/.test(word) && heard.year === null) heard.year = Number(word)
  else heard.rest.push(word)
}

/** By its name or the first three letters of it. "Mar" and "may" may be the beginning of a name, but hardly alone. */
function monthIn(word: string): HeardFilter['month'] {
  if (word === 'this-month') return { ago: 0 }
  if (word === 'last-month') return { ago: 1 }
  const place = MONTHS.findIndex(
    (name) => name === word || name.slice(0, 3) === word.replace(/^sept$/, 'sep'),
  )
  return place < 0 ? null : place + 1
}

/** What was heard as a filter, for somebody to whom it is this month now. */
export function toFilter(
  heard: HeardFilter,
  { this_month, country }: { this_month: Month; country: 'NG' | 'IN' },
) {
  const { phone, kinds, statuses, network } = heard
  const recipient = phone === null ? null : parsePhone(phone, country)
  const rest = phone !== null && recipient === null ? [phone, ...heard.rest] : heard.rest
  const filter: HistoryFilter = {
    ...(kinds.length === 0 ? {} : { kinds }),
    ...(statuses.length === 0 ? {} : { statuses }),
    ...(network === null ? {} : { network }),
    ...(recipient === null ? {} : { recipient }),
    ...(rest.length === 0 ? {} : { words: rest.join(' ') }),
    ...spanIn(heard, this_month),
  }
  return filter
}

/** A month without its year is the latest one of that name. */
function spanIn({ month, year }: HeardFilter, this_month: Month): Pick<HistoryFilter, 'from' | 'to'> {
  const named = (of_year: number, number: number): Month =>
    asStoredMonth(`${of_year}-${String(number).padStart(2, '0')}`)
  const this_year = Number(this_month.slice(0, 4))
  if (month === null) return year === null ? {} : { from: named(year, 1), to: named(year, 12) }
  if (typeof month === 'object') {
    const only = addMonths(this_month, -month.ago)
    return { from: only, to: only }
  }
  const latest = named(this_year, month) > this_month ? this_year - 1 : this_year
  const only = named(year ?? latest, month)
  return { from: only, to: only }
}

/** True when every word has a meaning here, and there is one: such a sentence is about the history, and nothing else. */
export const isAllHeard = (heard: HeardFilter): boolean => heard.rest.length === 0 && saysSomething(heard)

/** False for words that only fill a sentence. */
export const saysSomething = (heard: HeardFilter): boolean =>
  Object.values(heard).some((said) => (Array.isArray(said) ? said.length > 0 : said !== null))
