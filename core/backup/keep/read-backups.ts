import type { Uuid } from '../../kernel/ids.ts'
import type { Db } from '../../platform/db.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { BackupKind } from '../kinds.ts'

/** A backup as it was when its place was last looked at. */
export type ListedBackup = {
  id: Uuid
  kind: BackupKind
  state: 'waiting' | 'running' | 'whole' | 'damaged' | 'failed'
  file: string | null
  made_at: Date | null
  asked_at: Date
  bytes: bigint | null
  row_count: bigint | null
  reason: string | null
}

const COLUMNS = 'id, kind, state, file, made_at, asked_at, bytes, row_count, reason'

/** Newest first, with those that are under way, and the last that failed. */
export async function readBackups(db: Db | Trx, { limit }: { limit: number }): Promise<ListedBackup[]> {
  const { rows } = await db.raw<{ rows: ListedBackup[] }>(
    `select ${COLUMNS} from backup where state <> 'gone' order by coalesce(made_at, asked_at) desc, id limit :limit`,
    { limit },
  )
  return rows
}
