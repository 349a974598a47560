import { present } from '../kernel/assert.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Span } from './days.ts'
import { keepDifferences, type Run } from './keep-differences.ts'
import type { Totals } from './totals.ts'

/**
 * Both sides of every request that this run has to judge: those sent on the day, those listed for it, and those
 * in dispute. What stands in `done` is what the side says was delivered and charged; null means not decided yet.
 */
const SIDES = `
  with judged as materialized (
    select request_id as reference from purchase_attempt
    where happened_at >= :from and happened_at < :to and provider = :provider and event = 'sent'
    union select reference from statement_line where source = :source and day = :day
    union select reference from difference where source = :source and state = 'open'
  ), sides as (
    select judged.reference, ours.state as our_state, ours.amount as our_amount, ours.done as our_done,
      theirs.lines, theirs.delivered, theirs.pending, theirs.amount as their_amount, theirs.unpriced
    from judged
    left join lateral (
      select bought.cost as amount,
        case when is_current then state else 'passed on' end as state,
        case when not is_current or state in ('returned', 'reversed') then false when state = 'delivered' then true end as done
      from purchase_attempt
      join lateral (select cost, state, provider_request_id = request_id as is_current from purchase where id = purchase_id) as bought on true
      where request_id = judged.reference and provider = :provider and event = 'sent'
    ) as ours on true
    cross join lateral (
      select count(*) as lines, count(*) filter (where state = 'delivered') as delivered,
        count(*) filter (where state = 'pending') as pending,
        sum(amount) filter (where state = 'delivered')::bigint as amount,
        bool_or(amount is null) filter (where state = 'delivered') as unpriced
      from statement_line
      where source = :source and reference = judged.reference
    ) as theirs
  )`

const FOUND = `${SIDES}
  select kind, reference, our_state, our_amount, case
      when lines = 0 then 'not listed' when delivered > 0 then 'delivered' when pending > 0 then 'pending' else 'failed' end as their_state,
    their_amount
  from sides cross join lateral (select case
    when our_state is null and delivered > 0 then 'missing-here'
    when delivered > 1 then 'twice-there'
    when our_done and lines = 0 then 'missing-there'
    when our_done and delivered = 0 and pending > 0 then 'pending-there'
    when our_done and delivered = 0 then 'failed-there'
    when not our_done and delivered > 0 then 'delivered-there'
    when our_done and not unpriced and their_amount <> our_amount then 'other-amount'
    end as kind) as judgement
  where kind is not null`

const TOTALS = `${SIDES}
  select count(*) filter (where our_done)::int as our_count, coalesce(sum(our_amount) filter (where our_done), 0)::bigint as our_amount,
    coalesce(sum(delivered), 0)::int as their_count, coalesce(sum(their_amount), 0)::bigint as their_amount
  from sides`

/** Compares what we sent to a provider with what it says of it. The statement must be there already. */
export async function compareProvider(trx: Trx, run: Run, span: Span): Promise<Totals> {
  const provider = run.source.replace('provider/', '')
  const asked = { ...span, provider }
  await keepDifferences(trx, run, FOUND, asked)
  const { day, source } = run
  const { rows } = await trx.raw<{ rows: Totals[] }>(TOTALS, { ...asked, day, source })
  return present(rows[0], 'a sum has one row')
}
