import { setTimeout as pause } from 'node:timers/promises'
import { assert, present } from '../../../core/kernel/assert.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import type { Db } from '../../../core/platform/db.ts'
import type { PurchaseCore } from '../../../core/purchase/index.ts'
import type { BenchCustomer } from '../fill-shop.ts'
import { placeAll } from '../money/ours.ts'
import { costsBetween, type ProcessorTimes, readProcessorTimes, type Watched } from '../processor-time.ts'

export const AT_ONCE = 5_000
/** Half of what is to be held: 600 a second with the queue in PostgreSQL, 1,000 in Redis. */
export const PACED_PER_SECOND = { postgres: 300, redis: 500 }

const PACED_SECONDS = 10
const TICK_MS = 50
const BATCH = 50
/** As many placements at once as chats that write at the same moment would make. */
const LANES = 2
const ALONE = 15

export type Measured = {
  per_s: number
  costs_ms: ProcessorTimes | null
  paced_ms: number[]
  alone_ms: number[]
}

type Asked = { watched: Readonly<Record<string, Watched>>; paced_per_s: number }

export async function measureRound(
  core: PurchaseCore,
  customers: readonly BenchCustomer[],
  { watched, paced_per_s }: Asked,
): Promise<Measured> {
  // Not counted: connections open, accounts of the house too, and Node compiles what runs often. A worker runs for weeks.
  await walk(core, customers.slice(0, AT_ONCE))
  const alone_ms: number[] = []
  for (const customer of customers.slice(0, ALONE)) {
    const begun = performance.now()
    await walk(core, [customer], 2)
    alone_ms.push(performance.now() - begun)
  }
  const before = readProcessorTimes(watched)
  const begun = performance.now()
  await walk(core, customers.slice(0, AT_ONCE))
  const lasted_ms = performance.now() - begun
  const costs_ms = costsBetween(before, readProcessorTimes(watched), AT_ONCE)
  const paced = await walkByTheClock(core, customers, paced_per_s)
  return {
    per_s: (AT_ONCE * 1000) / lasted_ms,
    costs_ms,
    paced_ms: await readWaits(core.db, paced),
    alone_ms,
  }
}

/** Places a purchase for each customer, and waits until all of them have been delivered. */
async function walk(core: PurchaseCore, customers: readonly BenchCustomer[], look_ms = 50): Promise<Uuid[]> {
  const ids: Uuid[] = []
  let from = 0
  const lane = async () => {
    while (from < customers.length) {
      const some = customers.slice(from, from + BATCH)
      from += BATCH
      ids.push(...(await placeAll(core, some)))
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  await untilEnded(core.db, ids, look_ms)
  return ids
}

/** Places what is due at every tick, however far behind the worker is. */
async function walkByTheClock(
  core: PurchaseCore,
  customers: readonly BenchCustomer[],
  per_s: number,
): Promise<Uuid[]> {
  const placing: Promise<Uuid[]>[] = []
  const begun = performance.now()
  let asked = 0
  while (asked < PACED_SECONDS * per_s) {
    const due = Math.min(PACED_SECONDS, (performance.now() - begun) / 1000) * per_s
    const some = Math.floor(due) - asked
    if (some > 0) placing.push(placeAll(core, pick(customers, asked, some)))
    asked += some
    await pause(TICK_MS)
  }
  const ids = (await Promise.all(placing)).flat()
  await untilEnded(core.db, ids, TICK_MS)
  return ids
}

const pick = (customers: readonly BenchCustomer[], from: number, count: number): BenchCustomer[] =>
  Array.from({ length: count }, (_, place) =>
    present(customers[(from + place) % customers.length], 'there is a first customer'),
  )

async function untilEnded(db: Db, ids: readonly Uuid[], look_ms: number): Promise<void> {
  // Looked for from the last one backwards: what is asked for often must not cost what is measured.
  let open = [...ids]
  while (open.length > 0) {
    const some = open.slice(-100)
    const ended = await countEnded(db, some)
    if (ended === some.length) open = open.slice(0, -100)
    else await pause(look_ms)
  }
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
