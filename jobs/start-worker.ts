import { setTimeout as wait } from 'node:timers/promises'
import type { Job } from 'bullmq'
import type { Core } from '../core/compose.ts'
import { QUEUES, type QueueName } from '../core/platform/job.ts'
import { SCHEDULES, startClock } from './clock.ts'
import { healthRoutes, serveHealth } from './health.ts'
import { lookAtQueues } from './look-at-queues.ts'
import { openQueues } from './open-queues.ts'
import { startPulse } from './pulse.ts'
import type { JobData, QueueBackend } from './queue-backend.ts'
import { workSettings } from './queues.ts'
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
} & Partial<Roles>

/** What one worker does of all that there is to do; what it is not told to leave, it does. */
export type Roles = {
  /** The kinds of work that it takes. */
  takes: readonly QueueName[]
  /** Whether it does what happens by the clock. */
  with_clock: boolean
  /** Whether it hands what is due to the queues. */
  with_relay: boolean
}

export type RunningWorker = { health_port: number; stop(): Promise<void> }

/** Starts everything that a worker process does. The core stays the caller's: it is closed by whoever made it. */
export async function startWorker(core: Core, options: WorkerOptions): Promise<RunningWorker> {
  const queues = options.queues ?? openQueues(core)
  await queues.prepare()
  const { takes = QUEUES, with_clock = true, with_relay = true } = options
  const settings = workSettings(core.config)
  const workers = takes.map((queue) => queues.work(queue, settings[queue], (job) => runOne(core, job)))
  const pulse = startPulse(core, takes)
  const relay = with_relay ? startRelay(core, queues) : null
  const clock = with_clock ? startClock(core, [...SCHEDULES, lookAtQueues(queues)]) : null
  let leaving = false
  const signs = { lastLook: relay === null ? null : relay.lastLook, leaving: () => leaving }
  const health = await serveHealth(healthRoutes(core, signs), {
    host: core.config.BOT_HOST,
    port: options.health_port,
  })
  const roles = { queues: takes, clock: with_clock, relay: with_relay }
  core.log.info({ health_port: health.port, ...roles }, 'the worker is at work')
  return {
    health_port: health.port,
    stop: async () => {
      leaving = true
      const running = [clock?.stop(), relay?.stop(), pulse.stop(), ...workers.map((worker) => worker.stop())]
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
