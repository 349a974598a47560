import { setTimeout as pause } from 'node:timers/promises'
import { type ServerType, serve } from '@hono/node-server'
import type { Core } from '../core/compose.ts'
import type { Take } from './channels/open-channel.ts'
import { type Connectors, openChannels } from './channels/open-channels.ts'
import { stopDrawing } from './charts/draw.ts'
import { startDelivery } from './delivery/start-delivery.ts'
import { createFileMaker } from './documents/make-file.ts'
import { ChatGate } from './door/chat-gate.ts'
import { createDoor } from './door/server.ts'
import { storeEvents } from './door/store-events.ts'
import { startFetching } from './intake/start-fetching.ts'
import { startTurns } from './start-turns.ts'

export type Bot = { port: number; stop(): Promise<void> }

/**
 * Puts the bot together and starts it: the door, the turns and the delivery. Stopping loses nothing and doubles
 * nothing: it says first that it is not ready, then takes what still comes while balancers notice, then closes the
 * door, plays to their end the turns that have begun, and brings what they said.
 */
export async function startBot(core: Core, connectors: Connectors = {}): Promise<Bot> {
  const { config, log } = core
  const gate = config.CHAT_EVENTS_MAX === 0 ? null : new ChatGate(config.CHAT_EVENTS_MAX)
  const take: Take = async (events, moves) => turns.wake(await storeEvents(core.db, events, moves, gate))
  const opened = openChannels({ core, take, makeFile: createFileMaker(core) }, connectors)
  const channels = new Map(opened.map(({ channel }) => [channel.name, channel]))
  const delivery = startDelivery(core, channels)
  const turns = startTurns(core, channels, delivery.wake)
  const fetching = startFetching(core, channels)

  let leaving = false
  let server: Listening | null = null
  const ready = async () =>
    !leaving && opened.every(({ healthy }) => healthy?.() ?? true) && (await canReach(core))
  const door = createDoor({ core, channels: opened, ready, leaving: () => leaving })
  const stop = async () => {
    leaving = true
    await Promise.all(opened.map(({ stop }) => stop?.()))
    if (server !== null) await pause(config.BALANCER_NOTICE_SECONDS * 1_000)
    await server?.close()
    await turns.stop()
    await fetching.stop()
    await delivery.stop()
    await stopDrawing()
  }
  try {
    server = await listen(door.fetch, config.BOT_HOST, config.BOT_PORT)
    for (const { start } of opened) await start?.()
  } catch (error) {
    // Messages may be on their way already; ended in the middle, they would be sent a second time.
    await stop()
    throw error
  }
  log.info({ port: server.port, channels: [...channels.keys()] }, 'the bot is open')
  return { port: server.port, stop }
}

const canReach = ({ db }: Core): Promise<boolean> =>
  db.raw('select 1').then(
    () => true,
    () => false,
  )

/** A sender that never ends its request must not keep the process: what it sent by then is not stored, nor confirmed. */
const CLOSE_MS_MAX = 5_000

type Listening = { port: number; close(): Promise<void> }

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  hostname: string,
  port: number,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, (address) =>
      resolve({ port: address.port, close: () => closeServer(server) }),
    )
    server.on('error', reject)
  })
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((closed) => {
    const cut = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      CLOSE_MS_MAX,
    )
    server.close(() => {
      clearTimeout(cut)
      closed()
    })
  })
}
