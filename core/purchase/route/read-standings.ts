import { type NetworkId, networkIds } from '../../catalog/index.ts'
import { addHours, now } from '../../kernel/clock.ts'
import type { Money } from '../../kernel/money.ts'
import type { Db } from '../../platform/db.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { PurchaseCore } from '../provider.ts'
import type { RoadState } from './read-roads.ts'

/** How a provider does with one network now. Counts are of the last 24 hours. */
export type RoadStanding = {
  network: NetworkId
  state: RoadState
  /** When it took that state; null when it never had another one. */
  changed_at: Date | null
  /** Why and since when somebody paused it here; null when nobody did. Everywhere counts apart, see `readPauses`. */
  paused: Pause | null
  cost_permille: number | null
  good: number
  bad: number
  pending: number
  /** The last minute of a week in which something went wrong. */
  last_bad_at: Date | null
}

export type Pause = { reason: string; paused_at: Date }

export type ProviderStanding = {
  provider: string
  float: Money | null
  float_read_at: Date | null
  roads: RoadStanding[]
}

const COUNTED_HOURS = 24
const TROUBLE_HOURS = 7 * 24

type Row = RoadStanding & { provider: string; pause_reason: string | null; paused_at: Date | null }

/** Every provider that is set up, with each of the networks. Only small tables are read. */
export async function readStandings(
  db: Db | Trx,
  { telecoms }: Pick<PurchaseCore, 'telecoms'>,
): Promise<ProviderStanding[]> {
  const time = now()
  const providers = telecoms.map(({ name }) => name)
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select provider, network, coalesce(road.state, 'closed') as state, road.changed_at, road.cost_permille,
       pause.reason as pause_reason, pause.paused_at, coalesce(health.good, 0)::int as good,
       coalesce(health.bad, 0)::int as bad, coalesce(health.pending, 0)::int as pending, trouble.minute as last_bad_at
     from unnest(:providers::text[]) as provider cross join unnest(:networks::text[]) as network
     left join provider_road as road using (provider, network)
     left join lateral (
       select reason, paused_at from network_pause
       where network_pause.provider = provider.provider and network_pause.network = network.network and resumed_at is null limit 1
     ) as pause on true
     left join lateral (
       select sum(good) as good, sum(bad) as bad, sum(pending) as pending from provider_health
       where provider_health.provider = provider.provider and provider_health.network = network.network and minute >= :counted_since
     ) as health on true
     left join lateral (
       select minute from provider_health
       where provider_health.provider = provider.provider and provider_health.network = network.network
         and minute >= :trouble_since and bad > 0 order by minute desc limit 1
     ) as trouble on true`,
    {
      ...{ providers, networks: networkIds },
      counted_since: addHours(time, -COUNTED_HOURS),
      trouble_since: addHours(time, -TROUBLE_HOURS),
    },
  )
  const floats = await readLatestFloats(db, providers)
  return providers.map((provider) => ({
    provider,
    float: floats.get(provider)?.balance ?? null,
    float_read_at: floats.get(provider)?.read_at ?? null,
    roads: networkIds.flatMap((id) =>
      rows.filter((row) => row.provider === provider && row.network === id).map(asRoad),
    ),
  }))
}

function asRoad({ provider: _, pause_reason, paused_at, ...road }: Row): RoadStanding {
  const is_paused = pause_reason !== null && paused_at !== null
  return { ...road, paused: is_paused ? { reason: pause_reason, paused_at } : null }
}

type Float = { provider: string; balance: Money; read_at: Date }

async function readLatestFloats(db: Db | Trx, providers: readonly string[]): Promise<Map<string, Float>> {
  const { rows } = await db.raw<{ rows: Float[] }>(
    `select newest.* from unnest(:providers::text[]) as asked (provider) cross join lateral (
       select provider, balance, read_at from provider_float
       where provider_float.provider = asked.provider order by id desc limit 1
     ) as newest`,
    { providers },
  )
  return new Map(rows.map((row) => [row.provider, row]))
}

/** Networks that somebody paused at every provider. */
export async function readPauses(db: Db | Trx): Promise<(Pause & { network: NetworkId })[]> {
  const { rows } = await db.raw<{ rows: (Pause & { network: NetworkId })[] }>(
    `select network, reason, paused_at from network_pause where provider is null and resumed_at is null order by network`,
  )
  return rows
}
