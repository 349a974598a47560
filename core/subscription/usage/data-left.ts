import { dayOf } from '../../kernel/calendar.ts'
import { now } from '../../kernel/clock.ts'
import type { Subscription } from '../subscription.ts'

/** What is left of a plan, as far as the feed has said; never below zero. */
export const dataLeft = ({ data_mb, used_mb }: Pick<Subscription, 'data_mb' | 'used_mb'>): number =>
  Math.max(0, data_mb - used_mb)

/** What may still be used today, where the plan has a daily limit; null where it has none. */
export function leftToday(
  plan: Pick<
    Subscription,
    'data_mb' | 'used_mb' | 'daily_limit_mb' | 'used_before_mb' | 'used_on' | 'time_zone'
  >,
): number | null {
  const { daily_limit_mb, used_mb, used_before_mb, used_on, time_zone } = plan
  if (daily_limit_mb === null) return null
  const used_today = used_on === dayOf(now(), time_zone) ? used_mb - used_before_mb : 0
  return Math.min(dataLeft(plan), Math.max(0, daily_limit_mb - used_today))
}
