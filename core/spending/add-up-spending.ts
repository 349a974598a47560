import type { Trx } from '../platform/transaction.ts'
import type { FactHearer, PurchaseFact } from '../purchase/index.ts'

/**
 * Adds what was just spent to the sums of the month and the day, or takes off what was taken back, for a whole batch
 * in one statement. The sums come from the facts as they were written, so the two cannot differ. Rows are written in
 * the order of their keys, and two batches with one customer in common already wait for each other at the wallet:
 * they do not lock each other out.
 */
export const addUpSpending: FactHearer = async (trx, facts) => {
  await run(trx, ADD, facts, 'delivered')
  // Not an upsert: the database would refuse a new row below zero before it looked for the one that is there.
  await run(trx, TAKE_BACK, facts, 'reversed')
  await run(trx, REFUND, facts, 'refunded')
}

async function run(
  trx: Trx,
  sql: string,
  facts: readonly PurchaseFact[],
  status: PurchaseFact['status'],
): Promise<void> {
  const meant = facts.filter((fact) => fact.status === status)
  if (meant.length === 0) return
  const ids = meant.map(({ purchase_id }) => purchase_id)
  const parts = meant.map(({ part }) => part)
  await trx.raw(sql, { ids, status, ...(status === 'refunded' ? { parts } : {}) })
}

/** Of refunds only these parts: the earlier ones of the same purchase were taken off before. */
const PARTS = 'and (purchase_id, part) in (select * from unnest(:ids::uuid[], :parts::smallint[]))'

/** `counts`: how much of a purchase one fact is. Who has a part of the price back, or all of it, did buy. */
const spent = (counts: 0 | 1, which = ''): string => `
  with spent as materialized (
    select customer_id, to_char(day, 'YYYY-MM') as month, day, category, network, recipient, amount, ${counts} as counts
    from purchase_fact where purchase_id = any(:ids::uuid[]) and status = :status ${which}
  )`

const ADD = `${spent(1)}, total as (
    insert into spend_total as kept
    select customer_id, month, sum(amount), count(*) from spent group by 1, 2 order by 1, 2
    on conflict (customer_id, month)
    do update set amount = kept.amount + excluded.amount, purchases = kept.purchases + excluded.purchases
  ), by_month as (
    insert into spend_month as kept
    select customer_id, month, category, network, recipient, sum(amount), count(*)
    from spent group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (customer_id, month, category, network, recipient)
    do update set amount = kept.amount + excluded.amount, purchases = kept.purchases + excluded.purchases
  )
  insert into spend_day as kept
  select customer_id, day, category, sum(amount) from spent group by 1, 2, 3 order by 1, 2, 3
  on conflict (customer_id, day, category) do update set amount = kept.amount + excluded.amount`

/** The amounts of these facts are below zero. */
const takeOff = (facts: string): string => `${facts}, total as (
    update spend_total as kept set amount = kept.amount + less.amount, purchases = kept.purchases - less.purchases
    from (select customer_id, month, sum(amount) as amount, sum(counts) as purchases from spent group by 1, 2) as less
    where (kept.customer_id, kept.month) = (less.customer_id, less.month)
  ), by_month as (
    update spend_month as kept set amount = kept.amount + less.amount, purchases = kept.purchases - less.purchases
    from (select customer_id, month, category, network, recipient, sum(amount) as amount, sum(counts) as purchases
      from spent group by 1, 2, 3, 4, 5) as less
    where (kept.customer_id, kept.month, kept.category, kept.network, kept.recipient)
      = (less.customer_id, less.month, less.category, less.network, less.recipient)
  )
  update spend_day as kept set amount = kept.amount + less.amount
  from (select customer_id, day, category, sum(amount) as amount from spent group by 1, 2, 3) as less
  where (kept.customer_id, kept.day, kept.category) = (less.customer_id, less.day, less.category)`

const TAKE_BACK = takeOff(spent(1))
const REFUND = takeOff(spent(0, PARTS))
