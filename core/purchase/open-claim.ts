import { now } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { notifyAdmins } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Purchase } from './purchase.ts'

/** What a provider says about a purchase that had ended otherwise: somebody is owed something. */
export type ClaimKind = 'delivered-after-return' | 'delivered-twice' | 'failed-after-delivery'

export type Claim = {
  purchase: Purchase
  provider: string
  request_id: string
  kind: ClaimKind
  code: string
  detail: string
}

/**
 * Records what we and a provider do not agree on, once for each request, and tells the operators: it is
 * cleared up with the provider by people. It moves no money.
 */
export async function openClaim(
  trx: Trx,
  env: Pick<Environment, 'config' | 'log'>,
  { purchase, provider, request_id, kind, code, detail }: Claim,
): Promise<void> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `insert into purchase_claim (id, purchase_id, provider, request_id, kind, opened_at)
     values (:id, :purchase_id, :provider, :request_id, :kind, :time)
     on conflict (purchase_id, kind, request_id) do nothing returning id`,
    { id: newId(), purchase_id: purchase.id, provider, request_id, kind, time: now() },
  )
  if (rows.length === 0) return
  const subject = `${purchase.reference}, ${provider} ${request_id}`
  await notifyAdmins(trx, env, { code, subject, detail })
}
