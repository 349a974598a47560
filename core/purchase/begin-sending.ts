import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import { sendOverdueAt } from './check-times.ts'
import { movePurchase } from './move-purchase.ts'
import type { PurchaseCore, TelecomProvider } from './provider.ts'
import { lockPurchases, type Purchase } from './purchase.ts'
import { returnPurchase } from './return-purchase.ts'
import { noteAttempt, readTriedProviders } from './route/attempt.ts'
import { chooseProvider } from './route/choose-provider.ts'
import { statesBefore } from './states.ts'

/** A purchase that is marked as being sent, and the provider that it is now to be sent to. */
export type Begun = { telecom: TelecomProvider; purchase: Purchase }

/**
 * Chooses a provider for a held purchase and stores the request before anybody hears of it. When nobody
 * can sell it the money goes back at once. Null when there is nothing to send.
 */
export async function beginSending(trx: Trx, core: PurchaseCore, id: Uuid): Promise<Begun | null> {
  const purchase = (await lockPurchases(trx, [id])).get(id)
  if (purchase?.state !== 'held') return null
  const telecom = await chooseProvider(trx, core, { purchase, tried: [] })
  if (telecom === null) {
    await returnPurchase(trx, core, { purchase_id: id, reason: 'network_down' })
    return null
  }
  const moved = await movePurchase(trx, {
    from: statesBefore('sending'),
    to: 'sending',
    id,
    ...requestOf(telecom),
  })
  return moved === null ? null : await noteSent(trx, { telecom, purchase: moved })
}

/**
 * The next provider for a purchase that the last one surely did not do anything about, under a request id of
 * its own. Null when there is none, or when somebody else took the purchase up meanwhile.
 */
export async function switchProvider(
  trx: Trx,
  core: PurchaseCore,
  purchase: Purchase,
): Promise<Begun | null> {
  const tried = await readTriedProviders(trx, purchase.id)
  const telecom = await chooseProvider(trx, core, { purchase, tried })
  if (telecom === null) return null
  const { rows } = await trx.raw<{ rows: Purchase[] }>(
    `update purchase set provider = :provider, provider_request_id = :provider_request_id, sent_at = :sent_at,
       next_check_at = :next_check_at
     where id = :id and state = 'sending' and provider_request_id = :before
     returning *`,
    { ...requestOf(telecom), id: purchase.id, before: purchase.provider_request_id },
  )
  const [switched] = rows
  return switched === undefined ? null : await noteSent(trx, { telecom, purchase: switched })
}

function requestOf(telecom: TelecomProvider) {
  const sent_at = now()
  return {
    provider: telecom.name,
    provider_request_id: telecom.makeRequestId(),
    sent_at,
    next_check_at: sendOverdueAt(sent_at, telecom.timeout_ms),
  }
}

async function noteSent(trx: Trx, begun: Begun): Promise<Begun> {
  await noteAttempt(trx, begun.purchase, { event: 'sent' })
  return begun
}
