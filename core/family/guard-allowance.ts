import { addHours, now } from '../kernel/clock.ts'
import { encodeMoney, type Money, subtract } from '../kernel/money.ts'
import type { OrderGuard, OverBudget } from '../purchase/index.ts'

type Over = { place: number; name: string; limit: Money; counted: Money }

/** Nothing is on its way for longer than this. */
const OPEN_HOURS_MAX = 40 * 24

/**
 * Asks for a second yes where a purchase would go over what the customer wants to spend on a linked number in a month.
 * What is on its way counts as spent. It runs under the lock that all placements of a customer take.
 */
export const guardAllowance: OrderGuard = async (trx, wishes) => {
  const time = now()
  const { rows } = await trx.raw<{ rows: Over[] }>(OVER, {
    time,
    open_from: addHours(time, -OPEN_HOURS_MAX),
    customer_ids: wishes.map(({ customer_id }) => customer_id),
    recipients: wishes.map(({ recipient }) => recipient),
    prices: wishes.map(({ price }) => encodeMoney(price)),
  })
  return wishes.map((_, place): OverBudget | null => {
    const over = rows.find((row) => row.place === place)
    if (over === undefined) return null
    const by = encodeMoney(subtract(over.counted, over.limit))
    return {
      code: 'purchase.over-budget',
      category: null,
      for_whom: over.name,
      limit: encodeMoney(over.limit),
      over: by,
    }
  })
}

/** Each objects in its turn: the first that does speaks for all. */
export const guardInTurn =
  (...guards: readonly OrderGuard[]): OrderGuard =>
  async (trx, wishes) => {
    const answers: (OverBudget | null)[][] = []
    for (const guard of guards) answers.push(await guard(trx, wishes))
    return wishes.map(
      (_, place) => answers.map((each) => each[place] ?? null).find((each) => each !== null) ?? null,
    )
  }

const OVER = `
  select * from (
    select asked.place::integer - 1 as place, link.name, link.allowance as "limit",
      asked.price + coalesce((
        select sum(kept.amount)::bigint from spend_month as kept
        where kept.customer_id = asked.customer_id and kept.recipient = asked.recipient
          and kept.month = to_char(:time::timestamptz at time zone customer.time_zone, 'YYYY-MM')), 0) + coalesce((
        select sum(purchase.price)::bigint from purchase
        where purchase.customer_id = asked.customer_id and purchase.recipient = asked.recipient
          and purchase.created_at > :open_from::timestamptz
          and purchase.state in ('held', 'sending', 'unknown', 'review')), 0) as counted
    from unnest(:customer_ids::uuid[], :recipients::text[], :prices::bigint[])
      with ordinality as asked (customer_id, recipient, price, place)
    join family_link as link on link.primary_id = asked.customer_id and link.phone = asked.recipient
      and link.state = 'linked' and link.allowance is not null
    join customer on customer.id = asked.customer_id) as judged
  where counted > "limit" order by place`
