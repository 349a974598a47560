import { addHours, now } from '../kernel/clock.ts'
import { notifyCustomers } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Subscription } from './subscription.ts'

/** So long before its end a plan's customer is told. */
export const ENDING_HOURS = 24

/**
 * Tells the customers of a batch of plans that end within a day, once for each plan. Of add-ons and of what lasts no
 * longer than that nothing is said: `startPlans` has marked them. Answers how many it told.
 */
export async function tellEnding(trx: Trx, batch: number): Promise<number> {
  const time = now()
  const { rows } = await trx.raw<{ rows: Subscription[] }>(
    `with due as (
       select id from subscription
       where state = 'active' and ending_told_at is null and ends_at > :time and ends_at <= :until
       order by ends_at limit :batch for no key update skip locked
     )
     update subscription set ending_told_at = :time from due where subscription.id = due.id returning subscription.*`,
    { time, until: addHours(time, ENDING_HOURS), batch },
  )
  await notifyCustomers(
    trx,
    rows.flatMap(({ id, customer_id, plan_name: plan, phone, network, ends_at }) =>
      ends_at === null
        ? []
        : [
            {
              customer_id,
              key: `subscription:${id}:ending`,
              notice: {
                kind: 'subscription.ending' as const,
                plan,
                phone,
                network,
                until: ends_at.toISOString(),
              },
              expires_at: ends_at,
            },
          ],
    ),
  )
  return rows.length
}
