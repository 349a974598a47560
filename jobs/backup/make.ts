import { giveUpBackup, makeBackupJob, runBackup } from '../../core/backup/index.ts'
import { handle } from '../handler.ts'

export default handle(makeBackupJob, runBackup, (core, payload, fault) =>
  giveUpBackup(core, payload, fault.message),
)
