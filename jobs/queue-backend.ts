import type { Processor } from 'bullmq'
import type { QueueName } from '../core/platform/job.ts'

/** What waits in a queue. The id makes adding the same job twice harmless while it is there. */
export type QueuedJob = {
  /** Not only digits and without a colon: BullMQ keeps those for itself. */
  id: string
  name: string
  data: JobData
  attempts: number
  backoff_seconds: number
}

/** One asked-for piece of work. */
export type JobItem = { payload: unknown; trace_id: string | null }

/** Most jobs carry one; where the contract allows it, those that were due together share the cost of the queue. */
export type JobData = { items: readonly JobItem[] }

export type QueueLook = { waiting: number; waiting_since: Date | null }

export type WorkSettings = { concurrency: number; lock_seconds: number }

/**
 * Where the queues live: the seam between us and BullMQ. PostgreSQL, or Redis where
 * there is one. Nothing is lost with a queue: the outbox and the sweeps know what is due.
 */
export type QueueBackend = {
  /** Makes ready what the queues need. Safe to run from several processes at once. */
  prepare(): Promise<void>
  addAll(queue: QueueName, jobs: QueuedJob[]): Promise<void>
  /** What was handed over and not begun. What waits for another try after a fault does not count. */
  look(queue: QueueName): Promise<QueueLook>
  /** Takes work until `close`. Errors of the connection go to `onError` and are survived. */
  work(queue: QueueName, settings: WorkSettings, run: Processor<JobData>): Working
  close(): Promise<void>
}

export type Working = {
  /** Takes nothing new and waits for what is running. */
  stop(): Promise<void>
}
