import { z } from 'zod'
import { isUuid, type Uuid } from '../kernel/ids.ts'
import { job } from '../platform/job.ts'

/** Asks the gateway for a checkout page. Somebody is waiting for the link: five tries within half a minute. */
export const openCheckoutJob = job({
  name: 'payments.open-checkout',
  queue: 'payments',
  payload: z.object({ funding_id: z.custom<Uuid>((value) => typeof value === 'string' && isUuid(value)) }),
  attempts: 4,
  backoff_seconds: 2,
})

/** Asks the gateway for the account number of a customer; after some tries the sweep goes on asking. */
export const assignAccountJob = job({
  name: 'payments.assign-account',
  queue: 'payments',
  payload: z.object({ account_id: z.custom<Uuid>((value) => typeof value === 'string' && isUuid(value)) }),
  attempts: 4,
  backoff_seconds: 2,
})

/** Takes in what came to an account number. If every try fails, the gateway's own list shows it again. */
export const receiveTransferJob = job({
  name: 'payments.receive-transfer',
  queue: 'payments',
  payload: z.object({ gateway: z.string().min(1).max(40), reference: z.string().min(1).max(200) }),
  attempts: 8,
  backoff_seconds: 2,
})

/** Asks the gateway what became of a payment. Tries for some minutes; after that the sweep asks again. */
export const verifyFundingJob = job({
  name: 'payments.verify-funding',
  queue: 'payments',
  payload: z.object({ reference: z.string().min(1).max(200) }),
  attempts: 8,
  backoff_seconds: 2,
})
