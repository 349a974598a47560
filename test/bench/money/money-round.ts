import { present } from '../../../core/kernel/assert.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import type { Db } from '../../../core/platform/db.ts'
import type { BenchCustomer } from '../fill-shop.ts'
import type { Way } from './way.ts'

export type Measured = { pairs_per_s: number; place_ms: number; settle_ms: number }

/**
 * Places for some seconds, then settles all of it. Between the two the purchases are marked as being sent,
 * which is not counted unless the way does it itself.
 */
export async function measureRound(
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
  if (way.marks !== true) await markAsSent(db, placed.flat())
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

async function markAsSent(db: Db, ids: readonly Uuid[]): Promise<void> {
  await db.raw(
    `update purchase set state = 'sending', provider_request_id = 'bench-' || id, sent_at = created_at, provider = 'vtpass'
     where id = any(:ids::uuid[]) and state = 'held'`,
    { ids },
  )
}
