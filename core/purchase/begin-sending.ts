import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import { sendOverdueAt } from './check-times.ts'
import { moveLocked } from './move-purchase.ts'
import type { PurchaseCore, TelecomProvider } from './provider.ts'
import { lockPurchases, type Purchase } from './purchase.ts'
import { returnPurchases } from './return-purchase.ts'
import { noteSent, readTriedProviders } from './route/attempt.ts'
import { chooseProvider, chooseProviders } from './route/choose-provider.ts'
import { statesBefore } from './states.ts'

/** A purchase that is marked as being sent, and the provider that it is now to be sent to. */
export type Begun = { telecom: TelecomProvider; purchase: Purchase }

/**
 * Chooses a provider for each held purchase and stores the requests before anybody hears of them. When nobody
 * can sell one its money goes back at once. Null where there is nothing to send: of two who ask for the same
 * purchase one is answered, be it in one batch or in two.
 */
export async function beginSending(
  trx: Trx,
  core: PurchaseCore,
  ids: readonly Uuid[],
): Promise<(Begun | null)[]> {
  const locked = await lockPurchases(trx, ids)
  const held = [...locked.values()].filter(({ state }) => state === 'held')
  const chosen = await chooseProviders(trx, core, held)
  const unsold = held.filter((_, place) => chosen[place] === null)
  // First, because it may wait for wallets: the time of sending, which all of them get below, must not be old.
  await returnPurchases(
    trx,
    core,
    unsold.map(({ id: purchase_id }) => ({ purchase_id, reason: 'network_down' })),
  )
  const begun = await markAsSending(
    trx,
    held.flatMap((purchase, place) => {
      const telecom = chosen[place] ?? null
      return telecom === null ? [] : [{ telecom, purchase }]
    }),
  )
  return ids.map((id) => {
    const mine = begun.get(id) ?? null
    begun.delete(id)
    return mine
  })
}

async function markAsSending(trx: Trx, chosen: readonly Begun[]): Promise<Map<Uuid, Begun>> {
  const moved = await moveLocked(trx, {
    from: statesBefore('sending'),
    to: 'sending',
    changes: chosen.map(({ telecom, purchase }) => ({ purchase, ...requestOf(telecom) })),
  })
  await noteSent(trx, moved)
  return new Map(
    moved.map((purchase, place) => {
      const { telecom } = present(chosen[place], 'what is being sent has somebody who sells it')
      return [purchase.id, { telecom, purchase }]
    }),
  )
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
  if (switched === undefined) return null
  await noteSent(trx, [switched])
  return { telecom, purchase: switched }
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
