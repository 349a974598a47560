import { assert, present } from '../../../core/kernel/assert.ts'
import { reconcileLedger } from '../../../core/ledger/index.ts'
import { openDatabase } from '../../../core/platform/db.ts'
import { hasRedis, startRedis, type TestRedis } from '../../support/redis.ts'
import { benchCore } from '../bench-core.ts'
import type { BenchServer } from '../database.ts'
import { median, milliseconds, percentile, type Section } from '../figures.ts'
import { fillShop } from '../fill-shop.ts'
import { interleave } from '../rounds.ts'
import { describeCosts, describeRate } from './describe-road.ts'
import { AT_ONCE, type Measured, measureRound, PACED_PER_SECOND } from './road-round.ts'
import { startRoadWorker, startStandIns } from './road-worker.ts'

/** Their numbers have endings, 0001 to 0008, that mean trouble to the stand-in. */
const IN_TROUBLE = 9

type Way = { what: string; redis: TestRedis | null; paced_per_s: number }

/**
 * The whole road of a purchase, through every process and with every commit on the disk: placed, handed over by the
 * outbox, taken from the queue by one worker, sent to the VTpass stand-in by HTTP, and settled.
 */
export async function measureRoad(
  server: BenchServer,
  { rounds }: { rounds: number; seconds: number },
): Promise<Section[]> {
  const url = await server.freshDatabase('bench_road')
  const db = openDatabase(url, { pool_max: 4 })
  const redis = hasRedis() ? await startRedis() : null
  try {
    const customers = (await fillShop(db, IN_TROUBLE + AT_ONCE)).slice(IN_TROUBLE)
    const core = benchCore(url, db)
    const ways: Way[] = [{ what: 'queue in PostgreSQL', redis: null, paced_per_s: PACED_PER_SECOND.postgres }]
    if (redis !== null) ways.push({ what: 'queue in Redis', redis, paced_per_s: PACED_PER_SECOND.redis })
    const results = await interleave(ways, rounds, async (way) => {
      // New ones for every round: our float there is spent after some fifty thousand purchases.
      const standIns = await startStandIns()
      const worker = await startRoadWorker(url, { sandbox: standIns.port, redisUrl: way.redis?.url ?? null })
      const watched = {
        worker: { pid: worker.pid },
        database: { pid: server.pid, with_children: true },
        'stand-in': { pid: standIns.pid },
        placer: { pid: process.pid },
        ...(way.redis === null ? {} : { redis: { pid: way.redis.pid() } }),
      }
      try {
        return await measureRound(core, customers, { watched, paced_per_s: way.paced_per_s })
      } finally {
        await worker.stop()
        await standIns.stop()
      }
    })
    assert((await reconcileLedger(db)).length === 0, 'the books balance after the bench')
    return describe(results, present(ways[0], 'there is a queue in PostgreSQL'))
  } finally {
    await Promise.all([db.destroy(), redis?.stop()])
  }
}

function describe(results: ReadonlyMap<Way, Measured[]>, baseline: Way): Section[] {
  const middle = (measured: Measured[], read: (each: Measured) => number) => median(measured.map(read))
  const speed = (way: Way) => middle(results.get(way) ?? [], ({ per_s }) => per_s)
  const in_a_row: Section = {
    title: `The whole road: ${AT_ONCE.toLocaleString('en')} purchases placed in a row, one worker, VTpass stand-in by HTTP`,
    baseline: baseline.what,
    figures: [...results].map(([way, measured]) => ({
      what: way.what,
      value: describeRate(speed(way)),
      ratio: speed(way) / speed(baseline),
      note: describeCosts(measured.map(({ costs_ms }) => costs_ms)),
    })),
  }
  const paced: Section = {
    title: 'The same at half the rate that is to be held, placed by the clock whether answers come or not',
    figures: [...results].map(([way, measured]) => {
      const of = (share: number) =>
        milliseconds(middle(measured, ({ paced_ms }) => percentile(paced_ms, share)))
      const alone = milliseconds(median(measured.flatMap(({ alone_ms }) => alone_ms)))
      return {
        what: `${way.what}, ${describeRate(way.paced_per_s)}`,
        value: `p50 ${of(50)}`,
        note: `p99 ${of(99)} from placed to settled; alone p50 ${alone}`,
      }
    }),
  }
  return [in_a_row, paced]
}
