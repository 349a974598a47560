import pg from 'pg'
import { guardBudget } from '../../../core/budget/index.ts'
import { hearersOf } from '../../../core/compose.ts'
import { assert, present } from '../../../core/kernel/assert.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import { reconcileLedger } from '../../../core/ledger/index.ts'
import { type Db, openDatabase } from '../../../core/platform/db.ts'
import { createLog } from '../../../core/platform/log.ts'
import { Vault } from '../../../core/platform/seal.ts'
import type { BenchServer } from '../database.ts'
import { median, milliseconds, rate, type Section } from '../figures.ts'
import { type BenchCustomer, fillShop } from '../fill-shop.ts'
import { interleave } from '../rounds.ts'
import { benchConfig } from '../settings.ts'
import { byHandWay } from './by-hand.ts'
import { instantTelecom } from './instant-telecom.ts'
import { ourWay, workerWay } from './ours.ts'
import type { Way } from './way.ts'

const CUSTOMERS = 10_000
const BY_HAND_CONNECTIONS = 32
const CONNECTIONS = 16

/** Purchases that are reserved and settled durably, by different ways over the same tables. */
export async function measureMoney(
  server: BenchServer,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Section> {
  const url = await server.freshDatabase('bench_money')
  const config = benchConfig(url)
  const db = openDatabase(url, { pool_max: CONNECTIONS })
  const pool = new pg.Pool({ connectionString: url, max: BY_HAND_CONNECTIONS })
  try {
    const customers = await fillShop(db, CUSTOMERS)
    const vault = new Vault(config.NEXA_SECRET_KEY)
    const log = createLog('bench', 'silent')
    const core = {
      config,
      db,
      vault,
      log,
      telecoms: [instantTelecom],
      hearers: hearersOf(config),
      guard: guardBudget,
    }
    const byHand = byHandWay(pool, BY_HAND_CONNECTIONS)
    const ways = [
      byHand,
      ourWay(core, { connections: CONNECTIONS, batch: 1 }),
      workerWay(core, CONNECTIONS),
      ourWay(core, { connections: 8, batch: 10 }),
      ourWay(core, { connections: 8, batch: 50 }),
    ]
    await warmUp(db, ways, customers)
    const results = await interleave(ways, rounds, (way) => measureRound(db, way, customers, seconds))
    assert((await reconcileLedger(db)).length === 0, 'the books balance after the bench')
    return describe(results, byHand)
  } finally {
    await Promise.all([db.destroy(), pool.end()])
  }
}

type Measured = { pairs_per_s: number; place_ms: number; settle_ms: number }

/** The first purchase of ours also opens the accounts of the house, which the baseline takes as given. */
async function warmUp(db: Db, ways: readonly Way[], customers: readonly BenchCustomer[]): Promise<void> {
  for (const way of [...ways].reverse()) await measureRound(db, way, customers, 0.5)
  await db.raw('vacuum analyze')
}

/**
 * Places for some seconds, then settles all of it. Between the two the purchases are marked as being sent,
 * which is not counted unless the way does it itself.
 */
async function measureRound(
  db: Db,
  way: Way,
  customers: readonly BenchCustomer[],
  seconds: number,
): Promise<Measured> {
  const placed: Uuid[][] = []
  const begun = performance.now()
  const place_ms = await timed(way.connections, async () => {
    if (performance.now() - begun > seconds * 1000) return false
    placed.push(await way.place(pickSome(customers, way.batch)))
    return true
  })
  if (way.marks !== true) await markAsSent(db)
  const count = placed.flat().length
  const settle_ms = await timed(way.connections, async () => {
    const batch = placed.pop()
    if (batch !== undefined) await way.settle(batch)
    return batch !== undefined
  })
  return {
    pairs_per_s: (count * 1000) / (place_ms + settle_ms),
    place_ms: place_ms / count,
    settle_ms: settle_ms / count,
  }
}

/** Runs `work` over and over on several lanes until it says false. Answers how long all of it took. */
async function timed(lanes: number, work: () => Promise<boolean>): Promise<number> {
  const begun = performance.now()
  const lane = async () => {
    while (await work());
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return performance.now() - begun
}

/** Customers by chance, all different. */
function pickSome(customers: readonly BenchCustomer[], count: number): BenchCustomer[] {
  const picked = new Set<BenchCustomer>()
  while (picked.size < count) {
    const at = Math.floor(Math.random() * customers.length)
    picked.add(present(customers[at], 'chance stays within the list'))
  }
  return [...picked]
}

async function markAsSent(db: Db): Promise<void> {
  await db.raw(
    `update purchase set state = 'sending', provider_request_id = 'bench-' || id, sent_at = created_at where state = 'held'`,
  )
}

function describe(results: ReadonlyMap<Way, Measured[]>, baseline: Way): Section {
  const pairs = (way: Way) => median((results.get(way) ?? []).map(({ pairs_per_s }) => pairs_per_s))
  return {
    title: `Money: a purchase reserved and settled, ${CUSTOMERS.toLocaleString('en')} customers`,
    baseline: 'the same rows by plain prepared SQL, one statement per commit',
    figures: [...results].map(([way, measured]) => ({
      what: way.what,
      value: rate(pairs(way), 'pairs'),
      ratio: pairs(way) / pairs(baseline),
      note: [
        `reserve ${milliseconds(median(measured.map(({ place_ms }) => place_ms)))}`,
        `settle ${milliseconds(median(measured.map(({ settle_ms }) => settle_ms)))} of wall time each`,
        ...(way.note === undefined ? [] : [`(${way.note})`]),
      ].join(', '),
    })),
  }
}
