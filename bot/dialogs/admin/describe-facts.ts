import type { JsonObject } from '../../../core/kernel/json.ts'
import { type Currency, formatMoney, money } from '../../../core/kernel/money.ts'
import { type Text, text } from '../../texts/text.ts'

/** The numbers of an anomaly, a line each: amounts are decimal strings of minor units, times are moments. */
export function describeFacts(facts: JsonObject, currency: Currency): Text[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    if (value === null || typeof value === 'object') return []
    const said = String(value)
    if (/^\d{4}-\d\d-\d\dT/.test(said))
      return [text('anomalies-time-line', { name: plain(name), at: new Date(said) })]
    const words =
      typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? formatMoney(money(value), currency) : said
    return [text('anomalies-fact-line', { name: plain(name), value: words.slice(0, VALUE_CHARS_MAX) })]
  })
}

/** The first difference of the books may be long; the report has all of it. */
const VALUE_CHARS_MAX = 200

const plain = (name: string): string => name.replaceAll('_', ' ')
