import { createHash } from 'node:crypto'
import { now } from '../kernel/clock.ts'
import type { Environment } from '../platform/environment.ts'
import { schedule } from '../platform/job.ts'
import type { Trx } from '../platform/transaction.ts'
import { confirmJob } from './jobs.ts'
import { planRecheck } from './plan-recheck.ts'
import { findPurchase, type Purchase } from './purchase.ts'
import { findAttempt } from './route/attempt.ts'

/** What an unsigned callback claims. Nobody vouches for it, so no money ever moves because of it. */
export type CallbackHint = { request_id: string; says: 'delivered' | 'failed' | 'pending' }

type Named = { purchase: Purchase; request_id: string; provider: string }

/**
 * Stores a provider's callback, once however often it comes, and has the provider asked about the request
 * it names. `hint` is null when the body names none. What contradicts an ended purchase (a reversal, mostly)
 * is asked about too; the answer decides, not the callback.
 */
export async function receiveProviderCallback(
  trx: Trx,
  env: Pick<Environment, 'config' | 'log'>,
  { source, body, hint }: { source: string; body: string; hint: CallbackHint | null },
): Promise<'new' | 'seen' | 'strange'> {
  // Anybody can post here, so what names no purchase of ours is not kept: it could fill the disk.
  const named = hint === null ? null : await findNamed(trx, { provider: source, request_id: hint.request_id })
  if (hint === null || named === null) {
    env.log.info({ source }, 'a callback names no purchase of ours')
    return 'strange'
  }
  const event_key = createHash('sha256').update(body).digest('hex')
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `insert into callback (source, event_key, body, about, received_at) values (:source, :event_key, :body, :about, :time)
     on conflict (source, event_key) do nothing returning id`,
    { source, event_key, body, about: named.request_id, time: now() },
  )
  if (rows.length === 0) return 'seen'
  await haveAsked(trx, named, { hint, event_key })
  return 'new'
}

/** The purchase that was sent under this request, be it the latest of its requests or one before. */
async function findNamed(trx: Trx, request: { provider: string; request_id: string }): Promise<Named | null> {
  const attempt = await findAttempt(trx, request)
  const purchase = attempt === null ? null : await findPurchase(trx, attempt.purchase_id)
  return purchase === null ? null : { purchase, ...request }
}

async function haveAsked(
  trx: Trx,
  { purchase, request_id, provider }: Named,
  { hint, event_key }: { hint: CallbackHint; event_key: string },
): Promise<void> {
  const { id: purchase_id, state } = purchase
  const is_current = purchase.provider_request_id === request_id
  if (is_current && (state === 'unknown' || state === 'review')) {
    const key = `${purchase_id}:callback:${event_key}`
    await schedule(trx, confirmJob, { purchase_id, check: null }, { key })
  } else if (is_current ? contradicts(purchase, hint) : hint.says === 'delivered') {
    const key = `${request_id}:callback:${event_key}`
    await planRecheck(trx, { purchase_id, provider, request_id, round: 0 }, { key })
  }
}

const contradicts = ({ state }: Purchase, { says }: CallbackHint): boolean =>
  (state === 'delivered' && says === 'failed') ||
  ((state === 'returned' || state === 'reversed') && says === 'delivered')
