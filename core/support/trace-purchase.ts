import { addSeconds } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { inOrder, type StepRow, type Trace, type TraceStep, type Waiting } from './trace.ts'

type Row = {
  id: Uuid
  customer_id: Uuid
  conversation_id: Uuid
  hold_id: Uuid
  reference: string
  state: string
  reason: string | null
  network: string
  recipient: string
  plan_name: string | null
  face_amount: Money
  price: Money
  cost: Money | null
  provider: string
  provider_request_id: string | null
  trace_id: string | null
  next_check_at: Date | null
  created_at: Date
  released_at: Date | null
  sent_at: Date | null
  ended_at: Date | null
}

/** More jobs than these a purchase can hardly have; each is looked up by its key. */
const CHECKS_MAX = 200
/** A purchase may be given back in parts, each with a message of its own. */
const PARTS_MAX = 20
const MESSAGES = [
  ...['outcome', 'slow', 'review', 'reversed'],
  ...Array.from({ length: PARTS_MAX }, (_, part) => `refunded:${part + 1}`),
]
/** The update that a purchase came of was stored shortly before it. */
const HEARD_SECONDS = 600

/**
 * A purchase with everything that happened to it, from the tables of those who did it: nothing is kept for this. What
 * is forgotten by then (updates and jobs after a week, messages after three months) is not in it.
 */
export async function tracePurchase(db: Db | Trx, reference: string): Promise<Trace | null> {
  const found = await db.raw<{ rows: Row[] }>('select * from purchase where reference = upper(:reference)', {
    reference,
  })
  const [purchase] = found.rows
  if (purchase === undefined) return null
  const { rows } = await db.raw<{ rows: StepRow[] }>(STEPS, bindingsOf(purchase))
  const steps = inOrder([...ownSteps(purchase), ...rows])
  const { id, customer_id, state, network, recipient, plan_name, price, cost, trace_id } = purchase
  return {
    ...{
      kind: 'purchase',
      id,
      customer_id,
      state,
      network,
      recipient,
      plan_name,
      price,
      cost,
      trace_id,
      steps,
    },
    reference: purchase.reference,
    amount: purchase.face_amount,
    party: purchase.provider,
    waiting: waitingOf(purchase, steps),
  }
}

const bindingsOf = ({ id, conversation_id, hold_id, trace_id, created_at }: Row) => ({
  id,
  conversation_id,
  hold_id,
  trace_id,
  heard_from: addSeconds(created_at, -HEARD_SECONDS),
  jobs: ['purchase.vend', 'purchase.confirm'].flatMap((name) =>
    Array.from({ length: CHECKS_MAX }, (_, check) => `${name}:${id}:${check}`),
  ),
  messages: MESSAGES.map((what) => `purchase:${id}:${what}`),
})

/** What its own row tells. */
function ownSteps(purchase: Row): StepRow[] {
  const { state, reason, price, created_at, released_at, ended_at } = purchase
  return [
    { at: created_at, what: 'placed', about: '', detail: '', amount: price },
    { at: released_at, what: 'released', about: '', detail: '', amount: null },
    { at: ended_at, what: 'ended', about: state, detail: reason ?? '', amount: null },
  ]
}

/** Each part finds its rows by an index: the conversation, exact keys, the purchase, the request, the hold. */
const STEPS = `
  select received_at as at, 'heard' as what, channel as about, '' as detail, null::bigint as amount
    from inbound where conversation_id = :conversation_id and trace_id = :trace_id and received_at >= :heard_from
  union all
  select created_at, 'job-asked', name, '', null from job_outbox where key = any(:jobs::text[])
  union all
  select relayed_at, 'job-queued', name, '', null from job_outbox where key = any(:jobs::text[])
  union all
  select happened_at, replace(event, '_', '-'), provider, request_id, cost from purchase_attempt where purchase_id = :id
  union all
  select received_at, 'callback', source, about, null from callback
    where about in (select request_id from purchase_attempt where purchase_id = :id)
  union all
  select ended_at, 'hold-' || state, '', '', amount from hold where id = :hold_id and state <> 'open'
  union all
  select event.created_at, 'moved', event.kind, '', event.amount from wallet_event as event
    where event.customer_id = (select customer_id from purchase where id = :id) and event.purchase_id = :id
  union all
  select message.created_at, 'message-asked', body -> 'notice' ->> 'kind', channel, null
    from message join conversation on conversation.id = message.conversation_id where key = any(:messages::text[])
  union all
  select sent_at, 'message-sent', body -> 'notice' ->> 'kind', channel, null
    from message join conversation on conversation.id = message.conversation_id where key = any(:messages::text[])
  union all
  select due_at, 'message-failed', body -> 'notice' ->> 'kind', coalesce(error, message.state), null
    from message where key = any(:messages::text[]) and state in ('failed', 'expired')
  union all
  select opened_at, 'claim', kind, request_id, null from purchase_claim where purchase_id = :id`

function waitingOf({ state, next_check_at }: Row, steps: readonly TraceStep[]): Waiting {
  switch (state) {
    case 'queued':
      return { for: 'its-turn', until: null }
    case 'held':
      return { for: 'a-worker', until: next_check_at }
    case 'sending':
      return { for: 'an-answer', until: next_check_at }
    case 'unknown':
      return { for: 'a-question', until: next_check_at }
    case 'review':
      return { for: 'a-person', until: null }
    default:
      return { for: waitsForMessage(steps) ? 'a-message' : 'nothing', until: null }
  }
}

/** The last thing that was to be said is not said yet, and not given up. */
function waitsForMessage(steps: readonly TraceStep[]): boolean {
  const count = (what: TraceStep['what']): number => steps.filter((step) => step.what === what).length
  return count('message-asked') > count('message-sent') + count('message-failed')
}
