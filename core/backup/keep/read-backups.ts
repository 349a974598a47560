import { now } from '../../kernel/clock.ts'
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
  age_hours: number
}

const COLUMNS = `id, kind, state, file, made_at, asked_at, bytes, row_count, reason,
  greatest(floor(extract(epoch from :time::timestamptz - coalesce(made_at, asked_at)) / 3600), 0)::int as age_hours`

/** Newest first, with those that are under way, and the last that failed. */
export async function readBackups(db: Db | Trx, { limit }: { limit: number }): Promise<ListedBackup[]> {
  const { rows } = await db.raw<{ rows: ListedBackup[] }>(
    `select ${COLUMNS} from backup where state <> 'gone' order by coalesce(made_at, asked_at) desc, id limit :limit`,
    { limit, time: now() },
  )
  return rows
}

export async function readBackup(db: Db | Trx, id: string): Promise<ListedBackup | null> {
  const { rows } = await db.raw<{ rows: ListedBackup[] }>(
    `select ${COLUMNS} from backup where id = :id and state <> 'gone'`,
    { id, time: now() },
  )
  return rows[0] ?? null
}
