import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { DaySpan } from './period.ts'
import { readTurnover, type Turnover } from './read-money.ts'
import { type People, readPeople } from './read-people.ts'
import { readRequests, successOf } from './read-requests.ts'

/** The shop at a glance. `success` is of the requests that have a verdict: 0 to 1; null without any. */
export type Figures = Turnover & People & { success: number | null }

export async function readFigures(db: Db | Trx, span: DaySpan): Promise<Figures> {
  const turnover = await readTurnover(db, span)
  const people = await readPeople(db, span)
  const requests = await readRequests(db, span)
  const all = { delivered: 0, failed: 0, not_taken: 0, silent: 0 }
  for (const { delivered, failed, not_taken } of requests) {
    all.delivered += delivered
    all.failed += failed
    all.not_taken += not_taken
  }
  return { ...turnover, ...people, success: successOf(all) }
}

/** Up to which moment the figures tell everything; null before the first. */
export async function readCountedUntil(db: Db | Trx): Promise<Date | null> {
  const { rows } = await db.raw<{ rows: { counted_until: Date }[] }>(
    'select counted_until from report_day order by day desc limit 1',
  )
  return rows[0]?.counted_until ?? null
}
