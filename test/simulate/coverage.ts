import type { World } from './world.ts'

/** What runs must have met, or they prove nothing about it. */
export const MEETS = [
  'processes died',
  'the same order twice',
  'refused: purchase.twin',
  'twins that were meant',
  'refused: purchase.network-resting',
  'queues lost with jobs in them',
  'roads opened',
  'roads half open',
  'roads closed again',
  'outages',
  'outages that ended',
  'failovers',
  'deliveries by vtpass',
  'deliveries by reloadly',
  'late successes claimed',
  'reversals',
] as const

const TURNS: Readonly<Record<string, string>> = {
  open: 'roads opened',
  half_open: 'roads half open',
  closed: 'roads closed again',
}

/** Counts what the watch over the providers has made of the roads since it was last looked at. */
export async function countTurns(world: World): Promise<void> {
  const { rows } = await world.db.raw<{ rows: { road: string; state: string }[] }>(
    `select provider || ' ' || network as road, state from provider_road order by 1`,
  )
  for (const { road, state } of rows) {
    const before = world.roads.get(road) ?? 'closed'
    if (state !== before) world.count(TURNS[state] ?? state)
    world.roads.set(road, state)
  }
}

/** Counts what the tables show at the end. */
export async function countEnd(world: World): Promise<void> {
  const { rows } = await world.db.raw<{ rows: { what: string; times: number }[] }>(
    `select 'outages' as what, count(*)::int as times from network_outage
     union all select 'outages that ended', count(*)::int from network_outage where ended_at is not null
     union all select 'failovers', count(*)::int from (
       select from purchase_attempt where event = 'sent' group by purchase_id having count(*) > 1) as twice
     union all select 'deliveries by ' || provider, count(*)::int from purchase_attempt
       where event = 'delivered' group by provider
     union all select 'late successes claimed', count(*)::int from purchase_claim where kind = 'delivered-after-return'
     union all select 'reversals', count(*)::int from purchase where state = 'reversed'
     union all select 'questions to be asked once more', count(*)::int from job_outbox
       where name = 'purchase.recheck' and key like '%:lost:%'`,
  )
  for (const { what, times } of rows) world.count(what, times)
}
