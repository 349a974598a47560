import {
  createPostgresBackend,
  type JobsOptions,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  Queue,
  runMigrations,
  Worker,
} from 'bullmq'
import pg from 'pg'
import type { QueueName } from '../core/platform/job.ts'
import type { Logger } from '../core/platform/log.ts'
import type { JobData, QueueBackend, QueuedJob, WorkSettings } from './queue-backend.ts'

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

/** For a person to look at. Done jobs are not kept: remembering them makes every job three times as dear (measured). */
const KEEP_FAILED = { count: 1_000 }

/** A worker may die this often under one job before the job counts as the killer. */
const STALLS_MAX = 5
/** How soon a crashed worker's jobs are found, at most. */
const STALL_CHECK_MS = 10_000
/** How soon fetching goes on after the database was away; BullMQ's own 15 s would be felt by a customer. */
const RETRY_AFTER_ERROR_MS = 1_000

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
      const worker = new Worker(name, run, workerOptions(url, settings), createPostgresBackend)
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

const workerOptions = (url: string, { concurrency, lock_seconds }: WorkSettings) => ({
  connection: { connectionString: url, schema: SCHEMA, max: CONNECTIONS_PER_WORKER_MAX },
  concurrency,
  lockDuration: lock_seconds * 1_000,
  stalledInterval: STALL_CHECK_MS,
  maxStalledCount: STALLS_MAX,
  runRetryDelay: RETRY_AFTER_ERROR_MS,
})

function toBullmq({ id, name, data, attempts, backoff_seconds }: QueuedJob) {
  const opts: JobsOptions = {
    jobId: id,
    attempts,
    backoff: { type: 'exponential', delay: backoff_seconds * 1_000 },
    removeOnComplete: true,
    removeOnFail: KEEP_FAILED,
  }
  return { name, data, opts }
}
