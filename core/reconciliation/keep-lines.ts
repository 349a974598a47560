import type { Day } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import { encodeMoney } from '../kernel/money.ts'
import type { Trx } from '../platform/transaction.ts'
import type { StatementPage } from './statement.ts'

/** Keeps a page of a statement. A line that is there already is brought to what it says now. */
export async function keepLines(
  trx: Trx,
  { day, source }: { day: Day; source: string },
  { lines, gone = [] }: StatementPage,
): Promise<void> {
  if (gone.length > 0)
    await trx.raw('delete from statement_line where source = :source and line_id = any(:gone::text[])', {
      source,
      gone: [...gone],
    })
  // A list that names a line twice on one page means one line; the last word counts.
  const rows = [...new Map(lines.map((line) => [line.line_id, line])).values()]
  if (rows.length === 0) return
  await trx.raw(
    `insert into statement_line (source, line_id, reference, state, amount, happened_at, day, collected_at)
     select :source, line_id, reference, state, amount, happened_at, :day, :time
     from unnest(:line_ids::text[], :references::text[], :states::text[], :amounts::bigint[], :times::timestamptz[])
       as listed (line_id, reference, state, amount, happened_at)
     order by line_id
     on conflict (source, line_id) do update set reference = excluded.reference, state = excluded.state,
       amount = excluded.amount, happened_at = excluded.happened_at, day = excluded.day, collected_at = excluded.collected_at`,
    {
      ...{ source, day, time: now() },
      line_ids: rows.map(({ line_id }) => line_id),
      references: rows.map(({ reference, line_id }) => reference ?? `line ${line_id}`),
      states: rows.map(({ state }) => state),
      amounts: rows.map(({ amount }) => (amount === null ? null : encodeMoney(amount))),
      times: rows.map(({ happened_at }) => happened_at?.toISOString() ?? null),
    },
  )
}
