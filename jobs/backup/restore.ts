import { giveUpRestore, restoreBackupJob, runRestore } from '../../core/backup/index.ts'
import { handle } from '../handler.ts'

export default handle(restoreBackupJob, runRestore, (core, payload, fault) =>
  giveUpRestore(core, payload, fault.message),
)
