import { addSeconds } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { encodeMoney, type Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { isFull } from './read-load.ts'

/** What the purchase domain reads of a customer. */
export type Buyer = { id: Uuid; phone: Phone; kyc_tier: number; status: string }

/** The same thing for the same number, bought so recently that it may be a slip. */
export type Twin = { reference: string; seconds_ago: number }

/** What a customer has done so far that bears on a purchase of one thing for one recipient. */
export type Standing = {
  /** Bought and on its way since midnight in the customer's time zone. */
  spent_today: Money
  /** A purchase for this recipient was delivered before. */
  known_recipient: boolean
  /** Since when nobody can sell this on that network; null when somebody can. */
  resting_since: Date | null
  /** As many wait to be sent, of all customers, as may. */
  is_full: boolean
  /** When the latest hour has room for one more purchase; 0 when it has. */
  room_in_seconds: number
  /** Neither the customer's own number nor one that was delivered to before or bought for today. */
  is_new_recipient: boolean
  /** Other numbers bought for since midnight that had never been delivered to until then. */
  new_recipients_today: number
  /** The latest that is held, on its way or delivered; what came back was not bought. */
  twin: Twin | null
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

const HOUR_SECONDS = 3_600

const STANDINGS = `
  select
    (select coalesce(sum(purchase.price), 0)::bigint from purchase
     where purchase.customer_id = asked.customer_id and purchase.state not in ('returned', 'reversed')
       and purchase.created_at >= today.begins) as spent_today,
    known.is_known as known_recipient,
    (select outage.since from network_outage as outage
     where outage.category = asked.category and outage.network = asked.network
       and outage.ended_at is null) as resting_since,
    (select purchase.created_at from purchase
     where purchase.customer_id = asked.customer_id and purchase.created_at > :hour_ago::timestamptz
     order by purchase.created_at desc offset :per_hour_max::int - 1 limit 1) as hour_full_since,
    asked.recipient <> customer.phone and not known.is_known and not exists (select from purchase
     where purchase.customer_id = asked.customer_id and purchase.recipient = asked.recipient
       and purchase.created_at >= today.begins) as is_new_recipient,
    (select count(distinct purchase.recipient)::int from purchase
     where purchase.customer_id = asked.customer_id and purchase.created_at >= today.begins
       and purchase.recipient not in (asked.recipient, customer.phone)
       and not exists (select from purchase as earlier
         where earlier.customer_id = asked.customer_id and earlier.recipient = purchase.recipient
           and earlier.state = 'delivered' and earlier.created_at < today.begins)) as new_recipients_today,
    twin.reference as twin_reference, twin.created_at as twin_created_at
  from unnest(:customer_ids::uuid[], :recipients::text[], :categories::text[], :networks::text[],
      :plan_ids::uuid[], :face_amounts::bigint[])
    with ordinality as asked (customer_id, recipient, category, network, plan_id, face_amount, place)
  left join customer on customer.id = asked.customer_id
  cross join lateral (select
    date_trunc('day', :time::timestamptz at time zone customer.time_zone) at time zone customer.time_zone as begins) as today
  cross join lateral (select exists (select from purchase
    where purchase.customer_id = asked.customer_id and purchase.recipient = asked.recipient
      and purchase.state = 'delivered') as is_known) as known
  left join lateral (select purchase.reference, purchase.created_at from purchase
    where purchase.customer_id = asked.customer_id and purchase.created_at > :guard_from::timestamptz
      and purchase.recipient = asked.recipient and purchase.category = asked.category
      and case when asked.plan_id is null then purchase.face_amount = asked.face_amount
               else purchase.plan_id = asked.plan_id end
      and purchase.state not in ('returned', 'reversed')
    order by purchase.created_at desc limit 1) as twin on true
  order by asked.place`

type Row = Pick<Standing, 'spent_today' | 'known_recipient' | 'resting_since' | 'new_recipients_today'> & {
  is_new_recipient: boolean | null
  hour_full_since: Date | null
  twin_reference: string | null
  twin_created_at: Date | null
}

type Asked = {
  customer_id: Uuid
  recipient: Phone
  category: string
  network: string
  plan_id?: Uuid | null
  face_amount: Money
}

/**
 * The standings of several wishes, in the order asked. They travel as arrays: the planner knows how long an
 * array is, and from JSON it would guess a hundred and read the whole table of customers for one purchase.
 */
export async function readStandings(
  db: Db | Trx,
  env: Pick<Environment, 'config'>,
  wishes: readonly Asked[],
  time: Date,
): Promise<Standing[]> {
  const { config } = env
  const is_full = await isFull(db, env)
  const { rows } = await db.raw<{ rows: Row[] }>(STANDINGS, {
    time,
    hour_ago: addSeconds(time, -HOUR_SECONDS),
    guard_from: addSeconds(time, -config.DUPLICATE_GUARD_SECONDS),
    per_hour_max: config.VELOCITY_PER_HOUR_MAX,
    customer_ids: wishes.map(({ customer_id }) => customer_id),
    recipients: wishes.map(({ recipient }) => recipient),
    categories: wishes.map(({ category }) => category),
    networks: wishes.map(({ network }) => network),
    plan_ids: wishes.map(({ plan_id }) => plan_id ?? null),
    face_amounts: wishes.map(({ face_amount }) => encodeMoney(face_amount)),
  })
  return rows.map((row) => ({ ...standingOf(row, time), is_full }))
}

function standingOf(row: Row, time: Date): Omit<Standing, 'is_full'> {
  const { hour_full_since, twin_reference, twin_created_at, is_new_recipient, ...same } = row
  // The clock of another process may be a little ahead of ours: nothing was bought in the future.
  const age = (date: Date): number => Math.max(0, Math.floor((time.getTime() - date.getTime()) / 1000))
  const is_twin = twin_reference !== null && twin_created_at !== null
  return {
    ...same,
    // Nobody knows a number of a customer who does not exist, and that is said before.
    is_new_recipient: is_new_recipient ?? false,
    room_in_seconds: hour_full_since === null ? 0 : HOUR_SECONDS - age(hour_full_since),
    twin: is_twin ? { reference: twin_reference, seconds_ago: age(twin_created_at) } : null,
  }
}
