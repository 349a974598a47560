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
  await run(trx, TAKE_OFF, facts, 'reversed')
}

async function run(
  trx: Trx,
  sql: string,
  facts: readonly PurchaseFact[],
  status: PurchaseFact['status'],
): Promise<void> {
  const ids = facts.filter((fact) => fact.status === status).map(({ purchase_id }) => purchase_id)
  if (ids.length > 0) await trx.raw(sql, { ids, status })
}

const SPENT = `
  with spent as materialized (
    select customer_id, to_char(day, 'YYYY-MM') as month, day, category, network, recipient, amount
    from purchase_fact where purchase_id = any(:ids::uuid[]) and status = :status
  )`

const ADD = `${SPENT}, total as (
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
const TAKE_OFF = `${SPENT}, total as (
    update spend_total as kept set amount = kept.amount + less.amount, purchases = kept.purchases - less.purchases
    from (select customer_id, month, sum(amount) as amount, count(*) as purchases from spent group by 1, 2) as less
    where (kept.customer_id, kept.month) = (less.customer_id, less.month)
  ), by_month as (
    update spend_month as kept set amount = kept.amount + less.amount, purchases = kept.purchases - less.purchases
    from (select customer_id, month, category, network, recipient, sum(amount) as amount, count(*) as purchases
      from spent group by 1, 2, 3, 4, 5) as less
    where (kept.customer_id, kept.month, kept.category, kept.network, kept.recipient)
      = (less.customer_id, less.month, less.category, less.network, less.recipient)
  )
  update spend_day as kept set amount = kept.amount + less.amount
  from (select customer_id, day, category, sum(amount) as amount from spent group by 1, 2, 3) as less
  where (kept.customer_id, kept.day, kept.category) = (less.customer_id, less.day, less.category)`
