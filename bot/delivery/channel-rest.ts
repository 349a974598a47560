import type { Uuid } from '../../core/kernel/ids.ts'

/** So many chats held up at once are no longer one person tapping too fast: the channel itself is at its limit. */
const CHATS_HELD_UP_MAX = 3

/**
 * When a channel must be left alone. A limit that one chat ran into holds up that chat only, or anybody
 * could silence the bot for everybody; a limit that several meet at once is the whole channel's.
 */
export class ChannelRest {
  readonly #held_up = new Map<string, Map<Uuid, number>>()

  holdUp(channel: string, conversation_id: Uuid, seconds: number, time_ms: number): void {
    const chats = this.#held_up.get(channel) ?? new Map<Uuid, number>()
    chats.set(conversation_id, time_ms + seconds * 1000)
    this.#held_up.set(channel, chats)
  }

  resting(time_ms: number): string[] {
    for (const chats of this.#held_up.values()) {
      for (const [id, until_ms] of chats) if (until_ms <= time_ms) chats.delete(id)
    }
    return [...this.#held_up]
      .filter(([, chats]) => chats.size >= CHATS_HELD_UP_MAX)
      .map(([channel]) => channel)
  }
}
