import type { Money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Totals } from './totals.ts'

/** One thing that two books do not agree on. */
export type Difference = {
  id: bigint
  /** The day at whose comparison it was first seen. */
  day: string
  source: string
  kind: string
  reference: string
  our_state: string | null
  our_amount: Money | null
  their_state: string | null
  their_amount: Money | null
  state: 'open' | 'explained' | 'settled'
  first_seen_at: Date
  settled_day: string | null
  note: string | null
}

export type ReportPart = Totals & {
  source: string
  state: 'waiting' | 'done' | 'missing'
  lines: number
}

export type Report = { day: string; state: 'running' | 'done'; parts: ReportPart[]; differences: number }

/** What the comparison of a day came to; null when it was not begun. */
export async function readReport(db: Db | Trx, day: string): Promise<Report | null> {
  const head = await db.raw<{ rows: { state: Report['state']; differences: number }[] }>(
    `select state, (select count(*)::int from difference where day = :day) as differences
     from reconciliation where day = :day`,
    { day },
  )
  const [found] = head.rows
  if (found === undefined) return null
  const { rows } = await db.raw<{ rows: ReportPart[] }>(
    `select source, state, lines, our_count, our_amount, their_count, their_amount
     from reconciliation_part where day = :day order by source = 'books' desc, source`,
    { day },
  )
  return { day, ...found, parts: rows }
}

/** A day that was, or is being, compared: what it came to in short. */
export type ComparedDay = {
  day: string
  state: Report['state']
  missing: number
  differences: number
  open: number
}

/** The newest days, the newest first; only those with differences that are still open, where that is asked. */
export async function readComparedDays(
  db: Db | Trx,
  { before, only_open, limit }: { before: string | null; only_open: boolean; limit: number },
): Promise<ComparedDay[]> {
  const { rows } = await db.raw<{ rows: ComparedDay[] }>(
    `select day, state, (
         select count(*)::int from reconciliation_part as part where part.day = listed.day and part.state = 'missing'
       ) as missing, found.differences, found.open
     from reconciliation as listed cross join lateral (
       select count(*)::int as differences, (count(*) filter (where difference.state = 'open'))::int as open
       from difference where difference.day = listed.day
     ) as found
     where (:before::text is null or day < :before) and (not :only_open::boolean or found.open > 0)
     order by day desc limit :limit`,
    { before, only_open, limit },
  )
  return rows
}

const COLUMNS = `id, day, source, kind, reference, our_state, our_amount, their_state, their_amount, state,
  first_seen_at, settled_day, note`

/** The differences of a day, whatever became of them, in pages by id. */
export async function readDifferences(
  db: Db | Trx,
  { day, after_id, limit }: { day: string; after_id: bigint; limit: number },
): Promise<Difference[]> {
  const { rows } = await db.raw<{ rows: Difference[] }>(
    `select ${COLUMNS} from difference where day = :day and id > :after_id::bigint order by id limit :limit`,
    { day, after_id: after_id.toString(), limit },
  )
  return rows
}

/** All that is open now, of whatever day: how many, and the first of them. */
export async function readOpenDifferences(
  db: Db | Trx,
  { limit }: { limit: number },
): Promise<{ count: number; first: Difference[] }> {
  const counted = await db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from difference where state = 'open'`,
  )
  const { rows } = await db.raw<{ rows: Difference[] }>(
    `select ${COLUMNS} from difference where state = 'open' order by id desc limit :limit`,
    { limit },
  )
  return { count: counted.rows[0]?.count ?? 0, first: rows }
}
