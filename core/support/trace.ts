import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'

/** One thing that happened on the way of a purchase or a payment, and when. */
export type TraceStep = {
  at: Date
  what:
    | 'heard'
    | 'placed'
    | 'released'
    | 'job-asked'
    | 'job-queued'
    | 'sent'
    | 'delivered'
    | 'failed'
    | 'turned-away'
    | 'unreachable'
    | 'silent'
    | 'pending'
    | 'missing'
    | 'reversed'
    | 'callback'
    | 'hold-settled'
    | 'hold-released'
    | 'ended'
    | 'moved'
    | 'message-asked'
    | 'message-sent'
    | 'message-failed'
    | 'claim'
    | 'credited'
  /** Who or what, in names of ours: a provider, a job, a state, a kind of message. Empty when there is nothing to name. */
  about: string
  /** What tells it from others: a request id, a channel, a reason. */
  detail: string
  amount: Money | null
}

/** What it waits for now; `until` is when that is looked at again. */
export type Waiting = {
  for:
    | 'nothing'
    | 'its-turn'
    | 'a-worker'
    | 'an-answer'
    | 'a-question'
    | 'a-person'
    | 'a-page'
    | 'a-payment'
    | 'a-message'
  until: Date | null
}

/** The whole story of one purchase or payment. */
export type Trace = {
  kind: 'purchase' | 'funding'
  id: Uuid
  reference: string
  customer_id: Uuid
  state: string
  /** Of a purchase: what was bought, for whom. */
  network: string | null
  recipient: string | null
  plan_name: string | null
  amount: Money
  price: Money
  cost: Money | null
  party: string
  trace_id: string | null
  waiting: Waiting
  steps: TraceStep[]
}

/** A step as SQL gives it; those without a time have not happened. */
export type StepRow = Omit<TraceStep, 'at'> & { at: Date | null }

/** What happens at one moment is told in the order in which one thing leads to the next. */
const ORDER: readonly TraceStep['what'][] = [
  'heard',
  'placed',
  'job-asked',
  'job-queued',
  'released',
  'sent',
  'silent',
  'unreachable',
  'turned-away',
  'pending',
  'missing',
  'callback',
  'delivered',
  'failed',
  'reversed',
  'credited',
  'hold-settled',
  'hold-released',
  'ended',
  'moved',
  'claim',
  'message-asked',
  'message-sent',
  'message-failed',
]

export const inOrder = (rows: readonly StepRow[]): TraceStep[] =>
  rows
    .flatMap(({ at, ...step }) => (at === null ? [] : [{ at, ...step }]))
    .sort(
      (left, right) =>
        left.at.getTime() - right.at.getTime() || ORDER.indexOf(left.what) - ORDER.indexOf(right.what),
    )
