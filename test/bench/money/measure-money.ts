import pg from 'pg'
import { assert } from '../../../core/kernel/assert.ts'
import { reconcileLedger } from '../../../core/ledger/index.ts'
import { type Db, openDatabase } from '../../../core/platform/db.ts'
import { benchCore } from '../bench-core.ts'
import type { BenchServer } from '../database.ts'
import { median, milliseconds, rate, type Section } from '../figures.ts'
import { type BenchCustomer, fillShop } from '../fill-shop.ts'
import { interleave } from '../rounds.ts'
import { byHandWay } from './by-hand.ts'
import { type Measured, measureRound } from './money-round.ts'
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
  const db = openDatabase(url, { pool_max: CONNECTIONS })
  const pool = new pg.Pool({ connectionString: url, max: BY_HAND_CONNECTIONS })
  try {
    const customers = await fillShop(db, CUSTOMERS)
    const core = benchCore(url, db)
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

/** The first purchase of ours also opens the accounts of the house, which the baseline takes as given. */
async function warmUp(db: Db, ways: readonly Way[], customers: readonly BenchCustomer[]): Promise<void> {
  for (const way of [...ways].reverse()) await measureRound(db, way, customers, 0.5)
  await db.raw('vacuum analyze')
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
