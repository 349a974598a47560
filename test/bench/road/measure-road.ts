import { setTimeout as pause } from 'node:timers/promises'
import { HEARERS } from '../../../core/compose.ts'
import { assert, present } from '../../../core/kernel/assert.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import { reconcileLedger } from '../../../core/ledger/index.ts'
import { type Db, openDatabase } from '../../../core/platform/db.ts'
import { createLog } from '../../../core/platform/log.ts'
import { Vault } from '../../../core/platform/seal.ts'
import type { PurchaseCore } from '../../../core/purchase/index.ts'
import { hasRedis, startRedis } from '../../support/redis.ts'
import type { BenchServer } from '../database.ts'
import { median, milliseconds, percentile, rate, type Section } from '../figures.ts'
import { type BenchCustomer, fillShop } from '../fill-shop.ts'
import { instantTelecom } from '../money/instant-telecom.ts'
import { placeAll } from '../money/ours.ts'
import { interleave } from '../rounds.ts'
import { benchConfig } from '../settings.ts'
import { startRoadWorker, startStandIns } from './road-worker.ts'

/** Their numbers have endings, 0001 to 0008, that mean trouble to the stand-in. */
const IN_TROUBLE = 9
const AT_ONCE = 1_000
const BATCH = 50
const ALONE = 15

type Way = { what: string; redisUrl: string | null }
type Measured = { per_s: number; waits_ms: number[]; alone_ms: number[] }

/**
 * The whole road of a purchase, through every process and with every commit on the disk: placed, handed over by the
 * outbox, taken from the queue by one worker, sent to the VTpass stand-in by HTTP, and settled.
 */
export async function measureRoad(
  server: BenchServer,
  { rounds }: { rounds: number; seconds: number },
): Promise<Section> {
  const url = await server.freshDatabase('bench_road')
  const db = openDatabase(url, { pool_max: 4 })
  const redis = hasRedis() ? await startRedis() : null
  const standIns = await startStandIns()
  try {
    const customers = (await fillShop(db, IN_TROUBLE + AT_ONCE)).slice(IN_TROUBLE)
    const config = benchConfig(url)
    const vault = new Vault(config.NEXA_SECRET_KEY)
    const log = createLog('bench', 'silent')
    const core = { config, db, vault, log, telecoms: [instantTelecom], hearers: HEARERS }
    const ways: Way[] = [{ what: 'queue in PostgreSQL', redisUrl: null }]
    if (redis !== null) ways.push({ what: 'queue in Redis', redisUrl: redis.url })
    const results = await interleave(ways, rounds, async ({ redisUrl }) => {
      const worker = await startRoadWorker(url, { sandbox: standIns.port, redisUrl })
      try {
        return await measureRound(core, customers)
      } finally {
        await worker.stop()
      }
    })
    assert((await reconcileLedger(db)).length === 0, 'the books balance after the bench')
    return describe(results, present(ways[0], 'there is a queue in PostgreSQL'))
  } finally {
    await Promise.all([db.destroy(), standIns.stop(), redis?.stop()])
  }
}

async function measureRound(core: PurchaseCore, customers: readonly BenchCustomer[]): Promise<Measured> {
  // Not counted: connections open, accounts of the house too.
  await walk(core, customers.slice(0, BATCH))
  const alone_ms: number[] = []
  for (const customer of customers.slice(0, ALONE)) {
    const begun = performance.now()
    await walk(core, [customer], 2)
    alone_ms.push(performance.now() - begun)
  }
  const begun = performance.now()
  const ids = await walk(core, customers.slice(0, AT_ONCE))
  const lasted_ms = performance.now() - begun
  return { per_s: (AT_ONCE * 1000) / lasted_ms, waits_ms: await readWaits(core.db, ids), alone_ms }
}

/** Places a purchase for each customer, and waits until all of them have been delivered. */
async function walk(core: PurchaseCore, customers: readonly BenchCustomer[], look_ms = 10): Promise<Uuid[]> {
  const ids: Uuid[] = []
  for (let from = 0; from < customers.length; from += BATCH)
    ids.push(...(await placeAll(core, customers.slice(from, from + BATCH))))
  while ((await countEnded(core.db, ids)) < ids.length) await pause(look_ms)
  return ids
}

async function countEnded(db: Db, ids: readonly Uuid[]): Promise<number> {
  const { rows } = await db.raw<{ rows: { delivered: number; astray: number }[] }>(
    `select count(*) filter (where state = 'delivered')::int as delivered,
       count(*) filter (where state not in ('held', 'sending', 'delivered'))::int as astray
     from purchase where id = any(:ids::uuid[])`,
    { ids },
  )
  const { delivered, astray } = present(rows[0], 'a count has an answer')
  assert(astray === 0, 'every purchase of the bench is delivered at once')
  return delivered
}

async function readWaits(db: Db, ids: readonly Uuid[]): Promise<number[]> {
  const { rows } = await db.raw<{ rows: { wait_ms: number }[] }>(
    `select (extract(epoch from ended_at - created_at) * 1000)::float8 as wait_ms
     from purchase where id = any(:ids::uuid[])`,
    { ids },
  )
  return rows.map(({ wait_ms }) => wait_ms)
}

function describe(results: ReadonlyMap<Way, Measured[]>, baseline: Way): Section {
  const speed = (way: Way) => median((results.get(way) ?? []).map(({ per_s }) => per_s))
  return {
    title: `The whole road: ${AT_ONCE.toLocaleString('en')} purchases placed in a row, one worker, VTpass stand-in by HTTP`,
    baseline: baseline.what,
    figures: [...results].map(([way, measured]) => {
      const of = (share: number) =>
        milliseconds(median(measured.map(({ waits_ms }) => percentile(waits_ms, share))))
      const alone = milliseconds(median(measured.flatMap(({ alone_ms }) => alone_ms)))
      return {
        what: way.what,
        value: rate(speed(way), 'purchases'),
        ratio: speed(way) / speed(baseline),
        note: `placed to settled p50 ${of(50)}, p99 ${of(99)}; alone p50 ${alone}`,
      }
    }),
  }
}
