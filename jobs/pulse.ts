import type { Environment } from '../core/platform/environment.ts'
import type { QueueName } from '../core/platform/job.ts'
import { markTaken } from '../core/watch/index.ts'

const EVERY_MS = 10_000

type Pulse = { stop(): Promise<void> }

/** Says again and again which queues this worker takes, so that one which nobody takes is noticed. */
export function startPulse({ db, log }: Pick<Environment, 'db' | 'log'>, takes: readonly QueueName[]): Pulse {
  const beat = (): Promise<void> =>
    markTaken(db, takes).catch((error: unknown) =>
      log.warn({ err: error }, 'the worker could not say which queues it takes'),
    )
  let beating = beat()
  const timer = setInterval(() => {
    beating = beating.then(beat)
  }, EVERY_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await beating
    },
  }
}
