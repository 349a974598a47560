import { serve } from '@hono/node-server'
import { Api } from 'grammy'
import type { Core } from '../core/compose.ts'
import { currentAddresses } from '../core/notices/index.ts'
import { Secret } from '../core/platform/secret.ts'
import type { Channel, InboundEvent } from './channels/channel.ts'
import { createEmailChannel } from './channels/email/send.ts'
import { createSmsChannel } from './channels/sms/channel.ts'
import { ALLOWED_UPDATES, startPolling } from './channels/telegram/poll.ts'
import { publishAdminCommands, publishCommands } from './channels/telegram/publish-commands.ts'
import { receiveMove, receiveUpdate, type Update } from './channels/telegram/receive.ts'
import { createTelegramChannel } from './channels/telegram/send.ts'
import { stopDrawing } from './charts/draw.ts'
import { LEASE_SECONDS } from './delivery/claim.ts'
import { startDelivery } from './delivery/start-delivery.ts'
import { createFileMaker } from './documents/make-file.ts'
import { createDoor } from './door/server.ts'
import { storeEvents } from './door/store-events.ts'
import { startFetching } from './intake/start-fetching.ts'
import { startTurns } from './start-turns.ts'

export type Bot = { port: number; stop(): Promise<void> }

/** Longer than a poll waits for updates. */
const POLL_CALL_SECONDS_MAX = 40
/** Bringing a message takes two calls at most, and both must end before its lease does: else it is sent twice. */
const SEND_CALL_SECONDS_MAX = Math.floor(LEASE_SECONDS / 2) - 3

/** A long file over a slow line. Its lease is kept up meanwhile. */
const UPLOAD_SECONDS_MAX = 300

const openApi = ({ config }: Core, timeoutSeconds: number): Api =>
  new Api(config.TELEGRAM_BOT_TOKEN.reveal(), { apiRoot: config.TELEGRAM_API_URL, timeoutSeconds })

/** Puts the bot together and starts it: the door, the turns and the delivery. Stopping loses nothing. */
export async function startBot(core: Core): Promise<Bot> {
  const { config, log } = core
  const api = openApi(core, POLL_CALL_SECONDS_MAX)
  const makeFile = createFileMaker(core)
  const uploads = { api: openApi(core, UPLOAD_SECONDS_MAX), makeFile }
  const channels = new Map<string, Channel>(
    [
      createTelegramChannel(
        openApi(core, SEND_CALL_SECONDS_MAX),
        config.TELEGRAM_MESSAGES_PER_SECOND,
        uploads,
        new Secret(`${config.TELEGRAM_API_URL}/file/bot${config.TELEGRAM_BOT_TOKEN.reveal()}`),
      ),
      createSmsChannel(core.sms),
      createEmailChannel(config, makeFile),
    ].flatMap((channel) => (channel === null ? [] : [[channel.name, channel]])),
  )
  const delivery = startDelivery(core, channels)
  const turns = startTurns(core, channels, delivery.wake)
  const fetching = startFetching(core, channels)

  async function storeUpdates(updates: Update[]): Promise<void> {
    const events = updates.map(receiveUpdate).filter((event): event is InboundEvent => event !== null)
    const moves = updates.map(receiveMove).filter((move) => move !== null)
    turns.wake(await storeEvents(core.db, events, moves))
    // The menu of commands belongs to the chat that the group is now.
    if (moves.length > 0) void introduce(api, core)
  }

  const polling = config.TELEGRAM_MODE === 'polling' ? await openPolling(api, storeUpdates, core) : null
  const ready = async () => (polling?.healthy() ?? true) && (await canReach(core))
  const door = createDoor({ core, storeUpdates, ready })
  const server = await listen(door.fetch, config.BOT_HOST, config.BOT_PORT)
  if (polling === null) await openWebhook(api, core)
  void introduce(api, core)
  log.info({ port: server.port, mode: config.TELEGRAM_MODE }, 'the bot is open')

  return {
    port: server.port,
    stop: async () => {
      await polling?.stop()
      await server.close()
      await turns.stop()
      await fetching.stop()
      await delivery.stop()
      await stopDrawing()
    },
  }
}

async function openPolling(api: Api, storeUpdates: (updates: Update[]) => Promise<void>, { log }: Core) {
  // A webhook that is still set makes polling impossible; waiting updates are kept.
  await api
    .deleteWebhook()
    .catch((error: unknown) => log.warn({ err: error }, 'the webhook could not be taken away'))
  return startPolling(api, storeUpdates, log)
}

async function openWebhook(api: Api, { config }: Core): Promise<void> {
  await api.setWebhook(`${config.BOT_PUBLIC_URL}/webhooks/telegram`, {
    secret_token: config.TELEGRAM_WEBHOOK_SECRET?.reveal() ?? '',
    allowed_updates: [...ALLOWED_UPDATES],
    max_connections: 40,
  })
}

/** The command menu is a courtesy: without it every command still works. */
async function introduce(api: Api, { config, db, log }: Core): Promise<void> {
  const reader = { time_zone: config.TIME_ZONE, currency: config.CURRENCY, country: config.COUNTRY }
  const warn = (error: unknown) => log.warn({ err: error }, 'the command menu could not be set')
  try {
    await publishCommands(api, reader)
    const moved = await currentAddresses(db, 'telegram', config.ADMIN_CHAT_IDS)
    for (const chat of config.ADMIN_CHAT_IDS)
      await publishAdminCommands(api, reader, moved.get(chat) ?? chat).catch(warn)
  } catch (error) {
    warn(error)
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
