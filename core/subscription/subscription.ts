import type { NetworkId } from '../catalog/index.ts'
import { addMonths, beginOfMonth, type Day, monthOf, sameTimeLater } from '../kernel/calendar.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'

/**
 * queued    paid for, and waiting for another plan to end
 * starting  on its way to the provider
 * active    the provider delivered it
 * ended     see `end_reason`; it stays so
 */
export type SubscriptionState = 'queued' | 'starting' | 'active' | 'ended'
export type EndReason = 'expired' | 'replaced' | 'cancelled' | 'returned' | 'reversed' | 'closed'

/** One row of `subscription`. */
export type Subscription = {
  id: Uuid
  purchase_id: Uuid
  customer_id: Uuid
  phone: Phone
  network: NetworkId
  plan_id: Uuid
  plan_name: string
  kind: 'base' | 'addon'
  data_mb: number
  daily_limit_mb: number | null
  /** Null: to the end of the calendar month. */
  validity_days: number | null
  time_zone: string
  state: SubscriptionState
  place: bigint
  base_id: Uuid | null
  end_reason: EndReason | null
  starts_at: Date | null
  ends_at: Date | null
  ended_at: Date | null
  /** What the feed said last: all that was used of it, and of that what had been used when its latest day began. */
  used_mb: number
  used_before_mb: number
  used_on: Day | null
}

/**
 * When a plan ends that starts now: after so many days, at the same time of day where its buyer lives; or with the
 * calendar month there. Clocks that change in between make no day longer or shorter than a day.
 */
export const endOf = (
  { validity_days }: Pick<Subscription, 'validity_days'>,
  starts_at: Date,
  time_zone: string,
): Date =>
  validity_days === null
    ? beginOfMonth(addMonths(monthOf(starts_at, time_zone), 1), time_zone)
    : sameTimeLater(starts_at, validity_days, time_zone)

/** The ids of the plans in `query`, and of what was bought on top of them: two looks at indexes, where one with `or` would read all. */
export const withAddons = (query: string): string =>
  `select id from ${query} union select addon.id from ${query} join subscription as addon on addon.base_id = ${query}.id`
