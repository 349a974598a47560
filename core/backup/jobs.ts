import { z } from 'zod'
import { job } from '../platform/job.ts'

/** Makes the backup that was asked for. A process that dies meanwhile leaves nothing, and another one begins anew. */
export const makeBackupJob = job({
  name: 'backup.make',
  queue: 'backups',
  payload: z.object({ id: z.uuid() }),
  attempts: 3,
  backoff_seconds: 60,
})
