import { setTimeout as wait } from 'node:timers/promises'
import type { Job } from 'bullmq'
import type { Core } from '../core/compose.ts'
import type { QueueName } from '../core/platform/job.ts'
import { startClock } from './clock.ts'
import { healthRoutes, serveHealth } from './health.ts'
import { createPostgresQueues } from './postgres-backend.ts'
import type { JobData, QueueBackend, WorkSettings } from './queue-backend.ts'
import { workSettings } from './queues.ts'
import { createRedisQueues } from './redis-backend.ts'
import { findHandler } from './registry.ts'
import { startRelay } from './relay.ts'
import { runJob } from './run-job.ts'

/** How long running handlers may take to finish when we stop; what is left is taken up by another worker. */
const DRAIN_SECONDS_MAX = 10
const GOODBYE_SECONDS_MAX = 3

export type WorkerOptions = {
  /** Port of the health pages; 0 takes any free one. */
  health_port: number
  queues?: QueueBackend
  drain_seconds_max?: number
  /** Off where a test ticks by itself. */
  with_clock?: boolean
}

export type RunningWorker = { health_port: number; stop(): Promise<void> }

/** In Redis when there is one, else in the database that is there anyway. */
const openQueues = ({ config, log }: Core): QueueBackend =>
  config.REDIS_URL === undefined
    ? createPostgresQueues(config.DATABASE_URL, log)
    : createRedisQueues(config.REDIS_URL.reveal(), log)

/** Starts everything that a worker process does. The core stays the caller's: it is closed by whoever made it. */
export async function startWorker(core: Core, options: WorkerOptions): Promise<RunningWorker> {
  const queues = options.queues ?? openQueues(core)
  await queues.prepare()
  const settings = Object.entries(workSettings(core.config)) as [QueueName, WorkSettings][]
  const workers = settings.map(([queue, setting]) => queues.work(queue, setting, (job) => runOne(core, job)))
  const relay = startRelay(core, queues)
  const clock = options.with_clock === false ? null : startClock(core)
  let leaving = false
  // Whoever is about to end is not ready, though what it has begun still runs.
  const lastLook = () => (leaving ? null : relay.lastLook())
  const health = await serveHealth(healthRoutes(core, { lastLook }), {
    host: core.config.BOT_HOST,
    port: options.health_port,
  })
  core.log.info({ health_port: health.port }, 'the worker is at work')
  return {
    health_port: health.port,
    stop: async () => {
      leaving = true
      const running = [clock?.stop(), relay.stop(), ...workers.map((worker) => worker.stop())]
      await waitAtMost(options.drain_seconds_max ?? DRAIN_SECONDS_MAX, running)
      // A Redis that is away says no goodbye.
      await waitAtMost(GOODBYE_SECONDS_MAX, [queues.close()])
      await health.close()
    },
  }
}

const runOne = (core: Core, job: Job<JobData>): Promise<void> =>
  runJob(core, findHandler(job.name), {
    id: job.id ?? 'unknown',
    name: job.name,
    data: job.data,
    is_last_try: job.attemptsMade + 1 >= (job.opts.attempts ?? 1),
    keepOnly: (items) => job.updateData({ items }),
  })

/**
 * Nothing new is taken from the first moment, by none of them, whatever another one waits for. What is not done in time
 * is left: its lock runs out, or the next slot comes, and another worker takes it up.
 */
async function waitAtMost(seconds: number, running: (Promise<void> | undefined)[]): Promise<void> {
  const timer = new AbortController()
  const late = wait(seconds * 1_000, undefined, { signal: timer.signal }).catch(() => undefined)
  await Promise.race([Promise.allSettled(running), late])
  timer.abort()
}
