import { addHours, now } from '../../kernel/clock.ts'
import { newCode } from '../../kernel/ids.ts'

/** Lagos is an hour ahead of UTC all year: Nigeria has no summer time. */
const LAGOS_HOURS_AHEAD = 1

/**
 * VTpass wants the first 12 characters to be the minute of now in Lagos, `YYYYMMDDHHmm`, and refuses
 * another date (085). What follows is ours: 60 bits of chance keep two processes from meeting.
 */
export function makeRequestId(): string {
  const lagos = addHours(now(), LAGOS_HOURS_AHEAD).toISOString()
  return `${lagos.slice(0, 16).replace(/\D/g, '')}${newCode(12)}`
}
