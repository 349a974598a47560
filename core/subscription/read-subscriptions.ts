import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Subscription } from './subscription.ts'

/** As a customer may see it. `line_place` counts from 1; null for what does not wait. */
export type SubscriptionView = Subscription & {
  reference: string
  price: Money
  line_place: number | null
  /** Somebody else bought it, for this customer's own number: there is nothing here to cancel or to buy again. */
  is_gift: boolean
}

/**
 * What runs and what waits, of the customer's own purchases and on their own number: what runs first, then the line
 * of each number in its order. What others wait with on other numbers only shows in the places.
 */
export async function readSubscriptions(db: Db | Trx, customer_id: Uuid): Promise<SubscriptionView[]> {
  const { rows } = await db.raw<{ rows: SubscriptionView[] }>(
    `select subscription.*, purchase.reference, purchase.price, subscription.customer_id <> customer.id as is_gift,
       case when subscription.state = 'queued' then (select count(*)::int from subscription as before
         where before.phone = subscription.phone and before.state = 'queued' and before.place <= subscription.place) end as line_place
     from customer
     join subscription on subscription.state <> 'ended'
       and (subscription.customer_id = customer.id or subscription.phone = customer.phone)
     join purchase on purchase.id = subscription.purchase_id
     where customer.id = :customer_id and (subscription.ends_at is null or subscription.ends_at > :time)
     order by subscription.phone <> customer.phone, subscription.phone,
       subscription.state = 'queued', subscription.kind desc, subscription.place`,
    { customer_id, time: now() },
  )
  return rows
}

const DAY_MS = 86_400_000

/** Whole days until then; 0 on the last one. */
export const daysLeft = (ends_at: Date): number =>
  Math.max(0, Math.floor((ends_at.getTime() - now().getTime()) / DAY_MS))
