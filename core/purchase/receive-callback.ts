import { createHash } from 'node:crypto'
import { now } from '../kernel/clock.ts'
import { notifyAdmins } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import { schedule } from '../platform/job.ts'
import type { Trx } from '../platform/transaction.ts'
import { confirmJob } from './jobs.ts'
import type { Purchase } from './purchase.ts'

/** What an unsigned callback claims. Nobody vouches for it, so no money ever moves because of it. */
export type CallbackHint = { request_id: string; says: 'delivered' | 'failed' | 'pending' }

/**
 * Stores a provider's callback, once however often it comes, and has the provider asked about the
 * purchase it names. `hint` is null when the body names none. A callback that
 * contradicts an ended purchase (a reversal, mostly) is shown to the operators.
 */
export async function receiveProviderCallback(
  trx: Trx,
  env: Pick<Environment, 'config' | 'log'>,
  { source, body, hint }: { source: string; body: string; hint: CallbackHint | null },
): Promise<'new' | 'seen' | 'strange'> {
  // Anybody can post here, so what names no purchase of ours is not kept: it could fill the disk.
  const purchase = hint === null ? undefined : await findByRequest(trx, source, hint.request_id)
  if (hint === null || purchase === undefined) {
    env.log.info({ source }, 'a callback names no purchase of ours')
    return 'strange'
  }
  const event_key = createHash('sha256').update(body).digest('hex')
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `insert into callback (source, event_key, body, received_at) values (:source, :event_key, :body, :time)
     on conflict (source, event_key) do nothing returning id`,
    { source, event_key, body, time: now() },
  )
  if (rows.length === 0) return 'seen'
  if (purchase.state === 'unknown' || purchase.state === 'review') {
    const key = `${purchase.id}:callback:${event_key}`
    await schedule(trx, confirmJob, { purchase_id: purchase.id, check: null }, { key })
  }
  if (contradicts(purchase, hint)) {
    await notifyAdmins(trx, env, {
      code: 'purchase.callback-contradicts',
      subject: purchase.reference,
      detail: `Here it is ${purchase.state}, but a callback of ${source} says ${hint.says}.`,
    })
  }
  return 'new'
}

async function findByRequest(trx: Trx, provider: string, request_id: string): Promise<Purchase | undefined> {
  const { rows } = await trx.raw<{ rows: Purchase[] }>(
    'select * from purchase where provider_request_id = :request_id and provider = :provider',
    { request_id, provider },
  )
  return rows[0]
}

const contradicts = ({ state }: Purchase, { says }: CallbackHint): boolean =>
  (state === 'delivered' && says === 'failed') || (state === 'returned' && says === 'delivered')
