import type { Uuid } from '../../core/kernel/ids.ts'
import type { ChatRates } from '../channels/channel.ts'
import type { Claimed } from './claim.ts'

const MINUTE_MS = 60_000
/** What can wait comes to one chat so far apart. */
const APART_MS = 1_000

type Chat = {
  conversations: Set<Uuid>
  /** When what was sent lately was sent, where so many are taken in a minute. */
  times: number[]
  /** When all that was sent is made up for, at one each so many seconds. */
  even_at_ms: number
}

/**
 * Which chats have had enough for the moment. An answer is paced by the person who asked for it; what we say
 * of our own accord keeps its distance, and a chat the limits of its channel. Kept by each process for itself: several
 * bots that meet in one chat are told by the channel, and wait.
 */
export class ChatPace {
  /** By the chat's address: everybody who speaks in a group has a conversation of their own, and all share its limit. */
  readonly #chats = new Map<string, Chat>()
  readonly #rates: ReadonlyMap<string, ChatRates>
  readonly #told = new Map<Uuid, number>()
  readonly #urgent_sent = new Map<string, number>()

  /** The limits by the name of the channel; who names none has none. */
  constructor(rates: ReadonlyMap<string, ChatRates>) {
    this.#rates = rates
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
    const { each, group_per_minute } = this.#rates.get(channel) ?? {}
    const counts_minute = kind === 'group' && group_per_minute !== undefined
    if (each === undefined && !counts_minute) return
    const name = `${channel} ${address}`
    const chat = this.#chats.get(name) ?? { conversations: new Set(), times: [], even_at_ms: 0 }
    chat.conversations.add(conversation_id)
    if (counts_minute) chat.times.push(time_ms)
    if (each !== undefined) chat.even_at_ms = Math.max(chat.even_at_ms, time_ms) + each.every_seconds * 1_000
    this.#chats.set(name, chat)
  }

  /** Conversations in chats that are full: nothing goes there, however urgent. */
  fullChats(time_ms: number): Uuid[] {
    const full: Uuid[] = []
    for (const [name, chat] of this.#chats) {
      chat.times = chat.times.filter((each) => each > time_ms - MINUTE_MS)
      if (chat.times.length === 0 && chat.even_at_ms <= time_ms) this.#chats.delete(name)
      else if (this.#isFull(name, chat, time_ms)) full.push(...chat.conversations)
    }
    return full
  }

  #isFull(name: string, { times, even_at_ms }: Chat, time_ms: number): boolean {
    const { each, group_per_minute = Infinity } = this.#rates.get(name.split(' ', 1)[0] ?? '') ?? {}
    if (times.length >= group_per_minute) return true
    return each !== undefined && even_at_ms - time_ms > (each.burst - 1) * each.every_seconds * 1_000
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
