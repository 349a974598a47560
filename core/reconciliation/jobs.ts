import { z } from 'zod'
import { job } from '../platform/job.ts'

/** Reads the next page of a statement, or compares a day with it once the last page is there. */
export const collectJob = job({
  name: 'reconciliation.collect',
  queue: 'upkeep',
  payload: z.object({ day: z.string(), source: z.string(), cursor: z.string() }),
  attempts: 4,
  backoff_seconds: 20,
})
