import { formatSize } from '../../kernel/size.ts'
import { notifyGroups } from '../../notices/index.ts'
import type { Environment } from '../../platform/environment.ts'
import { startTimer } from '../../platform/metrics.ts'
import { inTransaction, type Trx } from '../../platform/transaction.ts'
import type { BackupKind } from '../kinds.ts'
import type { MadeBackup } from '../make/make-backup.ts'
import type { Progress } from '../make/take-snapshot.ts'

/** A group may be written to twenty times a minute, and has other things to read. */
const EVERY_SECONDS = 5

export type Reporter = {
  progress: Progress
  made(trx: Trx, made: MadeBackup): Promise<void>
  failed(trx: Trx): Promise<void>
}

type Shown = { state: 'running' | 'made' | 'failed'; percent?: number; size?: string; rows?: number }

/** Shows in the admin groups how a backup gets on: one message, replaced in its place. */
export function createReporter(
  env: Pick<Environment, 'config' | 'db'>,
  { id, kind }: { id: string; kind: BackupKind },
): Reporter {
  const elapsed = startTimer()
  let shown = { percent: -1, seconds: Number.NEGATIVE_INFINITY }
  const show = (trx: Trx, { state, percent = 0, size = '', rows = 0 }: Shown): Promise<void> =>
    notifyGroups(trx, env, {
      notice: { kind: 'backup.shown', backup_kind: kind, state, percent, size, rows },
      key: `backup:${id}:${state}:${percent}`,
      slot: `backup:${id}`,
    })
  return {
    progress: async (share) => {
      const percent = Math.floor(share * 100)
      const seconds = elapsed()
      if (percent === shown.percent || seconds - shown.seconds < EVERY_SECONDS) return
      shown = { percent, seconds }
      await inTransaction(env.db, (trx) => show(trx, { state: 'running', percent }))
    },
    made: (trx, { bytes, rows }) => show(trx, { state: 'made', size: formatSize(bytes), rows }),
    failed: (trx) => show(trx, { state: 'failed' }),
  }
}
