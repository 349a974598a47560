import type { NetworkId } from '../catalog/index.ts'
import { addMonths, beginOfMonth, type Month, monthOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Phone } from '../kernel/phone.ts'
import type { HistoryKind, HistoryStatus } from './history-line.ts'

/** What to show of a history; all that is given must hold. Months are those of the customer's time zone, both included. */
export type HistoryFilter = {
  kinds?: readonly HistoryKind[]
  statuses?: readonly HistoryStatus[]
  network?: NetworkId
  recipient?: Phone
  from?: Month
  to?: Month
  /** As typed: each word must begin a word of the line or of a saved name, be its amount, or be in its number. */
  words?: string
}

/** The moments that the filter's months span: from the first one on, before the second. */
export function spanOf(
  { from, to }: Pick<HistoryFilter, 'from' | 'to'>,
  time_zone: string,
): { begin: Date | null; end: Date | null } {
  return {
    begin: from === undefined ? null : beginOfMonth(from, time_zone),
    end: to === undefined ? null : beginOfMonth(addMonths(to, 1), time_zone),
  }
}

/** The month that it is now for somebody who lives there. */
export const thisMonth = (time_zone: string): Month => monthOf(now(), time_zone)
