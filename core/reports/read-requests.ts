import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { percentileSeconds } from './latency.ts'
import type { DaySpan } from './period.ts'

/** How requests to a provider ended. `not_taken` never arrived or was turned away; `silent` had no answer at first. */
export type Outcomes = { delivered: number; failed: number; not_taken: number; silent: number }

/** A provider over a span of days. Times are from the sending of a request to its verdict; null when there was none. */
export type ProviderRecord = Outcomes & {
  provider: string
  /** Of the requests with a verdict, how many were delivered: 0 to 1; null without any. */
  success: number | null
  median_seconds: number | null
  p95_seconds: number | null
}

/** Every provider that was asked for anything, by name. */
export async function readRequests(db: Db | Trx, { first, last }: DaySpan): Promise<ProviderRecord[]> {
  const span = { first, last }
  const { rows } = await db.raw<{ rows: (Outcomes & { provider: string })[] }>(
    `select provider, sum(delivered)::int as delivered, sum(failed)::int as failed, sum(not_taken)::int as not_taken,
       sum(silent)::int as silent
     from report_provider where day between :first::date and :last::date group by provider order by provider`,
    span,
  )
  const steps = await db.raw<{ rows: { provider: string; step: number; requests: number }[] }>(
    `select provider, step, sum(requests)::int as requests from report_latency
     where day between :first::date and :last::date group by provider, step`,
    span,
  )
  return rows.map((row) => {
    const own = steps.rows.filter(({ provider }) => provider === row.provider)
    return {
      ...row,
      success: successOf(row),
      median_seconds: percentileSeconds(own, 0.5),
      p95_seconds: percentileSeconds(own, 0.95),
    }
  })
}

/** Who was silent at first has a verdict later, or none yet. */
export function successOf({ delivered, failed, not_taken }: Outcomes): number | null {
  const verdicts = delivered + failed + not_taken
  return verdicts === 0 ? null : delivered / verdicts
}
