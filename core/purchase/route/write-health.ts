import { addHours, addMinutes } from '../../kernel/clock.ts'
import type { Trx } from '../../platform/transaction.ts'

/** The last minutes are counted again, because what happened in them may have been committed late. */
const COUNTED_AGAIN_MINUTES = 3

/** After an outage of our own, older minutes than this stay uncounted. */
const CAUGHT_UP_HOURS = 24

/** What a provider lately cost is learned from a day of deliveries. */
const COST_HOURS = 24

/** Counts how requests went, by provider, network and minute, from the attempts; each minute as a whole, so that twice is once. */
export async function writeHealth(trx: Trx, time: Date): Promise<void> {
  const { rows } = await trx.raw<{ rows: { latest: Date | null }[] }>(
    'select max(minute) as latest from provider_health',
  )
  const latest = rows[0]?.latest ?? null
  const oldest = addHours(time, -CAUGHT_UP_HOURS)
  const since = addMinutes(latest === null || latest < oldest ? oldest : latest, -COUNTED_AGAIN_MINUTES)
  await trx.raw(
    `insert into provider_health (provider, network, minute, good, bad, pending, delivered_amount, delivered_cost)
     select provider, network, date_trunc('minute', happened_at, 'UTC'),
       count(*) filter (where event in ('delivered', 'failed')),
       count(*) filter (where event in ('turned_away', 'unreachable', 'silent')),
       count(*) filter (where event = 'pending'),
       coalesce(sum(amount) filter (where event = 'delivered' and cost is not null), 0),
       coalesce(sum(cost) filter (where event = 'delivered'), 0)
     from purchase_attempt
     where happened_at >= date_trunc('minute', :since::timestamptz, 'UTC') and event <> 'sent'
     group by 1, 2, 3
     on conflict (provider, network, minute) do update set
       good = excluded.good, bad = excluded.bad, pending = excluded.pending,
       delivered_amount = excluded.delivered_amount, delivered_cost = excluded.delivered_cost`,
    { since },
  )
}

/** What a thousand of face value cost us at each provider, over the last day; where nothing was delivered it stays. A road that is new here began as long ago. */
export async function learnCosts(trx: Trx, time: Date): Promise<void> {
  await trx.raw(
    `insert into provider_road as road (provider, network, changed_at, cost_permille)
     select provider, network, :since, round(sum(delivered_cost) * 1000 / sum(delivered_amount))::int
     from provider_health where minute >= :since and delivered_amount > 0
     group by provider, network
     on conflict (provider, network) do update set cost_permille = excluded.cost_permille
     where road.cost_permille is distinct from excluded.cost_permille`,
    { since: addHours(time, -COST_HOURS) },
  )
}
