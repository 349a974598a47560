import { addSeconds, now } from '../kernel/clock.ts'
import type { Environment } from '../platform/environment.ts'
import { schedule } from '../platform/job.ts'
import type { Trx } from '../platform/transaction.ts'
import { verifyFundingJob } from './jobs.ts'

/** If the job of a webhook is lost, the sweep asks for it after this. */
const SWEEP_AFTER_SECONDS = 60

export type ReceivedWebhook = {
  /** The gateway's name. */
  source: string
  event_key: string
  /** Null when the event speaks of no payment: it is kept, and nothing follows. */
  reference: string | null
  body: string
}

/**
 * Keeps a webhook whose signature was checked, once however often it is repeated, and has its
 * payment verified. Acknowledge it only after this has been committed.
 */
export async function receiveGatewayWebhook(
  trx: Trx,
  env: Pick<Environment, 'log'>,
  { source, event_key, reference, body }: ReceivedWebhook,
): Promise<{ fresh: boolean }> {
  const time = now()
  const stored = (await trx('callback')
    .insert({ source, event_key, body, received_at: time })
    .onConflict(['source', 'event_key'])
    .ignore()
    .returning('id')) as unknown[]
  const fresh = stored.length === 1
  env.log.info({ source, event_key, fresh }, 'a webhook arrived')
  if (!fresh || reference === null) return { fresh }
  await schedule(trx, verifyFundingJob, { reference }, { key: `${source}:${event_key}` })
  await trx.raw(
    `update funding set next_check_at = :check_at
     where reference = :reference and gateway = :source and (next_check_at is null or next_check_at > :check_at)`,
    { reference, source, check_at: addSeconds(time, SWEEP_AFTER_SECONDS) },
  )
  return { fresh }
}
