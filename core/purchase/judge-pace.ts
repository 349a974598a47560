import type { Config } from '../platform/config.ts'
import type { Standing } from './read-standing.ts'
import type { PurchaseRefusal } from './refusals.ts'

/**
 * How fast somebody may buy, whatever it costs. A stolen chat is emptied by many small purchases for many
 * strange numbers, each of them below every limit. What came back counts too: it was tried.
 */
export function judgePace(config: Config, standing: Standing): PurchaseRefusal | null {
  const { room_in_seconds, is_new_recipient, new_recipients_today } = standing
  if (room_in_seconds > 0) return { code: 'purchase.too-many', wait_minutes: Math.ceil(room_in_seconds / 60) }
  const most = config.VELOCITY_RECIPIENTS_PER_DAY_MAX
  if (is_new_recipient && new_recipients_today >= most) return { code: 'purchase.too-many-recipients', most }
  return null
}
