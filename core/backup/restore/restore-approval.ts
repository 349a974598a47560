import type { ApprovalKinds } from '../../approval/index.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Environment } from '../../platform/environment.ts'
import { schedule } from '../../platform/job.ts'
import { restoreBackupJob } from '../jobs.ts'
import { readBackup } from '../keep/read-backups.ts'
import { judgeRestore } from './run-restore.ts'

/**
 * A restore takes two owners: it shows all that customers have to whoever can read the database that it fills. The yes
 * asks a worker for it; what came of it is told in the groups.
 */
export const restoreKinds = (env: Pick<Environment, 'config'>): ApprovalKinds => ({
  restore: {
    asks: 'backups.manage',
    approves: 'restores.approve',
    run: async (trx, { id, payload }) => {
      const judged = judgeRestore(env)
      if (!judged.ok) return judged
      const backup = await readBackup(trx, String(payload.backup_id))
      if (backup?.file == null || backup.state !== 'whole') return refuse({ code: 'backup.not-found' })
      await schedule(trx, restoreBackupJob, { id, file: backup.file }, { key: id })
      return ok(null)
    },
  },
})
