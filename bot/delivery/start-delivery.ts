import { setImmediate as moment } from 'node:timers/promises'
import type { Core } from '../../core/compose.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { withTrace } from '../../core/platform/log.ts'
import type { Channel } from '../channels/channel.ts'
import { SPOKEN_FOR } from '../channels/titles.ts'
import { ChannelRest } from './channel-rest.ts'
import { ChatPace } from './chat-pace.ts'
import { type Claimed, claimMessages, claimPaced, openPace } from './claim.ts'
import { deliver } from './deliver.ts'
import { gatherSent } from './mark.ts'

/** Messages under way at once in this process. */
const SENDING_MAX = 50
/** How often the outbox is looked at for messages that other processes wrote. */
const LOOK_EVERY_MS = 100

/** How long chats that have more to be told are still told it when the process is to end. */
const LAST_WORDS_MS_MAX = 3_000

/** A channel that names no pace. */
const PACE_UNLIMITED = 1_000_000

export type Delivery = { wake(conversation_ids: Iterable<Uuid>): void; stop(): Promise<void> }

/**
 * Brings what lies in the outbox. A turn of this process wakes it at once; what workers wrote is
 * found by looking. Several bots may do this side by side: a message is claimed in the database. With `only`, it brings
 * what is for these conversations and leaves everything else.
 */
export function startDelivery(
  core: Core,
  channels: Map<string, Channel>,
  only: readonly Uuid[] | null = null,
): Delivery {
  const round = new DeliveryRound(core, channels, only)
  const timer = setInterval(() => round.look(), LOOK_EVERY_MS)
  return {
    wake: (conversation_ids) => round.wake(conversation_ids),
    stop: async () => {
      clearInterval(timer)
      await round.finish()
    },
  }
}

class DeliveryRound {
  readonly #core: Core
  readonly #channels: Map<string, Channel>
  readonly #windowed: string[]
  readonly #only: Uuid[] | null
  /** Channels whose messages are others' to bring. */
  readonly #others: string[]
  readonly #woken = new Set<Uuid>()
  readonly #sending = new Set<Promise<void>>()
  /** Conversations with a message under way, and whether there is another one to bring when that has arrived. */
  readonly #under_way = new Map<Uuid, boolean>()
  readonly #rest = new ChannelRest()
  readonly #pace: ChatPace
  readonly #mark: ReturnType<typeof gatherSent>
  #pace_open = false
  /** More may be due than there was room for. */
  #is_full = false
  #stopped = false
  #looking: Promise<void> | null = null
  #again = false

  constructor(core: Core, channels: Map<string, Channel>, only: readonly Uuid[] | null) {
    this.#core = core
    this.#channels = channels
    this.#pace = new ChatPace(new Map([...channels].map(([name, { chat_pace }]) => [name, chat_pace ?? {}])))
    this.#mark = gatherSent(core.db)
    const all = [...channels.values()]
    this.#windowed = all.filter(({ limits }) => limits.window_hours !== undefined).map(({ name }) => name)
    this.#only = only === null ? null : [...only]
    this.#others = SPOKEN_FOR.filter((name) => !channels.has(name))
  }

  /** These conversations have something new: they are looked at before the rest. */
  wake(conversation_ids: Iterable<Uuid>): void {
    for (const id of conversation_ids) this.#woken.add(id)
    if (this.#woken.size > 0) this.#start()
  }

  /** Looks at the whole outbox, unless conversations that are known to wait come first. */
  look(): void {
    if (this.#woken.size === 0) this.#start()
  }

  /**
   * Brings what the last turns said, for somebody waits for it, takes nothing else, and waits for what is under way.
   * Chats for which much is waiting are left to the other bots when it takes too long.
   */
  async finish(): Promise<void> {
    const stop_at_ms = performance.now() + LAST_WORDS_MS_MAX
    while (this.#looking !== null || this.#sending.size > 0) {
      this.#stopped = performance.now() > stop_at_ms
      await this.#looking
      await Promise.allSettled([...this.#sending])
    }
    this.#stopped = true
  }

  #start(): void {
    this.#again = true
    this.#looking ??= this.#drain().finally(() => {
      this.#looking = null
    })
  }

  async #drain(): Promise<void> {
    while (this.#again && !this.#stopped) {
      // Who comes in this moment is looked at together with all others.
      await moment()
      this.#is_full = this.#sending.size >= SENDING_MAX
      // The next that is brought makes room, and looks again.
      if (this.#is_full) return
      this.#again = false
      const is_woken = this.#woken.size > 0
      const asked = this.#takeWoken()
      try {
        if (!is_woken) await this.#claim(null)
        else if (asked.length > 0) await this.#claim(asked)
      } catch (error) {
        this.#core.log.warn({ err: error }, 'looking at the outbox failed; trying again')
      }
    }
  }

  /** Those that can be looked at now: the others are when what is under way there has arrived. */
  #takeWoken(): Uuid[] {
    const woken = [...this.#woken]
    this.#woken.clear()
    for (const id of woken) if (this.#under_way.has(id)) this.#under_way.set(id, true)
    return woken.filter((id) => !this.#under_way.has(id))
  }

  async #claim(conversation_ids: Uuid[] | null): Promise<void> {
    const limit = SENDING_MAX - this.#sending.size
    const time_ms = performance.now()
    const resting_channels = [...this.#rest.resting(time_ms), ...this.#away(), ...this.#others]
    const resting_chats = this.#pace.fullChats(time_ms)
    const wanted = { limit, resting_channels, resting_chats, windowed_channels: this.#windowed }
    const claimed = await claimMessages(this.#core.db, {
      ...wanted,
      conversation_ids: conversation_ids ?? this.#only,
    })
    this.#is_full = claimed.length === limit
    for (const message of claimed) this.#begin(message)
    if (conversation_ids === null) await this.#claimPaced(resting_channels, resting_chats)
  }

  #away(): string[] {
    return [...this.#channels.values()].filter((channel) => channel.away?.() === true).map(({ name }) => name)
  }

  /** What can wait fills half of the room at most, however slow its channel is. */
  async #claimPaced(resting_channels: string[], full_chats: Uuid[]): Promise<void> {
    const { db } = this.#core
    await this.#openPace()
    const resting_chats = [...full_chats, ...this.#pace.justTold(performance.now())]
    const only_chats = this.#only
    for (const { name: channel, pace_per_second: per_second = PACE_UNLIMITED } of this.#channels.values()) {
      const limit = Math.floor((SENDING_MAX - this.#sending.size) / 2)
      if (limit <= 0) return
      const wanted = {
        ...{ limit, resting_channels, resting_chats, only_chats },
        windowed_channels: this.#windowed,
      }
      const spent = this.#pace.takeUrgentSent(channel)
      for (const message of await claimPaced(db, wanted, { channel, per_second, spent })) this.#begin(message)
    }
  }

  async #openPace(): Promise<void> {
    if (this.#pace_open) return
    await openPace(this.#core.db, [...this.#channels.keys()])
    this.#pace_open = true
  }

  #begin(message: Claimed): void {
    const { conversation_id } = message
    this.#under_way.set(conversation_id, message.has_more)
    const running = withTrace(message.trace_id ?? 'none', () => this.#bring(message))
      .catch((error: unknown) =>
        this.#core.log.warn({ err: error }, 'delivery failed; the lease will bring it back'),
      )
      .finally(() => {
        this.#sending.delete(running)
        const has_more = this.#under_way.get(conversation_id) === true
        this.#under_way.delete(conversation_id)
        if (has_more) this.wake([conversation_id])
        else if (this.#is_full) this.#start()
      })
    this.#sending.add(running)
  }

  async #bring(message: Claimed): Promise<void> {
    const { channel, conversation_id } = message
    this.#pace.sent(message, performance.now())
    const pause_seconds = await deliver(this.#core, this.#channels.get(channel), message, this.#mark)
    if (pause_seconds > 0) this.#rest.holdUp(channel, conversation_id, pause_seconds, performance.now())
  }
}
