import { present } from '../kernel/assert.ts'
import { addHours } from '../kernel/clock.ts'
import { firstIdAt } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import { PAYMENT_DAYS, type Span } from './days.ts'
import { keepDifferences, type Run } from './keep-differences.ts'
import type { Totals } from './totals.ts'

/**
 * Both sides of every payment that this run has to judge: those credited on the day, those listed, and those in
 * dispute. A payment that began before the time that was asked for cannot be in the list.
 */
const SIDES = `
  with judged as materialized (
    select reference from transfer join funding on transfer.key = 'funding:' || reference
    where transfer.id >= :from_id and transfer.id < :to_id and transfer.kind = 'funding'
      and gateway = :gateway and funding.id >= :oldest_id
    union select reference from statement_line where source = :source and day = :day
    union select reference from difference where source = :source and state = 'open'
  ), sides as (
    select judged.reference, funding.state as our_state,
      coalesce(credited_amount, funding.amount) as our_amount,
      case when funding.state = 'credited' then true when funding.state = 'reversed' then false end as our_done,
      funding.state in ('opening', 'open', 'failed', 'abandoned') as uncredited, theirs.*
    from judged left join funding on funding.reference = judged.reference and gateway = :gateway
    cross join lateral (
      select count(*) as lines, count(*) filter (where state = 'paid') as paid, bool_or(state = 'reversed') as reversed,
        max(state) as their_state, sum(amount) filter (where state in ('paid', 'reversed'))::bigint as their_amount
      from statement_line where source = :source and reference = judged.reference
    ) as theirs
  )`

const FOUND = `${SIDES}
  select kind, reference, our_state, our_amount, coalesce(their_state, 'not listed') as their_state, their_amount
  from sides cross join lateral (select case
    when our_state is null and paid > 0 then 'missing-here'
    when paid > 1 then 'twice-there'
    when our_done and reversed then 'reversed-there'
    when our_done and lines = 0 then 'missing-there'
    when our_done and paid = 0 then 'unpaid-there'
    when uncredited and paid > 0 then 'uncredited-here'
    when not our_done and paid > 0 then 'paid-there'
    when our_done and their_amount <> our_amount then 'other-amount'
    end as kind) as judgement
  where kind is not null`

const TOTALS = `${SIDES}
  select count(*) filter (where our_done)::int as our_count, coalesce(sum(our_amount) filter (where our_done), 0)::bigint as our_amount,
    coalesce(sum(paid), 0)::int as their_count, coalesce(sum(their_amount) filter (where paid > 0), 0)::bigint as their_amount
  from sides`

/** Compares what we credited with what a gateway says was paid. Its list must be there already. */
export async function compareGateway(trx: Trx, run: Run, span: Span): Promise<Totals> {
  const asked = {
    gateway: run.source.replace('gateway/', ''),
    from_id: firstIdAt(span.from),
    to_id: firstIdAt(span.to),
    oldest_id: firstIdAt(addHours(span.from, -24 * PAYMENT_DAYS)),
  }
  await keepDifferences(trx, run, FOUND, asked)
  const { day, source } = run
  const { rows } = await trx.raw<{ rows: Totals[] }>(TOTALS, { ...asked, day, source })
  return present(rows[0], 'a sum has one row')
}
