import { z } from 'zod'
import { job } from '../platform/job.ts'

/** Makes the catalogue what the provider offers. */
export const syncPlansJob = job({
  name: 'catalog.sync-plans',
  queue: 'upkeep',
  payload: z.object({}),
  attempts: 4,
  backoff_seconds: 15,
})
