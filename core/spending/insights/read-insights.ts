import { addDays, type Day, daysInMonth, firstDayOf, type Month } from '../../kernel/calendar.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { Money } from '../../kernel/money.ts'
import type { Db } from '../../platform/db.ts'
import type { Trx } from '../../platform/transaction.ts'
import { comparePrices } from './compare-prices.ts'
import { countNights } from './count-nights.ts'
import type { Bought, Insight } from './insight.ts'
import { measureLasting } from './measure-lasting.ts'

/** How long plans last shows over months; further back it may be another phone. */
const LASTING_DAYS = 90
/** Somebody who bought more than this has enough to say without the rest. */
const BOUGHT_MAX = 1_000

type Wish = { customer_id: Uuid; month: Month; time_zone: string }

/** What is worth knowing about a month; only what there is enough of to say. */
export async function readInsights(
  db: Db | Trx,
  { customer_id, month, time_zone }: Wish,
): Promise<Insight[]> {
  const last = addDays(firstDayOf(month), daysInMonth(month) - 1)
  const rows = await readBought(db, { customer_id, first: addDays(last, -LASTING_DAYS), last })
  const ofMonth = rows.filter(({ day }) => day.startsWith(month)).map(({ bought }) => bought)
  return [
    comparePrices(ofMonth),
    measureLasting(rows.map(({ bought }) => bought)),
    countNights(ofMonth, time_zone),
  ].filter((insight) => insight !== null)
}

type Row = {
  day: Day
  placed_at: Date
  recipient: string
  amount: Money
  plan_id: string | null
  plan_name: string
  price: Money
  data_mb: number
  validity_days: number | null
  cheapest_name: string | null
  cheapest_price: Money
  cheapest_mb: number
}

async function readBought(
  db: Db | Trx,
  asked: { customer_id: Uuid; first: Day; last: Day },
): Promise<{ day: Day; bought: Bought }[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(READ, { ...asked, limit: BOUGHT_MAX })
  return rows.map((row) => ({ day: row.day, bought: asBought(row) }))
}

function asBought(row: Row): Bought {
  const { placed_at, recipient, amount, plan_id, plan_name: name, price, data_mb, validity_days } = row
  const itself = { name, price, data_mb }
  const cheapest =
    row.cheapest_name === null
      ? itself
      : { name: row.cheapest_name, price: row.cheapest_price, data_mb: row.cheapest_mb }
  const plan = plan_id === null ? null : { id: plan_id, ...itself, validity_days, cheapest }
  return { placed_at, recipient, amount, plan }
}

/**
 * What was refunded, if only a part, says nothing of a price or a habit. Like a plan are those of the same network and length that have at least its data and at most twice of it: a plan
 * of another size is another purchase.
 */
const READ = `
  select to_char(fact.day, 'YYYY-MM-DD') as day, purchase.created_at as placed_at, fact.recipient, fact.amount,
    purchase.plan_id, purchase.plan_name, purchase.face_amount as price, plan.data_mb, plan.validity_days,
    cheapest.name as cheapest_name, cheapest.price as cheapest_price, cheapest.data_mb as cheapest_mb
  from purchase_fact as fact
  join purchase on purchase.id = fact.purchase_id
  left join plan on plan.id = purchase.plan_id
  left join lateral (
    select other.name, known.price, other.data_mb from plan as other
    join lateral (
      select price, on_sale from plan_price
      where plan_id = other.id and since <= purchase.created_at order by since desc limit 1
    ) as known on known.on_sale
    where other.network = plan.network and other.category_id = plan.category_id
      and other.data_mb between plan.data_mb and plan.data_mb * 2
    order by known.price::numeric / other.data_mb, other.id limit 1
  ) as cheapest on plan.id is not null
    and cheapest.price::numeric / cheapest.data_mb < purchase.face_amount::numeric / plan.data_mb
  where fact.customer_id = :customer_id and fact.day between :first::date and :last::date
    and fact.status = 'delivered' and purchase.state = 'delivered'
    and not exists (select from purchase_fact as refund
      where refund.purchase_id = fact.purchase_id and refund.status = 'refunded')
  order by purchase.created_at desc
  limit :limit`
