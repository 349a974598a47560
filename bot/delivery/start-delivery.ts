import type { Core } from '../../core/compose.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { withTrace } from '../../core/platform/log.ts'
import type { Channel } from '../channels/channel.ts'
import { ChannelRest } from './channel-rest.ts'
import { type Claimed, claimMessages } from './claim.ts'
import { deliver } from './deliver.ts'

/** Messages under way at once in this process. */
const SENDING_MAX = 50
/** How often the outbox is looked at for messages that other processes wrote. */
const LOOK_EVERY_MS = 100

export type Delivery = { wake(conversation_id: Uuid): void; stop(): Promise<void> }

/**
 * Brings what lies in the outbox. A turn of this process wakes it at once; what workers wrote is
 * found by looking. Several bots may do this side by side: a message is claimed in the database.
 */
export function startDelivery(core: Core, channels: Map<string, Channel>): Delivery {
  const woken = new Set<Uuid>()
  const sending = new Set<Promise<void>>()
  const rest = new ChannelRest()
  let stopped = false
  let looking: Promise<void> | null = null
  let again = false

  async function look(conversation_ids: Uuid[] | null): Promise<void> {
    const room = SENDING_MAX - sending.size
    if (room <= 0) return
    const resting_channels = rest.resting(performance.now())
    const claimed = await claimMessages(core.db, { limit: room, conversation_ids, resting_channels })
    for (const message of claimed) begin(message)
  }

  function begin(message: Claimed): void {
    const running = withTrace(message.trace_id ?? 'none', async () => {
      const pause_seconds = await deliver(core, channels.get(message.channel), message)
      if (pause_seconds > 0)
        rest.holdUp(message.channel, message.conversation_id, pause_seconds, performance.now())
    })
      .catch((error: unknown) =>
        core.log.warn({ err: error }, 'delivery failed; the lease will bring it back'),
      )
      .finally(() => {
        sending.delete(running)
        wake(message.conversation_id)
      })
    sending.add(running)
  }

  function wake(conversation_id: Uuid | null): void {
    if (conversation_id !== null) woken.add(conversation_id)
    again = true
    looking ??= drain().finally(() => {
      looking = null
    })
  }

  async function drain(): Promise<void> {
    while (again && !stopped) {
      again = false
      const asked = [...woken]
      woken.clear()
      try {
        await look(asked.length > 0 ? asked : null)
      } catch (error) {
        core.log.warn({ err: error }, 'looking at the outbox failed; trying again')
      }
    }
  }

  const timer = setInterval(() => {
    if (woken.size === 0) wake(null)
  }, LOOK_EVERY_MS)

  return {
    wake,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await looking
      await Promise.allSettled([...sending])
    },
  }
}
