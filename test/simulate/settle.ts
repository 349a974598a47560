import { now, secondsBetween } from '../../core/kernel/clock.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { sweepFundings } from '../../core/payments/index.ts'
import { confirmPurchase, sweepPurchases, watchProviders } from '../../core/purchase/index.ts'
import { gatewayCalls, providerCalls } from './acts.ts'
import { workOnce } from './run-job.ts'
import type { World } from './world.ts'

/** Long waits are taken in one go; a shop that is not quiet after so many has something that never ends. */
const ROUNDS_MAX = 1_000
const LEAP_SECONDS = 1_800
/** So many rounds go from one thing that is due to the next; after them only long waits are left. */
const BRISK_ROUNDS = 40
/** Roads reopen meanwhile, so that what is still held finds one. */
const WATCH_EVERY_ROUNDS = 5

/** Everything behaves from here on; time goes on until nothing is left to be done. */
export async function settle(world: World): Promise<void> {
  world.interrupt = null
  world.queue.is_calm = true
  world.gateway.is_calm = true
  for (const telecom of world.telecoms) {
    telecom.is_calm = true
    telecom.mood = 'well'
    telecom.decide()
  }
  await lookAtReviews(world)
  for (let round = 0; round < ROUNDS_MAX && world.breach === null; round++) {
    while (world.gateway.webhooks.length > 0) await gatewayCalls(world, 0)
    while (world.telecoms.some(({ callbacks }) => callbacks.length > 0)) await providerCalls(world, 0)
    while ((await sweepFundings(world.core)).more);
    await sweepPurchases(world.core)
    if (round % WATCH_EVERY_ROUNDS === 0) await watchProviders(world.core)
    await world.queue.relay(world.db)
    while (await workOnce(world, { percent: 0 }));
    const wait_seconds = await secondsToNext(world)
    if (wait_seconds === null) {
      await lookAtReviews(world)
      return world.note(`quiet after ${round} rounds`)
    }
    const is_brisk = round < BRISK_ROUNDS && wait_seconds <= 60
    world.wait(Math.max(wait_seconds, is_brisk ? 5 : LEAP_SECONDS))
  }
  world.report({ law: 'all becomes quiet', detail: `${ROUNDS_MAX} rounds were not enough` })
}

/** The people who decide about what had no verdict for a day have the provider asked once more. */
async function lookAtReviews({ db, core }: World): Promise<void> {
  const reviews: { id: Uuid }[] = await db('purchase').where({ state: 'review' }).orderBy('id').select('id')
  for (const { id } of reviews) await confirmPurchase(core, id)
}

async function secondsToNext({ db, queue }: World): Promise<number | null> {
  const { rows } = await db.raw<{ rows: { next: Date | null }[] }>(
    `select least((select min(next_check_at) from purchase), (select min(next_check_at) from funding),
                  (select min(next_check_at) from purchase_recheck),
                  (select min(due_at) from job_outbox where relayed_at is null)) as next`,
  )
  const next = rows[0]?.next
  const in_database = next ? Math.max(0, secondsBetween(now(), next)) : null
  const in_queue = queue.secondsToNext()
  if (in_database === null || in_queue === null) return in_database ?? in_queue
  return Math.min(in_database, in_queue)
}
