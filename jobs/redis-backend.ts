import { Queue, Worker } from 'bullmq'
import type { QueueName } from '../core/platform/job.ts'
import type { Logger } from '../core/platform/log.ts'
import { lookAt, toBullmq, workOptions } from './bullmq-options.ts'
import type { JobData, QueueBackend } from './queue-backend.ts'

/** Keeps us apart from others in the same Redis. */
const PREFIX = 'nexa'

/**
 * BullMQ's queues in Redis: several times as many jobs a second as in PostgreSQL. Redis may lose what
 * it holds, and nothing is lost by it: the outbox and the sweeps in PostgreSQL know what is due.
 */
export function createRedisQueues(url: string, log: Logger): QueueBackend {
  const queues = new Map<QueueName, Queue<JobData>>()
  const complain = (queue: string) => (error: Error) =>
    log.warn({ queue, err: error }, 'the queue has trouble')

  function open(name: QueueName): Queue<JobData> {
    const known = queues.get(name)
    if (known !== undefined) return known
    // A relay that waits for ever for a dead Redis would hold its rows; failing, it tries again with the next look.
    const connection = { url, maxRetriesPerRequest: 1 }
    const queue = new Queue<JobData>(name, { connection, prefix: PREFIX })
    queue.on('error', complain(name))
    queues.set(name, queue)
    return queue
  }

  return {
    prepare: async () => undefined,
    addAll: async (name, jobs) => {
      await open(name).addBulk(jobs.map(toBullmq))
    },
    look: (name) => lookAt(open(name)),
    work(name, settings, run) {
      // BullMQ asks for null here: its blocking calls must outlive a Redis that is away.
      const connection = { url, maxRetriesPerRequest: null }
      const worker = new Worker<JobData>(name, run, { connection, prefix: PREFIX, ...workOptions(settings) })
      worker.on('error', complain(name))
      return { stop: () => worker.close() }
    },
    close: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.close()))
    },
  }
}
