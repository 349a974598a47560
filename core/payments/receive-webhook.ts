import { addSeconds, now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Environment } from '../platform/environment.ts'
import { schedule } from '../platform/job.ts'
import type { Trx } from '../platform/transaction.ts'
import { assignAccountJob, receiveTransferJob, verifyFundingJob } from './jobs.ts'

/** If the job of a webhook is lost, the sweep asks for it after this. */
const SWEEP_AFTER_SECONDS = 60

export type ReceivedWebhook = {
  /** The gateway's name. */
  source: string
  event_key: string
  /** Null when the event speaks of no payment: it is kept, and nothing follows. */
  reference: string | null
  /** Some events name a payment only by this. */
  payment_key?: string
  is_transfer?: boolean
  payer?: string
  body: string
}

/**
 * Keeps a webhook whose signature was checked, once however often it is repeated, and has its
 * payment verified. Acknowledge it only after this has been committed.
 */
export async function receiveGatewayWebhook(
  trx: Trx,
  env: Pick<Environment, 'log'>,
  { source, event_key, body, ...about }: ReceivedWebhook,
): Promise<{ fresh: boolean }> {
  const time = now()
  const reference = about.reference ?? (await findByPayment(trx, source, about.payment_key))
  const stored = (await trx('callback')
    .insert({ source, event_key, body, about: reference, received_at: time })
    .onConflict(['source', 'event_key'])
    .ignore()
    .returning('id')) as unknown[]
  const fresh = stored.length === 1
  env.log.info({ source, event_key, fresh }, 'a webhook arrived')
  if (!fresh) return { fresh }
  if (about.payer !== undefined) await askForAccount(trx, { source, event_key, payer: about.payer })
  if (reference === null) return { fresh }
  if (about.is_transfer === true) {
    const key = `${source}:${event_key}`
    await schedule(trx, receiveTransferJob, { gateway: source, reference }, { key })
    return { fresh }
  }
  await schedule(trx, verifyFundingJob, { reference }, { key: `${source}:${event_key}` })
  await trx.raw(
    `update funding set next_check_at = :check_at
     where reference = :reference and gateway = :source and (next_check_at is null or next_check_at > :check_at)`,
    { reference, source, check_at: addSeconds(time, SWEEP_AFTER_SECONDS) },
  )
  return { fresh }
}

/** Something became of an account number that we asked for: what, the gateway is asked. */
async function askForAccount(
  trx: Trx,
  { source, event_key, payer }: { source: string; event_key: string; payer: string },
): Promise<void> {
  const asked = (await trx('bank_account').where({ gateway: source, payer, state: 'asked' }).first('id')) as
    | { id: Uuid }
    | undefined
  if (asked === undefined) return
  await schedule(trx, assignAccountJob, { account_id: asked.id }, { key: `${source}:${event_key}` })
}

/** A payment of ours by the gateway's own name, which we learned when it was credited. */
async function findByPayment(
  trx: Trx,
  gateway: string,
  payment_key: string | undefined,
): Promise<string | null> {
  if (payment_key === undefined) return null
  const found = (await trx('funding').where({ gateway, payment_key }).first('reference')) as
    | { reference: string }
    | undefined
  return found?.reference ?? null
}
