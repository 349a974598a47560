import { now } from '../kernel/clock.ts'
import { notify } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Funding, moveFunding } from './funding.ts'

/** The payment failed. Said once; money that comes later under the same reference is still credited. */
export async function failFunding(trx: Trx, funding: Funding, detail: string): Promise<void> {
  if (!(await moveFunding(trx, funding, 'failed', { outcome: detail, ended_at: now() }))) return
  await say(trx, funding, 'funding.failed')
}

/** A day went by without a payment. Said once; a late payment is still credited when a webhook tells of it. */
export async function abandonFunding(trx: Trx, funding: Funding): Promise<void> {
  const ended = { outcome: 'not paid within a day', next_check_at: null, ended_at: now() }
  if (!(await moveFunding(trx, funding, 'abandoned', ended))) return
  await say(trx, funding, 'funding.abandoned')
}

async function say(trx: Trx, funding: Funding, kind: 'funding.failed' | 'funding.abandoned'): Promise<void> {
  const { amount, reference, slot } = funding
  const key = `funding:${funding.id}:${kind.slice('funding.'.length)}`
  await notify(trx, funding.conversation_id, { notice: { kind, amount, reference }, key, slot })
}
