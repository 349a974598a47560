import { setTimeout as sleep } from 'node:timers/promises'
import { present } from '../kernel/assert.ts'
import { now, secondsBetween } from '../kernel/clock.ts'
import { Fault } from '../kernel/fault.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { SEND_MARGIN_SECONDS, sendOverdueAt } from './check-times.ts'
import { makeRequest, notOffered } from './make-request.ts'
import type { ProviderVerdict, PurchaseCore, TelecomProvider } from './provider.ts'
import type { Purchase } from './purchase.ts'
import { type AttemptEvent, eventOf } from './route/attempt.ts'

/** What came of a request, and how it is written down: silence and a request that is still worked on differ there. */
export type Heard = { verdict: ProviderVerdict; event: AttemptEvent }

type Sending = { telecom: TelecomProvider; purchase: Purchase }

/**
 * Sends a request that is stored, until the provider was heard or was surely not reached. Only what surely
 * never arrived is tried again, under the same id. Null when the purchase was taken from us between two
 * tries: then others ask what became of it.
 */
export async function sendUntilHeard(
  core: PurchaseCore,
  { telecom, purchase }: Sending,
  retry_waits_ms: readonly number[],
): Promise<Heard | null> {
  let sending = purchase
  for (let tries = 0; ; tries++) {
    const heard = await sendOnce(core, { telecom, purchase: sending })
    if (heard !== 'never arrived') return heard
    const wait_ms = retry_waits_ms[tries]
    if (wait_ms === undefined) return unreachable(telecom)
    await sleep(wait_ms)
    const renewed = await inTransaction(core.db, (trx) => renewSending(trx, { telecom, purchase: sending }))
    if (renewed === null) return null
    sending = renewed
  }
}

async function sendOnce(
  { db, log }: Pick<PurchaseCore, 'db' | 'log'>,
  { telecom, purchase }: Sending,
): Promise<Heard | 'never arrived'> {
  const { name: provider } = telecom
  const { id: purchase_id } = purchase
  const begun_at = present(purchase.sent_at, 'a purchase being sent has a time')
  const request_id = present(purchase.provider_request_id, 'a purchase being sent has a request id')
  const request = await makeRequest(db, purchase, { provider, request_id })
  if (request === null) return heardOf(notOffered(provider))
  await telecom.turn?.()
  // A process that stood still here must not send: others may already have asked, and given the money back.
  if (secondsBetween(begun_at, now()) > SEND_MARGIN_SECONDS) return 'never arrived'
  try {
    return heardOf(await telecom.send(request))
  } catch (error) {
    log.warn({ error, purchase_id, request_id, provider }, 'the provider gave no answer to a purchase')
    // Whatever is not surely a no may have delivered, even when it was our own code that broke.
    return error instanceof Fault && error.happened === 'no'
      ? 'never arrived'
      : { verdict: { outcome: 'pending' }, event: 'silent' }
  }
}

const heardOf = (verdict: ProviderVerdict): Heard => ({ verdict, event: eventOf(verdict) })

/** The same request once more: its time begins anew, unless somebody already asks about it. */
async function renewSending(trx: Trx, { telecom, purchase }: Sending): Promise<Purchase | null> {
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

const unreachable = ({ name }: TelecomProvider): Heard => ({
  event: 'unreachable',
  verdict: {
    outcome: 'failed',
    reason: 'network_down',
    another_may: true,
    ops: { code: `${name}.unreachable`, detail: 'Requests do not reach the provider.' },
  },
})
