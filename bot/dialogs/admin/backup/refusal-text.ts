import type { RestoreRefusal } from '../../../../core/backup/index.ts'
import { type Text, text } from '../../../texts/text.ts'

/** What is said in the group is for people who have the settings at hand. */
export function backupRefusalText({ code }: Pick<RestoreRefusal, 'code'>): Text {
  if (code === 'backup.not-set-up') return text('admin-backup-not-set-up')
  if (code === 'backup.no-key') return text('admin-restore-no-key')
  if (code === 'backup.no-target') return text('admin-restore-no-target')
  return text('admin-restore-refused', { code })
}
