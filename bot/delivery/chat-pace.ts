import type { Uuid } from '../../core/kernel/ids.ts'
import type { Claimed } from './claim.ts'

/** A group takes so many messages of a bot in a minute. */
const GROUP_PER_MINUTE_MAX = 20
const MINUTE_MS = 60_000
/** What can wait comes to one chat so far apart. */
const APART_MS = 1_000

/**
 * Which chats have had enough for the moment. An answer is paced by the person who asked for it; what we say
 * of our own accord keeps its distance, and a group its limit. Kept by each process for itself: several bots
 * that meet in one chat are told by the channel, and wait.
 */
export class ChatPace {
  /** By the group's address: everybody who speaks in it has a conversation of their own, and all share its limit. */
  readonly #groups = new Map<string, { times: number[]; conversations: Set<Uuid> }>()
  readonly #per_minute_max: number
  readonly #told = new Map<Uuid, number>()
  readonly #urgent_sent = new Map<string, number>()

  constructor(per_minute_max = GROUP_PER_MINUTE_MAX) {
    this.#per_minute_max = per_minute_max
  }

  sent(
    {
      channel,
      address,
      conversation_id,
      kind,
      urgent,
    }: Pick<Claimed, 'channel' | 'address' | 'conversation_id' | 'kind' | 'urgent'>,
    time_ms: number,
  ): void {
    if (urgent) this.#urgent_sent.set(channel, (this.#urgent_sent.get(channel) ?? 0) + 1)
    else this.#told.set(conversation_id, time_ms + APART_MS)
    if (kind !== 'group') return
    const group = this.#groups.get(`${channel} ${address}`) ?? { times: [], conversations: new Set() }
    group.times.push(time_ms)
    group.conversations.add(conversation_id)
    this.#groups.set(`${channel} ${address}`, group)
  }

  /** Conversations in groups that are full: nothing goes there, however urgent. */
  fullGroups(time_ms: number): Uuid[] {
    for (const [name, group] of this.#groups) {
      group.times = group.times.filter((each) => each > time_ms - MINUTE_MS)
      if (group.times.length === 0) this.#groups.delete(name)
    }
    const full = [...this.#groups.values()].filter(({ times }) => times.length >= this.#per_minute_max)
    return full.flatMap(({ conversations }) => [...conversations])
  }

  /** Chats that were told something a moment ago. */
  justTold(time_ms: number): Uuid[] {
    for (const [id, until_ms] of this.#told) if (until_ms <= time_ms) this.#told.delete(id)
    return [...this.#told.keys()]
  }

  /** How many messages that could not wait were sent through a channel since this was last asked. */
  takeUrgentSent(channel: string): number {
    const sent = this.#urgent_sent.get(channel) ?? 0
    this.#urgent_sent.delete(channel)
    return sent
  }
}
