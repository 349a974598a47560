import type { Day } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'

/** One comparison of one day with one source. Its id marks what it saw, so that the rest can settle. */
export type Run = { id: Uuid; day: Day; source: string }

/**
 * Keeps what a query finds to differ; it selects kind, reference, our_state, our_amount, their_state, their_amount.
 * A difference that is open stays the row it is. One that a person explained is not opened again while both sides
 * say the same, and is when they say something else. One that had settled comes back as a new row.
 *
 * The rows stay in the database, however many there are.
 */
export async function keepDifferences(
  trx: Trx,
  { id: run, day, source }: Run,
  query: string,
  bindings: Record<string, unknown> = {},
): Promise<void> {
  await trx.raw(
    `insert into difference as known (day, source, kind, reference, our_state, our_amount, their_state, their_amount,
       first_seen_at, seen_run)
     select :day, :source, kind, reference, our_state, our_amount, their_state, their_amount, :time, :run
     from (select distinct on (kind, reference) * from (${query}) as listed order by kind, reference) as found
     where not exists (
       select from difference as explained
       where explained.source = :source and explained.kind = found.kind and explained.reference = found.reference
         and explained.state = 'explained'
         and (explained.our_state, explained.our_amount, explained.their_state, explained.their_amount)
           is not distinct from (found.our_state, found.our_amount, found.their_state, found.their_amount))
     on conflict (source, kind, reference) where state = 'open' do update set
       our_state = excluded.our_state, our_amount = excluded.our_amount,
       their_state = excluded.their_state, their_amount = excluded.their_amount, seen_run = excluded.seen_run`,
    { ...bindings, run, day, source, time: now() },
  )
}

/** What was open and was looked at again without being found has settled by itself: one side was only late. */
export async function settleUnseen(trx: Trx, { id: run, day, source }: Run): Promise<void> {
  await trx.raw(
    `update difference set state = 'settled', settled_day = :day, ended_at = :time
     where source = :source and state = 'open' and seen_run <> :run`,
    { run, day, source, time: now() },
  )
}
