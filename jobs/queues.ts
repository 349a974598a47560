import type { Config } from '../core/platform/config.ts'
import type { QueueName } from '../core/platform/job.ts'
import type { WorkSettings } from './queue-backend.ts'

/**
 * How each queue is worked. A lock is renewed while its worker lives, so its length is not the
 * longest job: it is how long a dead worker's jobs wait before another one takes them up.
 */
export const workSettings = (config: Config): Record<QueueName, WorkSettings> => ({
  // Calls to a provider mostly wait, up to its 30 s; the number is what the provider agreed to.
  telecom: { concurrency: config.VEND_CONCURRENCY, lock_seconds: 20 },
  // Few, short, and each has a person waiting for a link or for money.
  payments: { concurrency: 8, lock_seconds: 20 },
  // Work that nobody waits for: one at a time, so that it never crowds out the rest.
  upkeep: { concurrency: 1, lock_seconds: 60 },
  // Each may take an hour, and nothing else is to wait for it.
  backups: { concurrency: 1, lock_seconds: 60 },
})
