import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/** What the purchase domain reads of a customer. */
export type Buyer = { id: Uuid; phone: Phone; kyc_tier: number; status: string }

/** What a customer has done so far that bears on a purchase for one recipient. */
export type Standing = {
  /** Bought and on its way since midnight in the customer's time zone. */
  spent_today: Money
  /** A purchase for this recipient was delivered before. */
  known_recipient: boolean
  /** Since when nobody can sell this on that network; null when somebody can. */
  resting_since: Date | null
}

const BUYERS = 'select id, phone, kyc_tier, status from customer where id = any(:ids::uuid[]) order by id'

export async function readBuyers(db: Db | Trx, ids: readonly Uuid[]): Promise<Map<Uuid, Buyer>> {
  return byId(await db.raw(BUYERS, { ids: [...ids] }))
}

/**
 * Locks the customers, in the order of their ids. Purchases of one customer are judged one after the
 * other, else two at once would both find room below the day's limit. The lock lets foreign keys to
 * the customer through, so that settlements do not wait for it.
 */
export async function lockBuyers(trx: Trx, ids: readonly Uuid[]): Promise<Map<Uuid, Buyer>> {
  return byId(await trx.raw(`${BUYERS} for no key update`, { ids: [...ids] }))
}

const byId = ({ rows }: { rows: Buyer[] }): Map<Uuid, Buyer> => new Map(rows.map((row) => [row.id, row]))

/**
 * The standings of several wishes, in the order asked. They travel as arrays: the planner knows how long an
 * array is, and from JSON it would guess a hundred and read the whole table of customers for one purchase.
 */
export async function readStandings(
  db: Db | Trx,
  wishes: readonly { customer_id: Uuid; recipient: Phone; category: string; network: string }[],
  time: Date,
): Promise<Standing[]> {
  const { rows } = await db.raw<{ rows: Standing[] }>(
    `select
       (select coalesce(sum(purchase.price), 0)::bigint from purchase
        where purchase.customer_id = asked.customer_id and purchase.state not in ('returned', 'reversed')
          and purchase.created_at >= date_trunc('day', :time::timestamptz at time zone customer.time_zone)
                                     at time zone customer.time_zone) as spent_today,
       exists (select from purchase
        where purchase.customer_id = asked.customer_id and purchase.recipient = asked.recipient
          and purchase.state = 'delivered') as known_recipient,
       (select outage.since from network_outage as outage
        where outage.category = asked.category and outage.network = asked.network
          and outage.ended_at is null) as resting_since
     from unnest(:customer_ids::uuid[], :recipients::text[], :categories::text[], :networks::text[])
       with ordinality as asked (customer_id, recipient, category, network, place)
     left join customer on customer.id = asked.customer_id
     order by asked.place`,
    {
      time,
      customer_ids: wishes.map(({ customer_id }) => customer_id),
      recipients: wishes.map(({ recipient }) => recipient),
      categories: wishes.map(({ category }) => category),
      networks: wishes.map(({ network }) => network),
    },
  )
  return rows
}
