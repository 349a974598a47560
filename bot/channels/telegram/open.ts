import { Api } from 'grammy'
import type { Core } from '../../../core/compose.ts'
import { parseJson } from '../../../core/kernel/json.ts'
import { currentAddresses } from '../../../core/notices/index.ts'
import { groupsOf } from '../../../core/platform/group-channels.ts'
import { sameBytes } from '../../../core/platform/seal.ts'
import { Secret } from '../../../core/platform/secret.ts'
import { LEASE_SECONDS } from '../../delivery/claim.ts'
import type { InboundEvent } from '../channel.ts'
import type { OpenChannel, Opening, Take, Webhook } from '../open-channel.ts'
import { examineTelegram } from './examine.ts'
import { ALLOWED_UPDATES, startPolling } from './poll.ts'
import { publishAdminCommands, publishCommands } from './publish-commands.ts'
import { receiveMove, receiveUpdate, type Update } from './receive.ts'
import { createTelegramChannel } from './send.ts'

/** Longer than a poll waits for updates. */
const POLL_CALL_SECONDS_MAX = 40
/** Bringing a message takes two calls at most, and both must end before its lease does: else it is sent twice. */
const SEND_CALL_SECONDS_MAX = Math.floor(LEASE_SECONDS / 2) - 3
/** A long file over a slow line. Its lease is kept up meanwhile. */
const UPLOAD_SECONDS_MAX = 300

/** Telegram, by long polling or by webhook; null where no bot of Telegram is set up. */
export function openTelegram({ core, take, makeFile }: Opening): OpenChannel | null {
  const { config, log } = core
  const token = config.TELEGRAM_BOT_TOKEN
  if (token === undefined) return null
  const apiRoot = config.TELEGRAM_API_URL
  const openApi = (timeoutSeconds: number): Api => new Api(token.reveal(), { apiRoot, timeoutSeconds })
  const api = openApi(POLL_CALL_SECONDS_MAX)
  const channel = createTelegramChannel(
    openApi(SEND_CALL_SECONDS_MAX),
    config.TELEGRAM_MESSAGES_PER_SECOND,
    { api: openApi(UPLOAD_SECONDS_MAX), makeFile },
    new Secret(`${apiRoot}/file/bot${token.reveal()}`),
  )
  const store = storing(take, () => introduce(api, core))
  let polling: ReturnType<typeof startPolling> | null = null
  return {
    channel,
    webhook: createWebhook(core, store),
    start: async () => {
      if (config.TELEGRAM_MODE === 'webhook') await setWebhook(api, core)
      else {
        // A webhook that is still set makes polling impossible; waiting updates are kept.
        await api
          .deleteWebhook()
          .catch((error: unknown) => log.warn({ err: error }, 'the webhook could not be taken away'))
        polling = startPolling(api, store, log)
      }
      void introduce(api, core)
    },
    healthy: () => config.TELEGRAM_MODE === 'webhook' || polling?.healthy() === true,
    examine: () => examineTelegram(openApi(SEND_CALL_SECONDS_MAX), core),
    stop: async () => polling?.stop(),
  }
}

type Store = (updates: Update[]) => Promise<void>

const storing =
  (take: Take, onMove: () => Promise<void>): Store =>
  async (updates) => {
    const events = updates.map(receiveUpdate).filter((event): event is InboundEvent => event !== null)
    const moves = updates.map(receiveMove).filter((move) => move !== null)
    await take(events, moves)
    // The menu of commands belongs to the chat that the group is now.
    if (moves.length > 0) void onMove()
  }

const createWebhook = ({ config }: Core, store: Store): Webhook => ({
  name: 'telegram',
  receive: async ({ header, body }) => {
    const expected = config.TELEGRAM_WEBHOOK_SECRET?.reveal()
    const given = header('x-telegram-bot-api-secret-token') ?? ''
    if (expected === undefined || !sameBytes(Buffer.from(given), Buffer.from(expected)))
      return { status: 401, text: 'secret token is wrong' }
    const update = parseJson(body.toString('utf8'))
    if (!isUpdate(update)) return { status: 400, text: 'not an update' }
    await store([update])
    return { status: 200, text: 'ok' }
  },
})

async function setWebhook(api: Api, { config }: Core): Promise<void> {
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
    const groups = groupsOf(config.ADMIN_CHAT_IDS, 'telegram')
    const moved = await currentAddresses(db, 'telegram', groups)
    for (const chat of groups) await publishAdminCommands(api, reader, moved.get(chat) ?? chat).catch(warn)
  } catch (error) {
    warn(error)
  }
}

const isUpdate = (value: unknown): value is Update =>
  typeof value === 'object' &&
  value !== null &&
  Number.isSafeInteger((value as { update_id?: unknown }).update_id)
