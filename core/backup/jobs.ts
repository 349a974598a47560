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

/** Restores a backup into the empty database of RESTORE_DATABASE_URL. Another try finds it filled, and says so. */
export const restoreBackupJob = job({
  name: 'backup.restore',
  queue: 'backups',
  payload: z.object({ id: z.uuid(), file: z.string() }),
  attempts: 1,
  backoff_seconds: 60,
})
