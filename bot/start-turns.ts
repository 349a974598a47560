import type { Core } from '../core/compose.ts'
import type { Uuid } from '../core/kernel/ids.ts'
import { isDatabaseAway, isHeldUp } from '../core/platform/database-away.ts'
import { gather } from '../core/platform/gather.ts'
import { withTrace } from '../core/platform/log.ts'
import { countTurn, startTimer } from '../core/platform/metrics.ts'
import { findAdminCommand } from './admin-commands.ts'
import type { Channel } from './channels/channel.ts'
import { findCommand } from './commands.ts'
import { giveUp } from './dialogs/engine/give-up.ts'
import { TurnLost } from './dialogs/engine/save-turns.ts'
import type { Scene } from './dialogs/engine/scene.ts'
import { type SharedTurn, shareTurns, type TurnReport, takeTurn } from './dialogs/engine/take-turns.ts'
import { readerOf, type TurnRules } from './dialogs/engine/turn.ts'
import { DIALOGS } from './dialogs/registry.ts'
import { write } from './texts/write.ts'

/** Turns with a transaction of their own at once in this process; each holds a database connection while it plays. */
const PLAYING_MAX = 12
/** Transactions that turns share; while one is played, those who come wait so long for others. */
const SHARED_MAX = 2
const SHARING_MAX = 50
const SHARING_WAIT_MS = 10
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
  onTurn: (conversation_ids: Iterable<Uuid>) => void,
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

/** Under the trace of what was heard. */
const count = ({ scene, dialog }: Pick<TurnReport, 'scene' | 'dialog'>, seconds: number): void =>
  withTrace(scene.inbound.trace_id, () => countTurn(dialog ?? 'none', 'done', seconds))

class TurnPlayer {
  readonly #core: Core
  readonly #channels: Map<string, Channel>
  readonly #rules: TurnRules
  readonly #onTurn: (conversation_ids: Iterable<Uuid>) => void
  readonly #only: readonly Uuid[] | null
  readonly #waiting = new Set<Uuid>()
  /** Those of them that need a transaction of their own. */
  readonly #own = new Set<Uuid>()
  readonly #busy = new Set<Uuid>()
  readonly #playing = new Set<Promise<void>>()
  readonly #share: (id: Uuid) => Promise<SharedTurn>
  readonly #acknowledging = new Set<Promise<void>>()
  #alone = 0
  #stopped = false

  constructor(
    core: Core,
    channels: Map<string, Channel>,
    onTurn: (conversation_ids: Iterable<Uuid>) => void,
    only: readonly Uuid[] | null,
  ) {
    this.#core = core
    this.#channels = channels
    const limits = new Map([...channels].map(([name, { limits }]) => [name, limits]))
    this.#rules = { core, dialogs: DIALOGS, commands, limits }
    this.#share = gather({
      rows_max: SHARING_MAX,
      wait_ms: SHARING_WAIT_MS,
      batches_max: SHARED_MAX,
      commit: (ids) => shareTurns(this.#rules, ids),
    })
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
    await Promise.allSettled([...this.#playing])
    await Promise.allSettled([...this.#acknowledging])
  }

  /** Who comes alone is played at once; who comes while others play, with all who come meanwhile. */
  #begin(): void {
    if (this.#stopped) return
    const is_calm = this.#playing.size === 0
    const ids = this.#take(this.#waiting, Infinity)
    const [first] = ids
    if (is_calm && first !== undefined && ids.length === 1) this.#run(first, this.#playAlone(first))
    else for (const id of ids) this.#run(id, this.#playTogether(id))
    for (const id of this.#take(this.#own, PLAYING_MAX - this.#alone)) this.#run(id, this.#playAlone(id))
  }

  /** One event of a conversation at a time: those that are played now stay where they are. */
  #take(from: Set<Uuid>, count: number): Uuid[] {
    const ids: Uuid[] = []
    for (const id of from) {
      if (ids.length >= count) break
      if (this.#busy.has(id)) continue
      from.delete(id)
      this.#busy.add(id)
      ids.push(id)
    }
    return ids
  }

  #run(id: Uuid, turns: Promise<void>): void {
    const running = turns.finally(() => {
      this.#busy.delete(id)
      this.#playing.delete(running)
      this.#begin()
    })
    this.#playing.add(running)
  }

  async #playTogether(id: Uuid): Promise<void> {
    const seconds = startTimer()
    try {
      const turn = await this.#share(id)
      if (turn === null) return
      if (turn === 'own') {
        this.#own.add(id)
        return
      }
      count(turn, seconds())
      this.#onTurn([id])
      this.#acknowledge(turn)
      if (turn.more) this.#waiting.add(id)
    } catch (error) {
      // Nothing of it happened. Whose trouble it is shows when each is alone.
      if (!isDatabaseAway(error) || isHeldUp(error)) this.#own.add(id)
      else this.#core.log.warn({ err: error }, 'a turn could not reach the database; it will be taken again')
    }
  }

  async #playAlone(id: Uuid): Promise<void> {
    this.#alone += 1
    await this.#playAll(id).finally(() => {
      this.#alone -= 1
    })
  }

  /**
   * One event after the other until the conversation has none left. What comes in while the last turn
   * commits wakes it again; from another bot's door, the next look finds it.
   */
  async #playAll(id: Uuid): Promise<void> {
    while (!this.#stopped) {
      const report = await this.#playOne(id)
      if (report === null) return
      this.#onTurn([id])
      this.#acknowledge(report)
      if (!report.more) return
    }
  }

  async #playOne(id: Uuid): Promise<TurnReport | null> {
    const core = this.#core
    const seconds = startTimer()
    let scene: Scene | null = null
    try {
      const report = await takeTurn(this.#rules, id, (loaded) => {
        scene = loaded
      })
      if (report !== null) count(report, seconds())
      return report
    } catch (error) {
      if (error instanceof TurnLost) return null
      // Held up, a turn is no different from one that failed: whoever waits is told that nothing of it happened.
      if ((isDatabaseAway(error) && !isHeldUp(error)) || scene === null) {
        core.log.warn({ err: error }, 'a turn could not reach the database; it will be taken again')
        return null
      }
      countTurn('unknown', 'failed', seconds())
      await giveUp(core, scene, error).catch((failed: unknown) =>
        core.log.error({ err: failed }, 'giving up failed'),
      )
      this.#onTurn([id])
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
