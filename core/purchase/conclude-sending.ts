import { now } from '../kernel/clock.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Begun, switchProvider } from './begin-sending.ts'
import { markAllUnknown } from './mark-unknown.ts'
import type { OpsAlert, ProviderVerdict, PurchaseCore } from './provider.ts'
import { returnPurchase, returnPurchases } from './return-purchase.ts'
import { noteAttempt, noteAttempts } from './route/attempt.ts'
import type { Heard } from './send-request.ts'
import { settlePurchases } from './settle-purchase.ts'
import { tellOperators } from './tell-outcome.ts'

type Outcome = ProviderVerdict['outcome']

/** A request, and what was heard of it. */
export type Concluded<Of extends Outcome = Outcome> = Begun &
  Omit<Heard, 'verdict'> & { verdict: Extract<ProviderVerdict, { outcome: Of }> }

/*
 * Each of these takes one kind of answer, so that a batch locks purchases, then wallets, each in one go and in order:
 * a batch that settled some and returned others would lock wallets twice, and two such batches could lock each other out.
 */

export async function concludeDelivered(
  trx: Trx,
  core: PurchaseCore,
  concluded: readonly Concluded<'delivered'>[],
): Promise<void> {
  await noteAttempts(
    trx,
    concluded.map(({ purchase, event, verdict }) => ({ purchase, event, cost: verdict.cost })),
  )
  await settlePurchases(
    trx,
    core,
    concluded.map(({ purchase, verdict }) => ({ purchase_id: purchase.id, ...verdict })),
  )
}

export async function concludeFailed(
  trx: Trx,
  core: PurchaseCore,
  concluded: readonly Concluded<'failed'>[],
): Promise<void> {
  await noteAttempts(trx, concluded)
  await returnPurchases(
    trx,
    core,
    concluded.map(({ purchase, verdict }) => ({ purchase_id: purchase.id, reason: verdict.reason })),
  )
  await tellOperatorsOnce(trx, core, concluded)
}

/** Nobody knows: from here on others ask. */
export async function concludeInDoubt(
  trx: Trx,
  core: PurchaseCore,
  concluded: readonly Concluded<'pending' | 'missing'>[],
): Promise<void> {
  await noteAttempts(trx, concluded)
  await markAllUnknown(trx, core, { purchase_ids: concluded.map(({ purchase }) => purchase.id), time: now() })
  await tellOperatorsOnce(trx, core, concluded)
}

/** The provider surely did nothing: the next one is asked, or the money goes back. */
export async function concludeTurnedAway(
  trx: Trx,
  core: PurchaseCore,
  { telecom, purchase, event, verdict }: Concluded<'failed'>,
): Promise<Begun | null> {
  await noteAttempt(trx, purchase, { event })
  const next = await switchProvider(trx, core, purchase)
  if (next === null) await returnPurchase(trx, core, { purchase_id: purchase.id, reason: verdict.reason })
  await tellOperators(trx, core, { provider: telecom.name, ops: verdict.ops, time: now() })
  return next
}

/** What many of a batch complain of is said once, in one order, so that two batches wait in one direction. */
async function tellOperatorsOnce(
  trx: Trx,
  core: PurchaseCore,
  concluded: readonly Concluded<'failed' | 'pending' | 'missing'>[],
): Promise<void> {
  const time = now()
  const alerts = new Map<string, { provider: string; ops: OpsAlert }>()
  for (const { telecom, verdict } of concluded) {
    if (verdict.outcome === 'missing' || verdict.ops === undefined) continue
    alerts.set(`${telecom.name} ${verdict.ops.code}`, { provider: telecom.name, ops: verdict.ops })
  }
  for (const [, alert] of [...alerts].sort(([left], [right]) => (left < right ? -1 : 1)))
    await tellOperators(trx, core, { ...alert, time })
}
