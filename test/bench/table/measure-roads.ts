import { setTimeout as pause } from 'node:timers/promises'
import { assert } from '../../../core/kernel/assert.ts'
import { reconcileLedger } from '../../../core/ledger/index.ts'
import { hasRedis, startRedis, type TestRedis } from '../../support/redis.ts'
import { benchCore } from '../bench-core.ts'
import { median, rate, round } from '../figures.ts'
import { AT_ONCE, measureRound } from '../road/road-round.ts'
import { startRoadWorker, startStandIns } from '../road/road-worker.ts'
import { interleave } from '../rounds.ts'
import type { Shop, Shops } from '../size/open-shops.ts'
import { readMemory } from './read-memory.ts'
import type { Row } from './row.ts'

/** Their numbers have endings, 0001 to 0008, that mean trouble to the stand-in. */
const IN_TROUBLE = 9
/** A process that has started is idle when it has read what it reads at first. */
const IDLE_MS = 3_000

type Way = { what: string; redis: TestRedis | null; workers: number }
type Measured = { per_s: number; idle_mb: number; loaded_mb: number }

/** Purchases a second through all processes, with the queue here and there, and one worker or two. */
export async function measureRoads(
  shops: Shops,
  { rounds }: { rounds: number },
): Promise<{ speed: Row[]; memory: Row[] }> {
  const redis = hasRedis() ? await startRedis() : null
  const places = [{ what: 'PostgreSQL', redis: null }, ...(redis === null ? [] : [{ what: 'Redis', redis }])]
  const ways = places.flatMap((place): Way[] => [1, 2].map((workers) => ({ ...place, workers })))
  try {
    const all = ways.flatMap((way) => [shops.young, shops.full].map((shop) => ({ way, shop })))
    const results = await interleave(all, rounds, ({ way, shop }) => walk(shop, way))
    for (const { db } of [shops.young, shops.full])
      assert((await reconcileLedger(db)).length === 0, 'the books balance after the bench')
    const middle = (way: Way, shop: Shop, read: (each: Measured) => number): number =>
      median(
        [...results]
          .filter(([each]) => each.way === way && each.shop === shop)
          .flatMap(([, told]) => told.map(read)),
      )
    const speedOf = (way: Way, shop: Shop) =>
      rate(
        middle(way, shop, ({ per_s }) => per_s),
        'purchases',
      )
    const [usual] = ways
    const memoryOf = (shop: Shop, read: (each: Measured) => number): string =>
      usual === undefined ? '' : `${round(middle(usual, shop, read))} MB`
    return {
      speed: ways.map((way) => ({
        what: `the whole road, queue in ${way.what}, ${way.workers === 1 ? 'one worker' : `${way.workers} workers`}`,
        young: speedOf(way, shops.young),
        full: speedOf(way, shops.full),
      })),
      memory: (['idle', 'loaded'] as const).map((state) => ({
        what: `memory of a worker, ${state}`,
        young: memoryOf(shops.young, (each) => each[`${state}_mb`]),
        full: memoryOf(shops.full, (each) => each[`${state}_mb`]),
      })),
    }
  } finally {
    await redis?.stop()
  }
}

async function walk({ url, db, customers }: Shop, { redis, workers }: Way): Promise<Measured> {
  // New ones for every round: our float there is spent after some fifty thousand purchases.
  const standIns = await startStandIns()
  const place = { sandbox: standIns.port, redisUrl: redis?.url ?? null }
  const started = await Promise.all(Array.from({ length: workers }, () => startRoadWorker(url, place)))
  const memory = (): number => median(started.map(({ pid }) => readMemory(pid)))
  try {
    await pause(IDLE_MS)
    const idle_mb = memory()
    const buyers = customers.slice(IN_TROUBLE, IN_TROUBLE + AT_ONCE)
    const { per_s } = await measureRound(benchCore(url, db), buyers, { watched: {}, paced_per_s: 0 })
    return { per_s, idle_mb, loaded_mb: memory() }
  } finally {
    await Promise.all(started.map((worker) => worker.stop()))
    await standIns.stop()
  }
}
