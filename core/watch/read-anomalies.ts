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
}

/** What is out of the ordinary now, the newest first. */
export async function readOpenAnomalies(db: Db | Trx, { limit }: { limit: number }): Promise<Anomaly[]> {
  const { rows } = await db.raw<{ rows: Anomaly[] }>(
    `select id, kind, subject, facts, opened_at, seen_at, closed_at from anomaly
     where closed_at is null order by opened_at desc, id desc limit :limit`,
    { limit },
  )
  return rows
}
