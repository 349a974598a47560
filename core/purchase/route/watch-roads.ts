import { addSeconds, now } from '../../kernel/clock.ts'
import { inTransaction, type Trx } from '../../platform/transaction.ts'
import type { PurchaseCore, TelecomProvider } from '../provider.ts'
import { judgeRoad, probed, type Watched, WINDOW_SECONDS } from './judge-road.ts'
import { readBalanceAt } from './read-floats.ts'
import type { RoadState } from './read-roads.ts'
import { turnRoad } from './turn-road.ts'
import { watchOutages } from './watch-outages.ts'
import { learnCosts, writeHealth } from './write-health.ts'

type Seen = Watched & { provider: string; network: string }

/**
 * Looks at how the providers fare, and opens, probes and closes roads; then at what nobody can sell. By the clock,
 * in any worker: the purchases themselves only add rows, so that none of them waits for a count.
 */
export async function watchProviders(core: PurchaseCore): Promise<void> {
  await inTransaction(core.db, (trx) => judgeRoads(trx, core))
  await probeRoads(core)
  await inTransaction(core.db, (trx) => watchOutages(trx, core))
}

async function judgeRoads(trx: Trx, { log }: PurchaseCore): Promise<void> {
  const time = now()
  await writeHealth(trx, time)
  await learnCosts(trx, time)
  for (const { provider, network, state, ...counts } of await readSeen(trx, time)) {
    const turn = judgeRoad({ state, ...counts }, time)
    if (turn === null) continue
    await turnRoad(trx, { provider, network, seen: state }, { turn, time })
    log.warn({ provider, network, from: state, to: turn.state, ...counts }, 'a road to a provider turned')
  }
}

async function readSeen(trx: Trx, time: Date): Promise<Seen[]> {
  const { rows } = await trx.raw<{ rows: Seen[] }>(
    `select coalesce(road.provider, attempt.provider) as provider, coalesce(road.network, attempt.network) as network,
       coalesce(road.state, 'closed') as state, coalesce(road.cooldown_seconds, 60) as cooldown_seconds,
       count(*) filter (where attempt.event in ('delivered', 'failed'))::int as good,
       count(*) filter (where attempt.event in ('turned_away', 'unreachable', 'silent'))::int as bad
     from purchase_attempt as attempt
     left join provider_road as road on road.provider = attempt.provider and road.network = attempt.network
     where attempt.happened_at > :since
       and (road.state is null or attempt.happened_at >= road.changed_at)
     group by 1, 2, 3, 4`,
    { since: addSeconds(time, -WINDOW_SECONDS) },
  )
  return rows
}

type Open = { provider: string; network: string; cooldown_seconds: number }

/**
 * Looks at providers whose roads have been open long enough. A provider that answers, and has money of ours, is worth
 * a try: the road is half open then, and the first real purchases decide.
 */
async function probeRoads(core: PurchaseCore): Promise<void> {
  const { rows } = await core.db.raw<{ rows: Open[] }>(
    `select provider, network, cooldown_seconds from provider_road where state = 'open' and probe_at <= :time`,
    { time: now() },
  )
  for (const telecom of core.telecoms) {
    const due = rows.filter(({ provider }) => provider === telecom.name)
    if (due.length === 0) continue
    const works = await answers(core, telecom)
    const time = now()
    const seen: RoadState = 'open'
    await inTransaction(core.db, async (trx) => {
      for (const { provider, network, cooldown_seconds } of due)
        await turnRoad(
          trx,
          { provider, network, seen },
          { turn: probed(works, cooldown_seconds, time), time },
        )
    })
    core.log.info({ provider: telecom.name, works, roads: due.length }, 'a provider in trouble was looked at')
  }
}

async function answers(core: PurchaseCore, telecom: TelecomProvider): Promise<boolean> {
  const balance = await readBalanceAt(core, telecom)
  return balance !== null && balance > 0n
}
