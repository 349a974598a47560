import { QUEUES } from '../core/platform/job.ts'
import { keepLook } from '../core/watch/index.ts'
import type { Schedule } from './clock.ts'
import type { QueueBackend } from './queue-backend.ts'

/** How much lies in each queue, for the figures and the doctor: only a queue itself knows. */
export const lookAtQueues = (queues: Pick<QueueBackend, 'look'>): Schedule => ({
  name: 'look-at-queues',
  every_seconds: 60,
  run: async ({ db }) => {
    for (const queue of QUEUES) await keepLook(db, { queue, ...(await queues.look(queue)) })
  },
})
