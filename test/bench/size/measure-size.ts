import { assert, present } from '../../../core/kernel/assert.ts'
import { reconcileLedger } from '../../../core/ledger/index.ts'
import { type Db, openDatabase } from '../../../core/platform/db.ts'
import { benchCore } from '../bench-core.ts'
import type { BenchServer } from '../database.ts'
import { median, rate, round, type Section } from '../figures.ts'
import { type BenchCustomer, fillShop } from '../fill-shop.ts'
import { measureRound } from '../money/money-round.ts'
import { ourWay } from '../money/ours.ts'
import type { Way } from '../money/way.ts'
import { interleave } from '../rounds.ts'
import { fillHistory, type History } from './fill-history.ts'

const CUSTOMERS = 10_000
const CONNECTIONS = 8
const BATCHES = [10, 50]
const WARM_SECONDS = 10

type Shop = { db: Db; customers: BenchCustomer[]; history: History; ways: Way[] }
type Measured = { shop: Shop; way: Way }

/** The core pairs again, in tables that are young and in tables that are full, on one server and in turns. */
export async function measureSize(
  server: BenchServer,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Section> {
  const most = Number(process.env.BENCH_PURCHASES ?? 1_000_000)
  const minutes_max = Number(process.env.BENCH_FILL_MINUTES ?? 60)
  const shops: Shop[] = []
  try {
    for (const purchases of [10_000, most])
      shops.push(await openShop(server, { name: `bench_size_${purchases}`, purchases, minutes_max }))
    const measured = shops.flatMap((shop) => shop.ways.map((way) => ({ shop, way })))
    const measure = ({ shop, way }: Measured, lasts_s = seconds) =>
      measureRound(shop.db, way, shop.customers, lasts_s)
    // Young tables warm up at once, full ones page by page: neither is measured before.
    for (const each of measured) await measure(each, WARM_SECONDS)
    const results = await interleave(measured, rounds, (each) => measure(each))
    for (const { db } of shops)
      assert((await reconcileLedger(db)).length === 0, 'the books balance after the bench')
    return describe(
      shops,
      new Map([...results].map(([each, told]) => [each, median(told.map(({ pairs_per_s }) => pairs_per_s))])),
    )
  } finally {
    for (const { db } of shops) await db.destroy()
  }
}

async function openShop(
  server: BenchServer,
  { name, ...filling }: { name: string; purchases: number; minutes_max: number },
): Promise<Shop> {
  const url = await server.freshDatabase(name)
  const db = openDatabase(url, { pool_max: CONNECTIONS })
  const customers = await fillShop(db, CUSTOMERS)
  const history = await fillHistory(url, customers, filling)
  const core = benchCore(url, db)
  const ways = BATCHES.map((batch) => ourWay(core, { connections: CONNECTIONS, batch }))
  return { db, customers, history, ways }
}

function describe(shops: readonly Shop[], pairs: ReadonlyMap<Measured, number>): Section {
  const young = present(shops[0], 'there is a young shop')
  const of = (shop: Shop, batch: number): number =>
    present(
      [...pairs].find(([each]) => each.shop === shop && each.way.batch === batch)?.[1],
      'every shop is measured in every way',
    )
  return {
    title: `Full tables: purchases reserved and settled, ${CUSTOMERS.toLocaleString('en')} customers, ${CONNECTIONS} connections`,
    baseline: `${young.history.purchases.toLocaleString('en')} purchases in the tables, as many a commit`,
    figures: BATCHES.flatMap((batch) =>
      shops.map((shop) => {
        const { purchases, lasted_s, bytes } = shop.history
        return {
          what: `${purchases.toLocaleString('en')} purchases, ${batch} a commit`,
          value: rate(of(shop, batch), 'pairs'),
          ratio: of(shop, batch) / of(young, batch),
          note: `filled in ${round(lasted_s)} s, ${round(bytes / 2 ** 30)} GiB`,
        }
      }),
    ),
  }
}
