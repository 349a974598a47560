import { addSeconds, now } from '../kernel/clock.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { askProvider } from './ask-provider.ts'
import { openClaim } from './open-claim.ts'
import { forgetRecheck, planRecheck, type Recheck, readAsks } from './plan-recheck.ts'
import type { ProviderVerdict, PurchaseCore } from './provider.ts'
import { lockPurchases, type Purchase } from './purchase.ts'
import { reversePurchase } from './reverse-purchase.ts'
import { settlePurchase } from './settle-purchase.ts'
import { isEnded } from './states.ts'
import { tellOperators } from './tell-outcome.ts'

/** A callback may be ahead of the provider's own books: asked again after 1, 4 and 16 minutes, then it was idle talk. */
const ROUNDS_MAX = 3
const waitSeconds = (round: number): number => 60 * 4 ** round

/**
 * Asks the provider about a request whose purchase has ended here, and heeds the answer: a delivery taken back
 * gives the money back; a delivery that comes after the money went back, or a second one, becomes a claim.
 */
export async function recheckPurchase(core: PurchaseCore, recheck: Recheck): Promise<void> {
  const asks = await readAsks(core.db, recheck.request_id)
  const verdict = await askProvider(core, recheck)
  await inTransaction(core.db, async (trx) => {
    await heed(trx, core, recheck, verdict)
    await forgetRecheck(trx, recheck.request_id, asks)
  })
}

async function heed(trx: Trx, core: PurchaseCore, recheck: Recheck, verdict: ProviderVerdict): Promise<void> {
  const purchase = (await lockPurchases(trx, [recheck.purchase_id])).get(recheck.purchase_id)
  // One that has not ended is asked about by `confirmPurchase`, if this is the request in doubt.
  const is_current = purchase?.provider_request_id === recheck.request_id
  if (purchase === undefined || (is_current && !isEnded(purchase.state))) return
  if (verdict.outcome === 'delivered')
    await heedDelivery(trx, core, { recheck, purchase, is_current, verdict })
  else if (verdict.outcome === 'failed' && is_current) await reversePurchase(trx, core, purchase.id)
  else if (verdict.outcome === 'pending') await askLater(trx, core, recheck, verdict)
}

async function heedDelivery(
  trx: Trx,
  core: PurchaseCore,
  seen: {
    recheck: Recheck
    purchase: Purchase
    is_current: boolean
    verdict: ProviderVerdict & { outcome: 'delivered' }
  },
): Promise<void> {
  const { recheck, purchase, is_current, verdict } = seen
  if (is_current) {
    await settlePurchase(trx, core, { purchase_id: purchase.id, ...verdict })
    return
  }
  const { provider, request_id } = recheck
  await openClaim(trx, core, {
    ...{ purchase, provider, request_id },
    kind: 'delivered-twice',
    code: 'purchase.delivered-twice',
    detail: `${provider} had turned this request away and now says delivered; it was sent to ${purchase.provider} as well.`,
  })
}

async function askLater(
  trx: Trx,
  core: PurchaseCore,
  { round, ...asked }: Recheck,
  { ops }: ProviderVerdict & { outcome: 'pending' },
): Promise<void> {
  const time = now()
  await tellOperators(trx, core, { provider: asked.provider, ops, time })
  if (round >= ROUNDS_MAX) return
  const key = `${asked.request_id}:${round + 1}:${time.getTime()}`
  await planRecheck(trx, { ...asked, round: round + 1 }, { key, at: addSeconds(time, waitSeconds(round)) })
}
