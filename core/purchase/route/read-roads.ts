import type { NetworkId } from '../../catalog/index.ts'
import type { Money } from '../../kernel/money.ts'
import type { Db } from '../../platform/db.ts'
import type { Trx } from '../../platform/transaction.ts'

export type RoadState = 'closed' | 'open' | 'half_open'

/** How a network fares at a provider. What was never written down is closed: nothing speaks against it. */
export type Road = {
  provider: string
  state: RoadState
  /** What a thousand of face value lately cost us there; null before anything was delivered. */
  cost_permille: number | null
  /** An operator has paused it, here or everywhere. */
  paused: boolean
  /** What was left with the provider when it was last looked at; null before the first look. */
  float: Money | null
}

/** The roads of one network, of the providers named, in their order. */
export async function readRoads(
  db: Db | Trx,
  { network, providers }: { network: NetworkId; providers: readonly string[] },
): Promise<Road[]> {
  const { rows } = await db.raw<{ rows: Road[] }>(
    `select asked.provider, coalesce(road.state, 'closed') as state, road.cost_permille,
       exists (select from network_pause as pause
               where pause.network = :network and pause.resumed_at is null
                 and (pause.provider is null or pause.provider = asked.provider)) as paused,
       (select latest.balance from provider_float as latest where latest.provider = asked.provider
        order by latest.id desc limit 1) as float
     from unnest(:providers::text[]) with ordinality as asked (provider, place)
     left join provider_road as road on road.provider = asked.provider and road.network = :network
     order by asked.place`,
    { network, providers: [...providers] },
  )
  return rows
}

/** It may be sold this way: not paused, and not shut by its failures. */
export const isOpenToSell = ({ state, paused }: Road): boolean => state !== 'open' && !paused
