import { setTimeout as wait } from 'node:timers/promises'
import {
  createPostgresBackend,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  type Processor,
  Queue,
  runMigrations,
  Worker,
} from 'bullmq'
import pg from 'pg'
import type { QueueName } from '../core/platform/job.ts'
import type { Logger } from '../core/platform/log.ts'
import { lookAt, toBullmq, workOptions } from './bullmq-options.ts'
import type { JobData, QueueBackend, Working, WorkSettings } from './queue-backend.ts'

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
const REOPEN_MS = 1_000

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

  /** BullMQ remembers for good that its first connection failed: such a queue would never work again. */
  async function using<T>(name: QueueName, work: (queue: PostgresQueue) => Promise<T>): Promise<T> {
    const queue = open(name)
    try {
      return await work(queue)
    } catch (error) {
      if (queues.get(name) === queue) queues.delete(name)
      await queue.close().catch(() => undefined)
      throw error
    }
  }

  return {
    prepare: () => migrateQueues(url),
    addAll: async (name, jobs) => {
      await using(name, (queue) => queue.addBulk(jobs.map(toBullmq)))
    },
    look: (name) => using(name, lookAt),
    work: (name, settings, run) => workSteadily(() => openWorker(url, name, settings, run), complain(name)),
    close: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.close()))
    },
  }
}

type PostgresWorker = Worker<JobData, void, string, PostgresQueueBackend, number, PostgresConnectionOptions>

const openWorker = (
  url: string,
  name: QueueName,
  settings: WorkSettings,
  run: Processor<JobData>,
): PostgresWorker =>
  new Worker(
    name,
    run,
    {
      connection: { connectionString: url, schema: SCHEMA, max: CONNECTIONS_PER_WORKER_MAX },
      ...workOptions(settings),
    },
    createPostgresBackend,
  ) as PostgresWorker

/**
 * A worker whose first connection fails would never work again, because BullMQ remembers that failure
 * for good. It is opened anew until the database answers; what comes later it survives by itself.
 */
function workSteadily(openOne: () => PostgresWorker, complain: (error: Error) => void): Working {
  const stopping = new AbortController()
  let worker = openOne()
  const opened = (async () => {
    for (;;) {
      worker.on('error', complain)
      try {
        await worker.waitUntilReady()
        return
      } catch (error) {
        if (stopping.signal.aborted) return
        complain(error as Error)
        await worker.close().catch(() => undefined)
        await wait(REOPEN_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
        if (stopping.signal.aborted) return
        worker = openOne()
      }
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await worker.close()
      await opened
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
