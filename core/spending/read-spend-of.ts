import { type Day, daysInMonth, firstDayOf, type Month } from '../kernel/calendar.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/** A figure: a month, or one part of it. */
export type SpendOf = {
  customer_id: Uuid
  month: Month
  /** One day of the month only. */
  day?: Day
  category?: string
  network?: string
  recipient?: string
}

/** One purchase behind a figure. */
export type SpentOn = {
  purchase_id: Uuid
  reference: string
  category: string
  network: string
  recipient: string
  /** The name of the data plan; null for airtime. */
  plan_name: string | null
  amount: Money
  happened_at: Date
}

export type SpendPage = {
  purchases: SpentOn[]
  /** Give it back as `after` for the next page; null when this was the last. */
  next: Uuid | null
}

/**
 * The purchases behind a figure, newest first: their amounts sum to it, so what was taken back is not among them, and
 * what was refunded is taken off.
 * `after` is the last purchase of the page before.
 */
export async function readSpendOf(
  db: Db | Trx,
  { customer_id, month, day, category, network, recipient }: SpendOf,
  { after, limit }: { after?: Uuid | null; limit: number },
): Promise<SpendPage> {
  const { rows } = await db.raw<{ rows: SpentOn[] }>(READ, {
    customer_id,
    first: day ?? firstDayOf(month),
    last: day ?? `${month}-${daysInMonth(month)}`,
    category: category ?? null,
    network: network ?? null,
    recipient: recipient ?? null,
    after: after ?? null,
    limit: limit + 1,
  })
  const purchases = rows.slice(0, limit)
  return { purchases, next: rows.length > limit ? (purchases.at(-1)?.purchase_id ?? null) : null }
}

const READ = `
  select purchase_id, reference, fact.category, fact.network, fact.recipient, plan_name,
    fact.amount + back.amount as amount, happened_at
  from purchase_fact as fact join purchase on purchase.id = purchase_id
  cross join lateral (
    select coalesce(sum(refund.amount), 0)::bigint as amount from purchase_fact as refund
    where refund.purchase_id = fact.purchase_id and refund.status = 'refunded'
  ) as back
  where fact.customer_id = :customer_id and day between :first::date and :last::date
    and fact.status = 'delivered' and purchase.state = 'delivered' and fact.amount + back.amount > 0
    and (:category::text is null or fact.category = :category)
    and (:network::text is null or fact.network = :network)
    and (:recipient::text is null or fact.recipient = :recipient)
    and (:after::uuid is null or (happened_at, purchase_id) <
      (select last.happened_at, last.purchase_id from purchase_fact as last
       where last.purchase_id = :after and last.status = 'delivered' and last.customer_id = :customer_id))
  order by happened_at desc, purchase_id desc
  limit :limit`
