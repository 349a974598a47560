import { serve } from '@hono/node-server'
import type { Core } from '../core/compose.ts'
import type { Take } from './channels/open-channel.ts'
import { type Connectors, openChannels } from './channels/open-channels.ts'
import { stopDrawing } from './charts/draw.ts'
import { startDelivery } from './delivery/start-delivery.ts'
import { createFileMaker } from './documents/make-file.ts'
import { createDoor } from './door/server.ts'
import { storeEvents } from './door/store-events.ts'
import { startFetching } from './intake/start-fetching.ts'
import { startTurns } from './start-turns.ts'

export type Bot = { port: number; stop(): Promise<void> }

/** Puts the bot together and starts it: the door, the turns and the delivery. Stopping loses nothing. */
export async function startBot(core: Core, connectors: Connectors = {}): Promise<Bot> {
  const { config, log } = core
  const take: Take = async (events, moves) => turns.wake(await storeEvents(core.db, events, moves))
  const opened = openChannels({ core, take, makeFile: createFileMaker(core) }, connectors)
  const channels = new Map(opened.map(({ channel }) => [channel.name, channel]))
  const delivery = startDelivery(core, channels)
  const turns = startTurns(core, channels, delivery.wake)
  const fetching = startFetching(core, channels)

  const ready = async () => opened.every(({ healthy }) => healthy?.() ?? true) && (await canReach(core))
  const door = createDoor({ core, channels: opened, ready })
  const server = await listen(door.fetch, config.BOT_HOST, config.BOT_PORT)
  for (const { start } of opened) await start?.()
  log.info({ port: server.port, channels: [...channels.keys()] }, 'the bot is open')

  return {
    port: server.port,
    stop: async () => {
      await Promise.all(opened.map(({ stop }) => stop?.()))
      await server.close()
      await turns.stop()
      await fetching.stop()
      await delivery.stop()
      await stopDrawing()
    },
  }
}

const canReach = ({ db }: Core): Promise<boolean> =>
  db.raw('select 1').then(
    () => true,
    () => false,
  )

function listen(fetch: Parameters<typeof serve>[0]['fetch'], hostname: string, port: number) {
  return new Promise<{ port: number; close(): Promise<void> }>((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, (address) => {
      const close = () => new Promise<void>((closed) => server.close(() => closed()))
      resolve({ port: address.port, close })
    })
    server.on('error', reject)
  })
}
