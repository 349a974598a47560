import { never } from '../../../core/kernel/assert.ts'
import type { Delivered } from '../channel.ts'
import type { Refused } from './graph.ts'

/** What somebody of the shop has to mend before WhatsApp takes messages again. */
const ALARMS = {
  token: { code: 'whatsapp.token-refused' },
  account: { code: 'whatsapp.account-held' },
  template: { code: 'whatsapp.template-refused' },
} as const
export type Alarm = (typeof ALARMS)[keyof typeof ALARMS]['code']

export type Verdict = { delivered: NotSent; alarm?: Alarm }
export type NotSent = Extract<Delivered, { outcome: 'later' | 'gone' | 'shut' | 'bad' }>

type Meaning =
  | 'busy'
  | 'many'
  | 'pair'
  | 'closed'
  | 'limited'
  | 'gone'
  | 'bad'
  | 'template'
  | 'token'
  | 'held'
  | 'broken'

/**
 * Meta's codes by what they mean for the next try. By code and never by title: titles are reworded. Codes that are
 * not here are judged by the status of the answer.
 */
const MEANINGS: Record<number, Meaning> = {
  // More than the number, or the app, may send for the moment.
  4: 'busy',
  80007: 'busy',
  130429: 'many',
  131056: 'pair',
  // Their last message is more than a day old.
  131047: 'closed',
  // Meta chose not to bring it, or not to bring it to them: soon again is refused again.
  130472: 'closed',
  131049: 'closed',
  131048: 'limited',
  // Not on WhatsApp, or on one that is too old; they asked for no more of it; we wrote to ourselves.
  131026: 'gone',
  131050: 'gone',
  131021: 'gone',
  // One-time codes go to numbers only, and a number of a test account knows few people.
  131062: 'closed',
  131030: 'closed',
  100: 'bad',
  131008: 'bad',
  131009: 'bad',
  131051: 'bad',
  131052: 'bad',
  131053: 'bad',
  132000: 'template',
  132001: 'template',
  132005: 'template',
  132007: 'template',
  132012: 'template',
  132015: 'template',
  132016: 'template',
  132068: 'template',
  132069: 'template',
  0: 'token',
  3: 'token',
  10: 'token',
  190: 'token',
  131005: 'token',
  133010: 'token',
  368: 'held',
  131031: 'held',
  131042: 'held',
  1: 'broken',
  2: 'broken',
  131000: 'broken',
  131016: 'broken',
  131057: 'busy',
  133004: 'busy',
}

/** 4^X seconds between tries for one person, as Meta asks. */
const PAIR_SECONDS = 4
const PAIR_FACTOR = 4

export function judge({ code, status, words: why }: Refused): Verdict {
  const meaning = MEANINGS[code] ?? meaningOf(code, status)
  switch (meaning) {
    case 'many':
      return { delivered: { outcome: 'later', wait_seconds: 1, everyone: true } }
    case 'busy':
      return { delivered: { outcome: 'later', wait_seconds: 60, everyone: true } }
    case 'pair':
      return {
        delivered: { outcome: 'later', wait_seconds: PAIR_SECONDS, everyone: false, factor: PAIR_FACTOR },
      }
    case 'broken':
      return { delivered: { outcome: 'later', wait_seconds: 2, everyone: false } }
    case 'token':
      return {
        delivered: { outcome: 'later', wait_seconds: 60, everyone: true },
        alarm: ALARMS.token.code,
      }
    case 'closed':
      return { delivered: { outcome: 'shut', why } }
    case 'limited':
    case 'held':
      // It may last for days. What became of money is told by another way meanwhile.
      return { delivered: { outcome: 'shut', why }, alarm: ALARMS.account.code }
    case 'template':
      return { delivered: { outcome: 'shut', why }, alarm: ALARMS.template.code }
    case 'gone':
      return { delivered: { outcome: 'gone', why } }
    case 'bad':
      return { delivered: { outcome: 'bad', why } }
    default:
      return never(meaning)
  }
}

function meaningOf(code: number, status: number): Meaning {
  if (code >= 200 && code <= 299) return 'token'
  if (status === 401) return 'token'
  if (status === 429) return 'busy'
  return status >= 500 || status === 0 ? 'broken' : 'bad'
}

/**
 * Whether Meta may have taken a message all the same: it broke down while answering. Whoever gave no answer at all
 * may have too.
 */
export const isDoubtful = ({ code, status }: Refused): boolean =>
  status >= 500 && MEANINGS[code] === undefined
