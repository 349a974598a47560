import { isNetwork, networkName } from '../../../../core/catalog/index.ts'
import { type Money, ZERO } from '../../../../core/kernel/money.ts'
import type { Phone } from '../../../../core/kernel/phone.ts'
import type { Trace, TraceStep, Waiting } from '../../../../core/support/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import { hidden } from './names.ts'

/** What it is about; the number is masked, unless this look was asked for and written down. */
export function traceText(trace: Trace, { unmasked }: { unmasked: boolean }): Text {
  const { kind, reference, state, amount, price, network, plan_name, recipient, party, trace_id } = trace
  const phone = (recipient ?? '') as Phone
  return text('trace-card', {
    ...{ kind, reference, state, amount, price, party },
    network: network !== null && isNetwork(network) ? networkName(network) : '',
    plan: plan_name ?? 'none',
    phone: unmasked ? phone : hidden(phone),
    trace: trace_id ?? 'none',
  })
}

export const waitingLine = ({ for: what, until }: Waiting, time_zone: string): Text =>
  text('trace-waiting', { for: what, until: until === null ? 'none' : clockTime(until, time_zone) })

type Page = { first: number; last: number; time_zone: string }

/** A page of the story, a line each: when, how long after the one before, and what. */
export const stepLines = (steps: readonly TraceStep[], { first, last, time_zone }: Page): Text[] =>
  steps.slice(first, last).map((step, place) => {
    const before = steps[first + place - 1]
    const time = clockTime(step.at, time_zone)
    const after = before === undefined ? dayOf(step.at, time_zone) : sinceThen(before.at, step.at)
    return stepText(step, { time, after })
  })

type When = { time: string; after: string }

function stepText({ what, about, detail, amount }: TraceStep, when: When): Text {
  switch (what) {
    case 'heard':
    case 'released':
      return text(`trace-${what}`, when)
    case 'placed':
    case 'hold-settled':
    case 'hold-released':
    case 'credited':
      return text(`trace-${what}`, { ...when, amount: known(amount) })
    case 'moved':
      return text('trace-moved', { ...when, about, amount: known(amount) })
    case 'ended':
      return text('trace-ended', { ...when, about, detail: detail === '' ? 'none' : detail })
    case 'sent':
    case 'claim':
    case 'message-asked':
    case 'message-sent':
    case 'message-failed':
      return text(`trace-${what}`, { ...when, about, detail })
    default:
      return text(`trace-${what}`, { ...when, about })
  }
}

/** What moves has an amount; SQL cannot promise it. */
const known = (amount: Money | null): Money => amount ?? ZERO

const clockTime = (at: Date, time_zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: time_zone, timeStyle: 'medium' }).format(at)

const dayOf = (at: Date, time_zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: time_zone, day: 'numeric', month: 'short' }).format(at)

/** In the unit that says it shortest; milliseconds are what a provider is judged by. */
function sinceThen(from: Date, to: Date): string {
  const ms = to.getTime() - from.getTime()
  if (ms < 1_000) return `+${ms} ms`
  if (ms < 60_000) return `+${(ms / 1_000).toFixed(1)} s`
  const minutes = Math.round(ms / 60_000)
  if (minutes < 60) return `+${minutes} min`
  return minutes < 48 * 60 ? `+${Math.round(minutes / 60)} h` : `+${Math.round(minutes / 1_440)} days`
}
