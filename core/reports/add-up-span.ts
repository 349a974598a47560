import type { Day } from '../kernel/calendar.ts'
import { firstIdAt } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import { STEP_BOUNDS } from './latency.ts'

/**
 * Adds what happened from one moment to another, both of one day, to the sums of the day. Everything is found by keys
 * that grow with time, so the cost is that of what happened and not of how much there is.
 */
export async function addUpSpan(trx: Trx, day: Day, { from, to }: { from: Date; to: Date }): Promise<void> {
  const ids = { day, from_id: firstIdAt(from), to_id: firstIdAt(to) }
  await trx.raw(ADD_MONEY, ids)
  await trx.raw(ADD_JOINED, ids)
  await trx.raw(ADD_REQUESTS, { day, from, to, bounds: STEP_BOUNDS })
}

/** Amounts are those of the entries, whatever the transfer is for; what it was for only says which row they go to. */
const ADD_MONEY = `
  with house as materialized (
    select id, kind, split_part(code, '/', 2) as name from account where kind <> 'wallet'
  ), moved as materialized (
    select entry.transfer_id,
      coalesce(sum(entry.amount) filter (where entry.balance_after is not null), 0) as wallet_amount,
      coalesce(sum(entry.amount) filter (where house.kind = 'provider'), 0) as provider_amount,
      coalesce(sum(entry.amount) filter (where house.kind = 'revenue'), 0) as revenue_amount,
      coalesce(sum(entry.amount) filter (where house.kind = 'gateway'), 0) as gateway_amount,
      coalesce(sum(entry.amount) filter (where house.kind = 'loss'), 0) as loss_amount,
      min(house.name) filter (where house.kind in ('provider', 'gateway')) as party
    from entry left join house on house.id = entry.account_id
    where entry.transfer_id >= :from_id::uuid and entry.transfer_id < :to_id::uuid
    group by entry.transfer_id
  ), named as materialized (
    select moved.*, transfer.kind, coalesce(bought.customer_id, about.customer_id) as customer_id,
      coalesce(bought.category, about.category, case transfer.kind when 'postpaid-bill' then 'postpaid' end, '') as category,
      coalesce(bought.network, about.network, '') as network,
      coalesce(bought.provider, about.provider, moved.party, '') as of_party,
      coalesce(bought.plan_id, about.plan_id)::text as plan,
      coalesce(bought.discount, case transfer.kind when 'purchase-reversal' then -about.discount end, 0) as discount
    from moved
    join transfer on transfer.id = moved.transfer_id
    left join hold on hold.transfer_id = moved.transfer_id
    left join purchase as bought on bought.hold_id = hold.id
    left join lateral (
      select purchase_id from wallet_event
      where wallet_event.transfer_id = moved.transfer_id and purchase_id is not null limit 1
    ) as event on true
    left join purchase as about on about.id = event.purchase_id
  ), buyers as (
    insert into report_buyer (day, customer_id)
    select distinct :day::date, customer_id from named where kind = 'purchase' and customer_id is not null order by 2
    on conflict do nothing
  )
  insert into report_money as kept (day, kind, category, network, party, plan, transfers,
    wallet_amount, provider_amount, revenue_amount, gateway_amount, loss_amount, discount)
  select :day::date, kind, category, network, of_party, coalesce(plan, ''), count(*),
    sum(wallet_amount), sum(provider_amount), sum(revenue_amount), sum(gateway_amount), sum(loss_amount), sum(discount)
  from named group by 2, 3, 4, 5, 6 order by 2, 3, 4, 5, 6
  on conflict (day, kind, category, network, party, plan) do update set
    transfers = kept.transfers + excluded.transfers,
    wallet_amount = kept.wallet_amount + excluded.wallet_amount,
    provider_amount = kept.provider_amount + excluded.provider_amount,
    revenue_amount = kept.revenue_amount + excluded.revenue_amount,
    gateway_amount = kept.gateway_amount + excluded.gateway_amount,
    loss_amount = kept.loss_amount + excluded.loss_amount,
    discount = kept.discount + excluded.discount`

const ADD_JOINED = `
  update report_day set joined = joined + (
    select count(*) from customer where id >= :from_id::uuid and id < :to_id::uuid
  ) where day = :day::date`

/** A request has one word of each kind at most; one that was silent may still be delivered, and then counts as both. */
const ADD_REQUESTS = `
  with ended as materialized (
    select attempt.provider, attempt.network, attempt.event,
      extract(epoch from attempt.happened_at - sent.happened_at)::float8 as seconds
    from purchase_attempt as attempt
    left join purchase_attempt as sent on sent.request_id = attempt.request_id and sent.event = 'sent'
    where attempt.happened_at >= :from and attempt.happened_at < :to
      and attempt.event in ('delivered', 'failed', 'turned_away', 'unreachable', 'silent')
  ), timed as (
    insert into report_latency as kept (day, provider, step, requests)
    select :day::date, provider, width_bucket(seconds, :bounds::float8[]), count(*) from ended
    where event in ('delivered', 'failed') and seconds is not null
    group by 2, 3 order by 2, 3
    on conflict (day, provider, step) do update set requests = kept.requests + excluded.requests
  )
  insert into report_provider as kept (day, provider, network, delivered, failed, not_taken, silent)
  select :day::date, provider, network, count(*) filter (where event = 'delivered'),
    count(*) filter (where event = 'failed'), count(*) filter (where event in ('turned_away', 'unreachable')),
    count(*) filter (where event = 'silent')
  from ended group by 2, 3 order by 2, 3
  on conflict (day, provider, network) do update set
    delivered = kept.delivered + excluded.delivered, failed = kept.failed + excluded.failed,
    not_taken = kept.not_taken + excluded.not_taken, silent = kept.silent + excluded.silent`
