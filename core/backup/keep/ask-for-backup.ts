import { now } from '../../kernel/clock.ts'
import { newId, type Uuid } from '../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Environment } from '../../platform/environment.ts'
import { schedule } from '../../platform/job.ts'
import type { Trx } from '../../platform/transaction.ts'
import { makeBackupJob } from '../jobs.ts'
import type { BackupKind } from '../kinds.ts'
import type { NotSetUp } from '../refusals.ts'

export type BackupCause = 'clock' | 'group' | 'command'

/** Backups can be made: there is a place, and a public key to encrypt for. */
export const isSetUp = ({ config }: Pick<Environment, 'config'>): boolean =>
  config.BACKUP_RECIPIENT !== undefined &&
  (config.BACKUP_DIR !== undefined || config.BACKUP_S3_BUCKET !== undefined)

/**
 * Asks a worker for a backup. While one of its kind is under way that one is meant, and a slot of the clock is asked
 * for once; `is_new` tells which.
 */
export async function askForBackup(
  trx: Trx,
  env: Pick<Environment, 'config'>,
  { kind, cause, due_at = null }: { kind: BackupKind; cause: BackupCause; due_at?: Date | null },
): Promise<Result<{ is_new: boolean }, NotSetUp>> {
  if (!isSetUp(env)) return refuse({ code: 'backup.not-set-up' })
  const { rows } = await trx.raw<{ rows: { id: Uuid }[] }>(
    `insert into backup (id, kind, cause, due_at, state, asked_at)
     values (:id, :kind, :cause, :due_at, 'waiting', :time) on conflict do nothing returning id`,
    { id: newId(), kind, cause, due_at, time: now() },
  )
  for (const { id } of rows) await schedule(trx, makeBackupJob, { id }, { key: id })
  return ok({ is_new: rows.length > 0 })
}
