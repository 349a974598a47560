import { rate } from '../figures.ts'
import { measurePairs, pairsOf } from '../size/measure-size.ts'
import type { Shops } from '../size/open-shops.ts'
import { measureChartRate } from './measure-chart-rate.ts'
import { measureChats } from './measure-chats.ts'
import { measureRoads } from './measure-roads.ts'
import { quietClock } from './quiet-clock.ts'
import type { Row } from './row.ts'

const BATCH = 50

/** What the shop can do, once in young tables and once in full ones, in turns. */
export async function measureTable(
  shops: Shops,
  options: { rounds: number; seconds: number },
): Promise<Row[]> {
  for (const { db } of [shops.young, shops.full]) await quietClock(db)
  const pairs = await measurePairs(shops, [BATCH], options)
  const pairsIn = (shop: 'young' | 'full') => rate(pairsOf(pairs, shops[shop], BATCH), 'pairs')
  const roads = await measureRoads(shops, options)
  const chats = await measureChats(shops, options)
  const charts = await measureChartRate(options)
  return [
    {
      what: `reserved and settled, ${BATCH} a commit`,
      young: pairsIn('young'),
      full: pairsIn('full'),
    },
    ...roads.speed,
    ...chats.speed,
    { what: 'charts, drawn four at a time', young: charts, full: charts },
    ...chats.memory,
    ...roads.memory,
  ]
}
