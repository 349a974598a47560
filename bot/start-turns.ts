import type { Core } from '../core/compose.ts'
import type { Uuid } from '../core/kernel/ids.ts'
import { isDatabaseAway } from '../core/platform/database-away.ts'
import type { Channel } from './channels/channel.ts'
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

export type Turns = { wake(conversation_ids: Iterable<Uuid>): void; stop(): Promise<void> }

/**
 * Plays the turns of waiting events: at once when the door of this process took them in, and by
 * looking for those that were left behind by a crash or taken in by another bot.
 */
export function startTurns(
  core: Core,
  channels: Map<string, Channel>,
  onTurn: (conversation_id: Uuid) => void,
): Turns {
  const waiting = new Set<Uuid>()
  const playing = new Map<Uuid, Promise<void>>()
  let stopped = false

  function begin(): void {
    for (const id of waiting) {
      if (stopped || playing.size >= PLAYING_MAX) return
      if (playing.has(id)) continue
      waiting.delete(id)
      const running = playAll(id).finally(() => {
        playing.delete(id)
        begin()
      })
      playing.set(id, running)
    }
  }

  /** One event after the other until the conversation has none left. */
  async function playAll(id: Uuid): Promise<void> {
    while (!stopped) {
      const report = await playOne(id)
      if (report === null) return
      onTurn(id)
      acknowledge(report)
    }
  }

  async function playOne(id: Uuid): Promise<TurnReport | null> {
    let scene: Scene | null = null
    try {
      return await takeTurn({ core, dialogs: DIALOGS, findCommand }, id, (loaded) => {
        scene = loaded
      })
    } catch (error) {
      if (error instanceof TurnLost) return null
      if (isDatabaseAway(error) || scene === null) {
        core.log.warn({ err: error }, 'a turn could not reach the database; it will be taken again')
        return null
      }
      await giveUp(core, scene, error).catch((failed: unknown) =>
        core.log.error({ err: failed }, 'giving up failed'),
      )
      onTurn(id)
      waiting.add(id)
      return null
    }
  }

  function acknowledge({ scene, note }: TurnReport): void {
    const { event } = scene.inbound
    if (event.kind !== 'choice') return
    const words = note === null ? null : write(note, readerOf(core, scene))
    void channels.get(scene.conversation.channel)?.acknowledge(event.ack, words)
  }

  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  async function look(): Promise<void> {
    try {
      const { rows } = await core.db.raw<{ rows: { conversation_id: Uuid }[] }>(
        `select distinct conversation_id from inbound where state = 'waiting' limit ${LOOK_ROWS_MAX}`,
      )
      for (const { conversation_id } of rows) waiting.add(conversation_id)
      begin()
    } catch (error) {
      core.log.warn({ err: error }, 'looking for waiting events failed; trying again')
    }
  }

  return {
    wake: (ids) => {
      for (const id of ids) waiting.add(id)
      begin()
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await Promise.allSettled([...playing.values()])
    },
  }
}
