import { addSeconds, now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import { schedule } from '../platform/job.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Asked } from './ask-provider.ts'
import { LOST_AFTER_SECONDS } from './check-times.ts'
import { recheckJob } from './jobs.ts'

export type Recheck = Asked & { purchase_id: Uuid; round: number }

/** A question that was due so long ago has been answered, or its job was lost: longer than any call to a provider. */
const LOST_SECONDS = LOST_AFTER_SECONDS + 60

const SWEEP_ROWS_MAX = 100

/**
 * Has a provider asked about a request whose purchase has ended here. It stays written down until an answer was
 * heard: nothing else would remember it, should the queue lose the job, and with it a reversal.
 */
export async function planRecheck(
  trx: Trx,
  recheck: Recheck,
  { key, at = now() }: { key: string; at?: Date },
): Promise<void> {
  const { request_id, purchase_id, provider, round } = recheck
  await trx.raw(
    `insert into purchase_recheck as known (request_id, purchase_id, provider, round, next_check_at)
     values (:request_id, :purchase_id, :provider, :round, :lost_at)
     on conflict (request_id) do update set
       round = excluded.round, asks = known.asks + 1, next_check_at = excluded.next_check_at`,
    { request_id, purchase_id, provider, round, lost_at: addSeconds(at, LOST_SECONDS) },
  )
  await schedule(trx, recheckJob, recheck, { key, at })
}

/** How often it was asked for until now; 0 when there is nothing to be heard any more. */
export async function readAsks(db: Db | Trx, request_id: string): Promise<number> {
  const { rows } = await db.raw<{ rows: { asks: number }[] }>(
    'select asks from purchase_recheck where request_id = :request_id',
    { request_id },
  )
  return rows[0]?.asks ?? 0
}

/** The answer was heard. What was asked for since then is still to be heard. */
export async function forgetRecheck(trx: Trx, request_id: string, asks: number): Promise<void> {
  await trx.raw('delete from purchase_recheck where request_id = :request_id and asks = :asks', {
    request_id,
    asks,
  })
}

/** Asks again for those whose job was lost. Answers how many. */
export async function sweepRechecks(trx: Trx): Promise<number> {
  const { rows } = await trx.raw<{ rows: (Recheck & { asks: number })[] }>(
    `select request_id, purchase_id, provider, round, asks from purchase_recheck
     where next_check_at <= :time order by next_check_at limit :limit for update skip locked`,
    { time: now(), limit: SWEEP_ROWS_MAX },
  )
  for (const { asks, ...recheck } of rows)
    await planRecheck(trx, recheck, { key: `${recheck.request_id}:lost:${asks}` })
  return rows.length
}
