import type { JobsOptions } from 'bullmq'
import type { JobData, QueuedJob, QueueLook, WorkSettings } from './queue-backend.ts'

/** For a person to look at. Done jobs are not kept: remembering them makes every job three times as dear (measured). */
const KEEP_FAILED = { count: 1_000 }

/** A worker may die this often under one job before the job counts as the killer. */
const STALLS_MAX = 5
/** How soon a crashed worker's jobs are found, at most. */
const STALL_CHECK_MS = 10_000
/** How soon fetching goes on after the queue was away; BullMQ's own 15 s would be felt by a customer. */
const RETRY_AFTER_ERROR_MS = 1_000

/** How a worker works, wherever its queue lives. */
export const workOptions = ({ concurrency, lock_seconds }: WorkSettings) => ({
  concurrency,
  lockDuration: lock_seconds * 1_000,
  stalledInterval: STALL_CHECK_MS,
  maxStalledCount: STALLS_MAX,
  runRetryDelay: RETRY_AFTER_ERROR_MS,
})

/** A job in BullMQ's own terms. */
export function toBullmq({ id, name, data, attempts, backoff_seconds }: QueuedJob): {
  name: string
  data: JobData
  opts: JobsOptions
} {
  const opts: JobsOptions = {
    jobId: id,
    attempts,
    backoff: { type: 'exponential', delay: backoff_seconds * 1_000 },
    removeOnComplete: true,
    removeOnFail: KEEP_FAILED,
  }
  return { name, data, opts }
}

/** What every queue of BullMQ can be asked, wherever it lives. */
type Askable = {
  getWaitingCount(): Promise<number>
  getJobs(types: 'waiting'[], start: number, end: number): Promise<{ timestamp: number }[]>
}

/** The newest comes first. Between the questions workers may have taken the oldest, or all of them. */
export async function lookAt(queue: Askable): Promise<QueueLook> {
  const waiting = await queue.getWaitingCount()
  if (waiting === 0) return { waiting, waiting_since: null }
  const ends = await Promise.all([waiting - 1, 0].map((place) => queue.getJobs(['waiting'], place, place)))
  const times = ends.flat().map(({ timestamp }) => timestamp)
  return times.length === 0
    ? { waiting: 0, waiting_since: null }
    : { waiting, waiting_since: new Date(Math.min(...times)) }
}
