import type { Trx } from '../../platform/transaction.ts'
import type { Turn } from './judge-road.ts'
import type { RoadState } from './read-roads.ts'

/**
 * Writes down a turn of a road, if it still stands as it was seen: of two workers that judge it at once,
 * one is heard. A probe that failed leaves the time at which the trouble began.
 */
export async function turnRoad(
  trx: Trx,
  road: { provider: string; network: string; seen: RoadState },
  { turn, time }: { turn: Turn; time: Date },
): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `insert into provider_road as road (provider, network, state, changed_at, probe_at, cooldown_seconds)
     values (:provider, :network, :state, :time, :probe_at, :cooldown_seconds)
     on conflict (provider, network) do update set
       state = excluded.state,
       changed_at = case when road.state = excluded.state then road.changed_at else excluded.changed_at end,
       probe_at = excluded.probe_at,
       cooldown_seconds = excluded.cooldown_seconds
     where road.state = :seen
     returning provider`,
    { ...road, ...turn, time },
  )
  return rows.length === 1
}
