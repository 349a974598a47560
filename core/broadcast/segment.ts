import { z } from 'zod'
import { addMonths, monthOf } from '../kernel/calendar.ts'
import { addHours } from '../kernel/clock.ts'
import type { Environment } from '../platform/environment.ts'

/** Who was here within so many days counts as active for a broadcast. */
export const ACTIVE_DAYS = 30
/** Months, this one and those before, in which something bought for a network makes somebody one of its people. */
const NETWORK_MONTHS = 3

/** Whom a broadcast is for. */
export const segmentShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['all', 'active', 'away', 'budget', 'never-bought']) }),
  z.strictObject({ kind: z.literal('network'), network: z.string() }),
  z.strictObject({ kind: z.literal('tier'), tier: z.number().int() }),
  z.strictObject({ kind: z.literal('language'), language: z.string() }),
])
export type Segment = z.infer<typeof segmentShape>

/** What may be said to whom: news can be switched off apart from what concerns the service. */
export type BroadcastClass = 'news' | 'service'

/** SQL, of a `customer`: who is in the segment. */
const CONDITIONS: Record<Segment['kind'], string> = {
  all: 'true',
  active: 'customer.last_active_at >= :active_since',
  away: 'customer.last_active_at < :active_since',
  budget: `exists (select from (
      select distinct on (scope) amount from budget_limit as held
      where held.customer_id = customer.id and held.month <= :month order by scope, held.id desc
    ) as newest where newest.amount is not null)`,
  'never-bought': `not exists (
    select from purchase_fact as fact where fact.customer_id = customer.id and fact.status = 'delivered')`,
  network: `exists (
    select from spend_month as spent where spent.customer_id = customer.id and spent.month >= :network_since
      and spent.network = :network and spent.purchases > 0)`,
  tier: 'customer.kyc_tier = :tier',
  language: 'customer.language = :language',
}

/** SQL: whoever has an account that is open. */
export const IS_OPEN = `customer.status in ('active', 'inactive')`

/** SQL: whoever has an open chat, whether broadcasts may be said there or not. */
export const HAS_CHAT = `exists (
  select from conversation as chat where chat.customer_id = customer.id and chat.kind = 'private'
    and chat.blocked_at is null and chat.channel not in ('sms', 'email'))`

/** SQL: whoever did not switch off what :class is about. */
export const LISTENS = `not exists (
  select from notice_wish as wish where wish.customer_id = customer.id and :class = any(wish.muted))`

export type SegmentSql = { where: string; values: Record<string, string | number | Date | null> }

/** A condition on `customer` with its values: in the segment, and registered when it was asked for. */
export function segmentSql(
  segment: Segment,
  { asked_at, config }: { asked_at: Date } & Pick<Environment, 'config'>,
): SegmentSql {
  const month = monthOf(asked_at, config.TIME_ZONE)
  return {
    where: `customer.created_at <= :asked_at and ${CONDITIONS[segment.kind]}`,
    values: {
      asked_at,
      active_since: addHours(asked_at, -24 * ACTIVE_DAYS),
      month,
      network_since: addMonths(month, 1 - NETWORK_MONTHS),
      network: segment.kind === 'network' ? segment.network : null,
      tier: segment.kind === 'tier' ? segment.tier : null,
      language: segment.kind === 'language' ? segment.language : null,
    },
  }
}
