import { now } from '../kernel/clock.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { type BroadcastClass, LISTENS, REACHABLE, type Segment, segmentSql } from './segment.ts'

/** Whom a broadcast would reach now, and who of its people wants none of this class. */
export type SegmentCount = { people: number; muted: number }

/** Counts the people of a segment who can be reached. One look at every customer, in the worst case. */
export async function countSegment(
  db: Db | Trx,
  { config }: Pick<Environment, 'config'>,
  { segment, class: of }: { segment: Segment; class: BroadcastClass },
): Promise<SegmentCount> {
  const { where, values } = segmentSql(segment, { asked_at: now(), config })
  const { rows } = await db.raw<{ rows: SegmentCount[] }>(
    `select count(*) filter (where listens)::int as people, count(*) filter (where not listens)::int as muted
     from (select ${LISTENS} as listens from customer where ${where} and ${REACHABLE}) as found`,
    { ...values, class: of },
  )
  return rows[0] ?? { people: 0, muted: 0 }
}

/** Languages that customers read, the most common first. */
export async function readLanguages(db: Db | Trx): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { language: string }[] }>(
    'select language from customer group by language order by count(*) desc, language',
  )
  return rows.map(({ language }) => language)
}
