import { setTimeout as sleep } from 'node:timers/promises'
import { present } from '../kernel/assert.ts'
import { now, secondsBetween } from '../kernel/clock.ts'
import { Fault } from '../kernel/fault.ts'
import type { Uuid } from '../kernel/ids.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { SEND_MARGIN_SECONDS, sendOverdueAt } from './check-times.ts'
import { markUnknown } from './mark-unknown.ts'
import { movePurchase } from './move-purchase.ts'
import type { ProviderVerdict, PurchaseCore } from './provider.ts'
import type { Purchase } from './purchase.ts'
import { returnPurchase } from './return-purchase.ts'
import { settlePurchase } from './settle-purchase.ts'
import { statesBefore } from './states.ts'
import { tellOperators } from './tell-outcome.ts'

/** Waits between tries of a request that surely did not arrive. */
const RETRY_WAITS_MS: readonly number[] = [250, 1000]

/**
 * Sends one purchase to the provider and writes down what came of it. The request id is stored, and
 * the purchase marked as being sent, before the provider hears of it; so a second run, or one after
 * a crash, finds it no longer held and does nothing. Only a request that surely never arrived is
 * tried again, under the same id.
 */
export async function vendPurchase(
  core: PurchaseCore,
  purchase_id: Uuid,
  retry_waits_ms: readonly number[] = RETRY_WAITS_MS,
): Promise<void> {
  const sending = await inTransaction(core.db, (trx) => beginSending(trx, core, purchase_id))
  if (sending === null) return
  const verdict = await sendUntilHeard(core, sending, retry_waits_ms)
  if (verdict === null) return
  await inTransaction(core.db, (trx) => conclude(trx, core, purchase_id, verdict))
}

async function beginSending(trx: Trx, { telecom }: PurchaseCore, id: Uuid): Promise<Purchase | null> {
  const time = now()
  return await movePurchase(trx, {
    from: statesBefore('sending'),
    to: 'sending',
    id,
    provider: telecom.name,
    provider_request_id: telecom.makeRequestId(),
    sent_at: time,
    next_check_at: sendOverdueAt(time, telecom.timeout_ms),
  })
}

/** Null when the purchase was taken from us between two tries: then others ask what became of it. */
async function sendUntilHeard(
  core: PurchaseCore,
  first: Purchase,
  retry_waits_ms: readonly number[],
): Promise<ProviderVerdict | null> {
  let sending = first
  for (let tries = 0; ; tries++) {
    const verdict = await sendOnce(core, sending)
    if (verdict !== 'never arrived') return verdict
    const wait_ms = retry_waits_ms[tries]
    if (wait_ms === undefined) return unreachable(core)
    await sleep(wait_ms)
    const renewed = await inTransaction(core.db, (trx) => renewSending(trx, core, sending))
    if (renewed === null) return null
    sending = renewed
  }
}

async function sendOnce(core: PurchaseCore, purchase: Purchase): Promise<ProviderVerdict | 'never arrived'> {
  const { telecom, log } = core
  const { id: purchase_id, network, recipient: phone, face_amount: amount, category } = purchase
  const begun_at = present(purchase.sent_at, 'a purchase being sent has a time')
  // A process that stood still here must not send: others may already have asked, and given the money back.
  if (secondsBetween(begun_at, now()) > SEND_MARGIN_SECONDS) return 'never arrived'
  const request_id = present(purchase.provider_request_id, 'a purchase being sent has a request id')
  try {
    return await telecom.send({ request_id, network, phone, amount, category })
  } catch (error) {
    log.warn({ error, purchase_id, request_id }, 'the provider gave no answer to a purchase')
    // Whatever is not surely a no may have delivered, even when it was our own code that broke.
    return error instanceof Fault && error.happened === 'no' ? 'never arrived' : { outcome: 'pending' }
  }
}

/** The same request once more: its time begins anew, unless somebody already asks about it. */
async function renewSending(
  trx: Trx,
  { telecom }: PurchaseCore,
  purchase: Purchase,
): Promise<Purchase | null> {
  const time = now()
  const { rows } = await trx.raw<{ rows: Purchase[] }>(
    `update purchase set sent_at = :time, next_check_at = :overdue_at
     where id = :id and state = 'sending' and provider_request_id = :request_id
     returning *`,
    {
      time,
      overdue_at: sendOverdueAt(time, telecom.timeout_ms),
      id: purchase.id,
      request_id: purchase.provider_request_id,
    },
  )
  return rows[0] ?? null
}

const unreachable = ({ telecom }: PurchaseCore): ProviderVerdict => ({
  outcome: 'failed',
  reason: 'network_down',
  ops: {
    code: `${telecom.name}.unreachable`,
    detail: 'Requests do not reach the provider; the money goes back to the customers.',
  },
})

async function conclude(
  trx: Trx,
  core: PurchaseCore,
  purchase_id: Uuid,
  verdict: ProviderVerdict,
): Promise<void> {
  const time = now()
  switch (verdict.outcome) {
    case 'delivered':
      await settlePurchase(trx, core, { purchase_id, ...verdict })
      return
    case 'failed':
      await returnPurchase(trx, core, { purchase_id, reason: verdict.reason })
      await tellOperators(trx, core, { provider: core.telecom.name, ops: verdict.ops, time })
      return
    case 'pending':
      await markUnknown(trx, core, { purchase_id, time })
      await tellOperators(trx, core, { provider: core.telecom.name, ops: verdict.ops, time })
      return
    case 'missing':
      await markUnknown(trx, core, { purchase_id, time })
  }
}
