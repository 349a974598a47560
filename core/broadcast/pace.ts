import type { Config } from '../platform/config.ts'

/** So far ahead of the time lies what is in the outbox: what else is due is never behind more than that. */
export const AHEAD_SECONDS = 10

/** So many a second of all broadcasts together: never more than the channel takes. */
export const paceOf = ({ BROADCAST_PER_SECOND, TELEGRAM_MESSAGES_PER_SECOND: most }: Config): number =>
  most === 0 ? BROADCAST_PER_SECOND : Math.min(BROADCAST_PER_SECOND, most)
