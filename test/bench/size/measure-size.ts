import { assert, present } from '../../../core/kernel/assert.ts'
import { reconcileLedger } from '../../../core/ledger/index.ts'
import { benchCore } from '../bench-core.ts'
import { median, rate, round, type Section } from '../figures.ts'
import { measureRound } from '../money/money-round.ts'
import { ourWay } from '../money/ours.ts'
import type { Way } from '../money/way.ts'
import { interleave } from '../rounds.ts'
import { CONNECTIONS, CUSTOMERS, type Shop, type Shops } from './open-shops.ts'

const BATCHES = [10, 50]
const WARM_SECONDS = 10

type Measured = { shop: Shop; way: Way }

/** The core pairs again, in tables that are young and in tables that are full, on one server and in turns. */
export async function measureSize(
  { young, full }: Shops,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Section> {
  const pairs = await measurePairs({ young, full }, BATCHES, { rounds, seconds })
  for (const { db } of [young, full])
    assert((await reconcileLedger(db)).length === 0, 'the books balance after the bench')
  return describe([young, full], pairs)
}

/** Pairs a second, of each shop in each way. */
export async function measurePairs(
  { young, full }: Shops,
  batches: readonly number[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Map<Measured, number>> {
  const measured = [young, full].flatMap((shop) => {
    const core = benchCore(shop.url, shop.db)
    return batches.map((batch) => ({ shop, way: ourWay(core, { connections: CONNECTIONS, batch }) }))
  })
  const measure = ({ shop, way }: Measured, lasts_s = seconds) =>
    measureRound(shop.db, way, shop.customers, lasts_s)
  // Young tables warm up at once, full ones page by page: neither is measured before.
  for (const each of measured) await measure(each, WARM_SECONDS)
  const results = await interleave(measured, rounds, (each) => measure(each))
  return new Map(
    [...results].map(([each, told]) => [each, median(told.map(({ pairs_per_s }) => pairs_per_s))]),
  )
}

/** Of one shop in one way. */
export const pairsOf = (pairs: ReadonlyMap<Measured, number>, shop: Shop, batch: number): number =>
  present(
    [...pairs].find(([each]) => each.shop === shop && each.way.batch === batch)?.[1],
    'every shop is measured in every way',
  )

function describe(shops: readonly Shop[], pairs: ReadonlyMap<Measured, number>): Section {
  const young = present(shops[0], 'there is a young shop')
  const of = (shop: Shop, batch: number): number => pairsOf(pairs, shop, batch)
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
