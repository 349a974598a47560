import { type HistoryFilter, type HistoryPlace, readHistory } from '../../../core/history/index.ts'
import type { Month } from '../../../core/kernel/calendar.ts'
import { newId, type Uuid } from '../../../core/kernel/ids.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import { type Db, openDatabase } from '../../../core/platform/db.ts'
import { fillHistory } from '../../support/fill-history.ts'
import type { BenchServer } from '../database.ts'
import { type Figure, median, milliseconds, percentile, type Section } from '../figures.ts'
import { benchConfig } from '../settings.ts'

const OWN_LINES = 10_000
const OTHERS = 20
const LINES_EACH = 100_000
const UNTIL = new Date('2026-11-21T08:00:00Z')

type Look = { what: string; filter: HistoryFilter; before?: HistoryPlace }
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff' as Uuid

const LOOKS: Look[] = [
  { what: 'the first page', filter: {} },
  {
    what: 'a page half way down',
    filter: {},
    before: { created_at: new Date('2026-10-20T00:00:00Z'), id: LAST_ID },
  },
  {
    what: 'one number in one month',
    filter: { recipient: '+2348030000007' as Phone, from: '2026-10' as Month, to: '2026-10' as Month },
  },
  { what: 'what came to nothing (one in twenty)', filter: { statuses: ['returned'] } },
  { what: 'a word that half of them have', filter: { words: 'mtn' } },
  { what: 'a word that none has: all are read', filter: { words: 'zzzz' } },
]

/** A page of somebody with ten thousand lines, alone in the tables, and then among two million lines of others. */
export async function measureHistory(server: BenchServer, { rounds }: { rounds: number }): Promise<Section> {
  const url = await server.freshDatabase('history')
  const db = openDatabase(url, { pool_max: 2 })
  try {
    const customer_id = newId()
    await fill(db, customer_id, OWN_LINES)
    const alone = await measureAll(db, url, customer_id, rounds)
    for (let count = 0; count < OTHERS; count++) await fill(db, newId(), LINES_EACH)
    const among = await measureAll(db, url, customer_id, rounds)
    return {
      title: 'History: one page for somebody with 10,000 lines, among 2,000,000 lines of others',
      baseline: 'the same page with nobody else in the tables',
      figures: LOOKS.map(({ what }, place) => figureOf(what, alone[place] ?? [], among[place] ?? [])),
    }
  } finally {
    await db.destroy()
  }
}

async function fill(db: Db, customer_id: Uuid, lines: number): Promise<void> {
  const past = { customer_id, conversation_id: newId(), until: UNTIL }
  await fillHistory(db, { ...past, purchases: lines * 0.9, fundings: lines * 0.1 })
}

async function measureAll(db: Db, url: string, customer_id: Uuid, rounds: number): Promise<number[][]> {
  await db.raw('vacuum analyze')
  const env = { config: benchConfig(url) }
  const measured: number[][] = []
  for (const { filter, before = null } of LOOKS) {
    const wish = { customer_id, time_zone: 'Africa/Lagos', filter, until: UNTIL }
    const look = () => readHistory(db, env, wish, { before, limit: 6 })
    for (let warm = 0; warm < 3; warm++) await look()
    measured.push(await timeAll(look, rounds * 10))
  }
  return measured
}

async function timeAll(look: () => Promise<unknown>, times: number): Promise<number[]> {
  const waits_ms: number[] = []
  for (let time = 0; time < times; time++) {
    const begun = performance.now()
    await look()
    waits_ms.push(performance.now() - begun)
  }
  return waits_ms
}

const figureOf = (what: string, alone: number[], among: number[]): Figure => ({
  what,
  value: milliseconds(median(among)),
  ratio: median(among) / median(alone),
  note: `alone p50 ${milliseconds(median(alone))}; among the others p99 ${milliseconds(percentile(among, 99))}`,
})
