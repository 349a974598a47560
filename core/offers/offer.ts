import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'

/** What an offer takes off: a share in hundredths of a percent, or an amount. */
export type Terms = { basis_points: number; amount: null } | { basis_points: null; amount: Money }

/** What an offer is good for; null is everything. */
export type Scope = {
  categories: readonly string[] | null
  networks: readonly string[] | null
  plan_categories: readonly string[] | null
  plan_ids: readonly Uuid[] | null
}

/** What lowers a price. With a `customer_id` it is that person's own, such as a reward. */
export type Offer = Terms &
  Scope & {
    id: Uuid
    /** What the shop calls it. A reward has a word here that the chat has a text for, in every language. */
    name: string
    /** The most that it takes off. */
    cap: Money | null
    /** What the goods must cost at least. */
    spend_min: Money
    customer_id: Uuid | null
    uses_max: number | null
    per_customer_max: number | null
    begins_at: Date
    ends_at: Date
    /** When it was ended before its time. */
    ended_at: Date | null
  }

/** What somebody wants to buy, as far as an offer can ask about it. */
export type Goods = {
  category: string
  network: string
  plan_id: Uuid | null
  plan_category: string | null
  face_amount: Money
}

/** The first moment counts, the last does not. */
export const isLive = ({ begins_at, ends_at, ended_at }: Offer, time: Date): boolean =>
  begins_at <= time && time < ends_at && (ended_at === null || time < ended_at)

/** Amounts arrive as money: the database's driver reads every bigint so. */
export const OFFER_COLUMNS = [
  ...[
    'id',
    'name',
    'basis_points',
    'amount',
    'cap',
    'spend_min',
    'categories',
    'networks',
    'plan_categories',
  ],
  ...['plan_ids', 'customer_id', 'uses_max', 'per_customer_max', 'begins_at', 'ends_at', 'ended_at'],
] as const
