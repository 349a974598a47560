import type { Config } from './config.ts'

/** `has_window`: whoever was silent there for a day is told approved words alone, and so many of them a day. */
export type BroadcastChannel = { channel: string; per_second: number; has_window: boolean }

/**
 * The channels that take broadcasts, each with so many a second of all of them: a part of what the channel takes at
 * all. One that is not here takes none: linked telephones lose their account for it.
 */
export function broadcastChannels({
  BROADCAST_PER_SECOND: most,
  TELEGRAM_MESSAGES_PER_SECOND,
  WHATSAPP_MESSAGES_PER_SECOND,
}: Config): BroadcastChannel[] {
  const within = (limit: number): number => (limit === 0 ? most : Math.min(most, limit))
  return [
    { channel: 'telegram', per_second: within(TELEGRAM_MESSAGES_PER_SECOND), has_window: false },
    { channel: 'cloud', per_second: within(WHATSAPP_MESSAGES_PER_SECOND), has_window: true },
    { channel: 'console', per_second: most, has_window: false },
  ]
}
