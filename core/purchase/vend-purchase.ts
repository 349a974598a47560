import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { type Begun, beginSending, switchProvider } from './begin-sending.ts'
import { markUnknown } from './mark-unknown.ts'
import type { PurchaseCore } from './provider.ts'
import { returnPurchase } from './return-purchase.ts'
import { noteAttempt } from './route/attempt.ts'
import { type Heard, sendUntilHeard } from './send-request.ts'
import { settlePurchase } from './settle-purchase.ts'
import { tellOperators } from './tell-outcome.ts'

/** Waits between tries of a request that surely did not arrive. */
const RETRY_WAITS_MS: readonly number[] = [250, 1000]

/**
 * Sends one purchase to the provider that the router chooses, and writes down what came of it. The request
 * id is stored, and the purchase marked as being sent, before the provider hears of it; so a second run, or
 * one after a crash, finds it no longer held and does nothing. Only when a provider surely did nothing is
 * the next one asked, under an id of its own; after anything unclear nobody is.
 */
export async function vendPurchase(
  core: PurchaseCore,
  purchase_id: Uuid,
  retry_waits_ms: readonly number[] = RETRY_WAITS_MS,
): Promise<void> {
  let begun = await inTransaction(core.db, (trx) => beginSending(trx, core, purchase_id))
  while (begun !== null) {
    const sent: Begun = begun
    const heard = await sendUntilHeard(core, sent, retry_waits_ms)
    if (heard === null) return
    begun = await inTransaction(core.db, (trx) => conclude(trx, core, sent, heard))
  }
}

/** Ends the purchase, or leaves it to the questions; answers the next attempt when there is to be one. */
async function conclude(
  trx: Trx,
  core: PurchaseCore,
  { telecom, purchase }: Begun,
  { verdict, event }: Heard,
): Promise<Begun | null> {
  const time = now()
  const purchase_id = purchase.id
  await noteAttempt(trx, purchase, { event, cost: verdict.outcome === 'delivered' ? verdict.cost : null })
  if (verdict.outcome === 'delivered') {
    await settlePurchase(trx, core, { purchase_id, ...verdict })
    return null
  }
  const ops = verdict.outcome === 'missing' ? undefined : verdict.ops
  await tellOperators(trx, core, { provider: telecom.name, ops, time })
  if (verdict.outcome !== 'failed') {
    await markUnknown(trx, core, { purchase_id, time })
    return null
  }
  const next = verdict.another_may === true ? await switchProvider(trx, core, purchase) : null
  if (next === null) await returnPurchase(trx, core, { purchase_id, reason: verdict.reason })
  return next
}
