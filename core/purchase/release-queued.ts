import { addSeconds, now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { scheduleAll } from '../platform/job.ts'
import type { Trx } from '../platform/transaction.ts'
import { LOST_AFTER_SECONDS } from './check-times.ts'
import { vendJob } from './jobs.ts'
import { lockPurchases, type Purchase } from './purchase.ts'
import { statesBefore } from './states.ts'

/** A purchase that waited and whose turn it is. What is said of it from now on is a new message, `slot`. */
export type Release = { purchase_id: Uuid; slot: string }

/**
 * Lets purchases go that waited in line: from now on they are as if just placed. Answers those that it let go,
 * in the order asked; one that was cancelled meanwhile, or let go before, is not among them.
 */
export async function releaseQueued(trx: Trx, releases: readonly Release[]): Promise<Purchase[]> {
  if (releases.length === 0) return []
  const ids = releases.map(({ purchase_id }) => purchase_id)
  await lockPurchases(trx, ids)
  const time = now()
  const { rows } = await trx.raw<{ rows: Purchase[] }>(
    `update purchase set state = 'held', released_at = :time, next_check_at = :next_check_at, slot = released.slot
     from unnest(:ids::uuid[], :slots::text[]) as released (id, slot)
     where purchase.id = released.id and purchase.state = any(:from::text[])
     returning purchase.*`,
    {
      ids,
      slots: releases.map(({ slot }) => slot),
      from: statesBefore('held'),
      time,
      next_check_at: addSeconds(time, LOST_AFTER_SECONDS),
    },
  )
  const released = new Map(rows.map((row) => [row.id, row]))
  await scheduleAll(
    trx,
    vendJob,
    rows.map(({ id, trace_id }) => ({ payload: { purchase_id: id }, key: `${id}:0`, trace_id })),
  )
  return ids.flatMap((id) => released.get(id) ?? [])
}
