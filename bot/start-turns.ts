import type { Core } from '../core/compose.ts'
import type { Uuid } from '../core/kernel/ids.ts'
import { isDatabaseAway } from '../core/platform/database-away.ts'
import { countTurn, startTimer } from '../core/platform/metrics.ts'
import { findAdminCommand } from './admin-commands.ts'
import type { Channel, Limits } from './channels/channel.ts'
import { findCommand } from './commands.ts'
import { giveUp } from './dialogs/engine/give-up.ts'
import { TurnLost } from './dialogs/engine/save-turn.ts'
import type { Scene } from './dialogs/engine/scene.ts'
import { readerOf, type TurnReport, takeTurn } from './dialogs/engine/turn.ts'
import { DIALOGS } from './dialogs/registry.ts'
import { write } from './texts/write.ts'

/** Conversations played at once in this process; each holds a database connection while it plays. */
const PLAYING_MAX = 12
/** How often waiting events are looked for that no turn of this process knows of. */
const LOOK_EVERY_MS = 500
const LOOK_ROWS_MAX = 500

const commands = { findCommand, findAdminCommand }

export type Turns = { wake(conversation_ids: Iterable<Uuid>): void; stop(): Promise<void> }

/**
 * Plays the turns of waiting events: at once when the door of this process took them in, and by
 * looking for those that were left behind by a crash or taken in by another bot. With `only`, nobody else's.
 */
export function startTurns(
  core: Core,
  channels: Map<string, Channel>,
  onTurn: (conversation_id: Uuid) => void,
  only: readonly Uuid[] | null = null,
): Turns {
  const player = new TurnPlayer(core, channels, onTurn, only)
  const timer = setInterval(() => void player.look(), LOOK_EVERY_MS)
  return {
    wake: (ids) => player.wake(ids),
    stop: async () => {
      clearInterval(timer)
      await player.finish()
    },
  }
}

class TurnPlayer {
  readonly #core: Core
  readonly #channels: Map<string, Channel>
  readonly #limits: Map<string, Limits>
  readonly #onTurn: (conversation_id: Uuid) => void
  readonly #only: readonly Uuid[] | null
  readonly #waiting = new Set<Uuid>()
  readonly #playing = new Map<Uuid, Promise<void>>()
  readonly #acknowledging = new Set<Promise<void>>()
  #stopped = false

  constructor(
    core: Core,
    channels: Map<string, Channel>,
    onTurn: (conversation_id: Uuid) => void,
    only: readonly Uuid[] | null,
  ) {
    this.#core = core
    this.#channels = channels
    this.#limits = new Map([...channels].map(([name, { limits }]) => [name, limits]))
    this.#onTurn = onTurn
    this.#only = only
  }

  wake(ids: Iterable<Uuid>): void {
    for (const id of ids) this.#waiting.add(id)
    this.#begin()
  }

  async look(): Promise<void> {
    try {
      const { rows } = await this.#core.db.raw<{ rows: { conversation_id: Uuid }[] }>(
        `select distinct conversation_id from inbound
         where state = 'waiting' and (:all or conversation_id = any(:only::uuid[])) limit ${LOOK_ROWS_MAX}`,
        { all: this.#only === null, only: this.#only ?? [] },
      )
      this.wake(rows.map(({ conversation_id }) => conversation_id))
    } catch (error) {
      this.#core.log.warn({ err: error }, 'looking for waiting events failed; trying again')
    }
  }

  /** Takes nothing new and waits for the turns under way, and until their buttons have stopped waiting. */
  async finish(): Promise<void> {
    this.#stopped = true
    await Promise.allSettled([...this.#playing.values()])
    await Promise.allSettled([...this.#acknowledging])
  }

  #begin(): void {
    for (const id of this.#waiting) {
      if (this.#stopped || this.#playing.size >= PLAYING_MAX) return
      if (this.#playing.has(id)) continue
      this.#waiting.delete(id)
      const running = this.#playAll(id).finally(() => {
        this.#playing.delete(id)
        this.#begin()
      })
      this.#playing.set(id, running)
    }
  }

  /**
   * One event after the other until the conversation has none left. What comes in while the last turn
   * commits wakes it again; from another bot's door, the next look finds it.
   */
  async #playAll(id: Uuid): Promise<void> {
    while (!this.#stopped) {
      const report = await this.#playOne(id)
      if (report === null) return
      this.#onTurn(id)
      this.#acknowledge(report)
      if (!report.more) return
    }
  }

  async #playOne(id: Uuid): Promise<TurnReport | null> {
    const core = this.#core
    const seconds = startTimer()
    let scene: Scene | null = null
    try {
      const report = await takeTurn(
        { core, dialogs: DIALOGS, commands, limits: this.#limits },
        id,
        (loaded) => {
          scene = loaded
        },
      )
      if (report !== null) countTurn(report.dialog ?? 'none', 'done', seconds())
      return report
    } catch (error) {
      if (error instanceof TurnLost) return null
      if (isDatabaseAway(error) || scene === null) {
        core.log.warn({ err: error }, 'a turn could not reach the database; it will be taken again')
        return null
      }
      countTurn('unknown', 'failed', seconds())
      await giveUp(core, scene, error).catch((failed: unknown) =>
        core.log.error({ err: failed }, 'giving up failed'),
      )
      this.#onTurn(id)
      this.#waiting.add(id)
      return null
    }
  }

  #acknowledge({ scene, note }: TurnReport): void {
    const { event } = scene.inbound
    if (event.kind !== 'choice') return
    const words = note === null ? null : write(note, readerOf(this.#core, scene))
    const channel = this.#channels.get(scene.conversation.channel)
    if (channel === undefined) return
    const told = channel.acknowledge(event.ack, words).finally(() => this.#acknowledging.delete(told))
    this.#acknowledging.add(told)
  }
}
