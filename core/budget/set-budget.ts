import { present } from '../kernel/assert.ts'
import { monthOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { encodeMoney, type Money } from '../kernel/money.ts'
import type { Trx } from '../platform/transaction.ts'
import { type BudgetScope, LEVELS, limitIn, spentIn } from './budget.ts'

/** `changed` is false when it was so before. `spent` is of this month. */
export type BudgetSet = { changed: boolean; spent: Money }

/**
 * Sets what a customer wants to spend in a month at most, from this month on until it is set again; null takes the
 * budget away. Another amount is a new budget: each part of it is told anew, but for those that are reached already,
 * which the reply shows. The same amount changes nothing, and tells nothing again.
 */
export async function setBudget(
  trx: Trx,
  asked: { customer_id: Uuid; time_zone: string; scope: BudgetScope; amount: Money | null },
): Promise<BudgetSet> {
  const { customer_id, scope, amount } = asked
  const time = now()
  const month = monthOf(time, asked.time_zone)
  await lockMonth(trx, { customer_id, month })
  const { rows } = await trx.raw<{ rows: { before: Money | null; spent: Money }[] }>(
    `select (select amount from ${limitIn('asked.customer_id', 'asked.scope', 'asked.month')} as held) as before,
       ${spentIn('asked.customer_id', 'asked.scope', 'asked.month')} as spent
     from (values (:customer_id::uuid, :scope::text, :month::text)) as asked (customer_id, scope, month)`,
    { customer_id, scope, month },
  )
  const { before, spent } = present(rows[0], 'one question has one row')
  if (before === amount) return { changed: false, spent }
  await trx.raw(
    `with made as (
       insert into budget_limit (customer_id, scope, month, amount, set_at)
       values (:customer_id, :scope, :month, :amount, :time) returning id, amount
     )
     insert into budget_alert (limit_id, month, level, spent, told_at)
     select id, :month, level, :spent::bigint, :time from made cross join unnest(:levels::smallint[]) as level
     where :spent::bigint * 100 >= amount * level`,
    {
      ...{ customer_id, scope, month, time, levels: [...LEVELS] },
      amount: amount === null ? null : encodeMoney(amount),
      spent: encodeMoney(spent),
    },
  )
  return { changed: true, spent }
}

/**
 * Holds what the customer spent this month still, against deliveries at the same moment: else one that just missed
 * the old budget could also be missed by the new one.
 */
async function lockMonth(trx: Trx, month: { customer_id: Uuid; month: string }): Promise<void> {
  await trx.raw(
    `insert into spend_total (customer_id, month, amount, purchases) values (:customer_id, :month, 0, 0)
     on conflict do nothing`,
    month,
  )
  await trx.raw(
    'select from spend_total where customer_id = :customer_id and month = :month for update',
    month,
  )
}
