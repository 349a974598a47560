import type { NoticeOf } from '../../core/notices/index.ts'
import { type Text, text } from '../texts/text.ts'

/** How a backup gets on. */
export function backupText({
  backup_kind: kind,
  state,
  percent,
  size,
  rows,
}: NoticeOf<'backup.shown'>): Text {
  if (state === 'running') return text('backup-running', { kind, percent: String(percent) })
  return state === 'made' ? text('backup-made', { kind, size, rows }) : text('backup-failed', { kind })
}

/** How a restore gets on, and what is to be done after it. */
export function restoreText(notice: NoticeOf<'restore.shown'>): Text {
  const { file: name, state, code, rows, open_purchases: open, same_secret } = notice
  if (state === 'running') return text('restore-running', { name })
  if (state === 'refused') return text('restore-refused', { name, code })
  if (state === 'failed') return text('restore-failed', { name })
  return text('restore-done', { name, rows, open, secret: same_secret ? 'same' : 'other' })
}
