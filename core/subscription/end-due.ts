import { now } from '../kernel/clock.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Subscription } from './subscription.ts'
import { tellEnded } from './tell-customers.ts'

/**
 * Ends a batch of plans whose time is over, and tells their customers. Rows that somebody else holds are left to the
 * next batch, so it waits for nobody and several may run at once. Answers how many it ended.
 */
export async function endDue(trx: Trx, batch: number): Promise<number> {
  const { rows } = await trx.raw<{ rows: Subscription[] }>(
    `with due as (
       select id from subscription where state = 'active' and ends_at <= :time
       order by ends_at limit :batch for no key update skip locked
     )
     update subscription set state = 'ended', end_reason = 'expired', ended_at = :time
     from due where subscription.id = due.id returning subscription.*`,
    { time: now(), batch },
  )
  await tellEnded(trx, rows)
  return rows.length
}
