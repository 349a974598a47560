import {
  createPostgresBackend,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  Queue,
  runMigrations,
  Worker,
} from 'bullmq'
import pg from 'pg'
import type { QueueName } from '../core/platform/job.ts'
import type { Logger } from '../core/platform/log.ts'
import { toBullmq, workOptions } from './bullmq-options.ts'
import type { JobData, QueueBackend } from './queue-backend.ts'

const SCHEMA = 'bullmq'

type PostgresQueue = Queue<
  JobData,
  void,
  string,
  JobData,
  void,
  string,
  PostgresQueueBackend,
  PostgresConnectionOptions
>

/** The database speaks for many short statements; more connections than this only make them wait elsewhere. */
const CONNECTIONS_PER_WORKER_MAX = 4
const CONNECTIONS_PER_QUEUE_MAX = 2

/** BullMQ's queues in a schema of their own in our database. */
export function createPostgresQueues(url: string, log: Logger): QueueBackend {
  const queues = new Map<QueueName, PostgresQueue>()
  const complain = (queue: string) => (error: Error) =>
    log.warn({ queue, err: error }, 'the queue has trouble')

  function open(name: QueueName): PostgresQueue {
    const known = queues.get(name)
    if (known !== undefined) return known
    const connection = { connectionString: url, schema: SCHEMA, max: CONNECTIONS_PER_QUEUE_MAX }
    const queue: PostgresQueue = new Queue(name, { connection }, createPostgresBackend)
    queue.on('error', complain(name))
    queues.set(name, queue)
    return queue
  }

  return {
    prepare: () => migrateQueues(url),
    addAll: async (name, jobs) => {
      await open(name).addBulk(jobs.map(toBullmq))
    },
    work(name, settings, run) {
      const worker = new Worker(
        name,
        run,
        {
          connection: { connectionString: url, schema: SCHEMA, max: CONNECTIONS_PER_WORKER_MAX },
          ...workOptions(settings),
        },
        createPostgresBackend,
      )
      worker.on('error', complain(name))
      return { stop: () => worker.close() }
    },
    close: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.close()))
    },
  }
}

/** BullMQ's tables are versioned by BullMQ itself; it takes a lock, so that processes may start together. */
async function migrateQueues(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'nexa-queues' })
  await client.connect()
  try {
    await runMigrations(client, SCHEMA)
  } finally {
    await client.end()
  }
}
