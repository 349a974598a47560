import { z } from 'zod'
import { isUuid, type Uuid } from '../kernel/ids.ts'
import { job } from '../platform/job.ts'

const purchase_id = z.custom<Uuid>((value) => typeof value === 'string' && isUuid(value), 'is an id')

/** Sends a held purchase to the provider, once. */
export const vendJob = job({
  name: 'purchase.vend',
  queue: 'telecom',
  payload: z.object({ purchase_id }),
  attempts: 3,
  backoff_seconds: 2,
  // A queue costs more for each job than we do for each purchase.
  together_max: 25,
})

/**
 * Asks the provider what became of a purchase. Its own back-off is in the purchase, so the queue tries
 * little. `check` is the count of checks that the job was asked for at: when the purchase has moved on
 * by then, another job is under way and this one does nothing. Null for one that asks whatever the count.
 */
export const confirmJob = job({
  name: 'purchase.confirm',
  queue: 'telecom',
  payload: z.object({ purchase_id, check: z.int().nullable() }),
  attempts: 2,
  backoff_seconds: 2,
})

/**
 * Asks the provider about a request whose purchase has ended here: somebody or something says that it ended
 * otherwise there. `round` counts how often the answer was no verdict.
 */
export const recheckJob = job({
  name: 'purchase.recheck',
  queue: 'telecom',
  payload: z.object({ purchase_id, provider: z.string(), request_id: z.string(), round: z.int() }),
  attempts: 2,
  backoff_seconds: 2,
})
