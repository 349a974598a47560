import type { Uuid } from '../kernel/ids.ts'
import type { JsonObject } from '../kernel/json.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { AnomalyKind } from './anomaly.ts'

export type Anomaly = {
  id: Uuid
  kind: AnomalyKind
  subject: string
  facts: JsonObject
  opened_at: Date
  seen_at: Date
  closed_at: Date | null
  /** Which admin looks after it, and since when. */
  kept_by: Uuid | null
  kept_at: Date | null
  /** The admin's name. */
  keeper: string | null
}

const COLUMNS = `id, kind, subject, facts, opened_at, seen_at, closed_at, kept_by, kept_at,
  (select name from admin where admin.id = kept_by) as keeper`

/** What is out of the ordinary now, the newest first. */
export async function readOpenAnomalies(db: Db | Trx, { limit }: { limit: number }): Promise<Anomaly[]> {
  const { rows } = await db.raw<{ rows: Anomaly[] }>(
    `select ${COLUMNS} from anomaly
     where closed_at is null order by opened_at desc, id desc limit :limit`,
    { limit },
  )
  return rows
}

/** One of them, whether it goes on or is over; null when there is none. */
export async function readAnomaly(db: Db | Trx, id: Uuid): Promise<Anomaly | null> {
  const { rows } = await db.raw<{ rows: Anomaly[] }>(`select ${COLUMNS} from anomaly where id = :id`, { id })
  return rows[0] ?? null
}
