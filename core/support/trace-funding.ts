import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { inOrder, type StepRow, type Trace, type Waiting } from './trace.ts'

type Row = {
  id: Uuid
  reference: string
  customer_id: Uuid
  state: string
  outcome: string | null
  amount: Money
  credited_amount: Money | null
  gateway: string
  next_check_at: Date | null
  created_at: Date
  ended_at: Date | null
}

/** A payment with everything that happened to it. Answers of the gateway that changed nothing are in the log only. */
export async function traceFunding(db: Db | Trx, reference: string): Promise<Trace | null> {
  const found = await db.raw<{ rows: Row[] }>('select * from funding where reference = upper(:reference)', {
    reference,
  })
  const [funding] = found.rows
  if (funding === undefined) return null
  const { id, customer_id, state, amount, credited_amount, gateway } = funding
  const { rows } = await db.raw<{ rows: StepRow[] }>(STEPS, {
    customer_id,
    reference: funding.reference,
    transfer: `funding:${funding.reference}`,
    jobs: [`payments.open-checkout:${id}`, ...checkKeys(id)],
    messages: MESSAGES.map((what) => `funding:${id}:${what}`),
  })
  return {
    ...{ kind: 'funding', id, customer_id, state, amount, cost: null, trace_id: null },
    ...{ network: null, recipient: null, plan_name: null },
    reference: funding.reference,
    price: credited_amount ?? amount,
    party: gateway,
    waiting: waitingOf(funding),
    steps: inOrder([...ownSteps(funding), ...rows]),
  }
}

const MESSAGES = ['open', 'unopened', 'outcome', 'failed', 'abandoned', 'review', 'waits', 'reversed']
/** Checks grow further and further apart: more than these a payment can hardly have. */
const CHECKS_MAX = 100

const checkKeys = (id: Uuid): string[] =>
  ['payments.open-checkout', 'payments.verify-funding'].flatMap((name) =>
    Array.from({ length: CHECKS_MAX }, (_, check) => `${name}:${id}:${check}`),
  )

function ownSteps({ state, outcome, amount, created_at, ended_at }: Row): StepRow[] {
  return [
    { at: created_at, what: 'placed', about: '', detail: '', amount },
    { at: ended_at, what: 'ended', about: state, detail: outcome ?? '', amount: null },
  ]
}

/** By exact keys, the reference, and the customer's own events. */
const STEPS = `
  select created_at as at, 'job-asked' as what, name as about, '' as detail, null::bigint as amount
    from job_outbox where key = any(:jobs::text[])
  union all
  select relayed_at, 'job-queued', name, '', null from job_outbox where key = any(:jobs::text[])
  union all
  select received_at, 'callback', source, '', null from callback where about = :reference
  union all
  select transfer.created_at, 'credited', '', '', entry.amount from transfer
    join entry on entry.transfer_id = transfer.id and entry.balance_after is not null where transfer.key = :transfer
  union all
  select created_at, 'moved', kind, '', amount from wallet_event where customer_id = :customer_id and about = :reference
  union all
  select message.created_at, 'message-asked', body -> 'notice' ->> 'kind', channel, null
    from message join conversation on conversation.id = message.conversation_id where key = any(:messages::text[])
  union all
  select sent_at, 'message-sent', body -> 'notice' ->> 'kind', channel, null
    from message join conversation on conversation.id = message.conversation_id where key = any(:messages::text[])`

function waitingOf({ state, next_check_at }: Row): Waiting {
  if (state === 'opening') return { for: 'a-page', until: next_check_at }
  if (state === 'open') return { for: 'a-payment', until: next_check_at }
  if (state === 'review') return { for: 'a-person', until: next_check_at }
  return { for: 'nothing', until: null }
}
