import { type Bot, startBot } from '../../bot/start-bot.ts'
import type { Role } from '../../core/admin/index.ts'
import { seedPlans } from '../../core/catalog/index.ts'
import { type Core, composeCore } from '../../core/compose.ts'
import { MovableClock, useClock } from '../../core/kernel/clock.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { readConfig } from '../../core/platform/config.ts'
import { type RunningWorker, startWorker } from '../../jobs/start-worker.ts'
import { totpCode } from '../../sandbox/control/totp.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import type { App, Traits, Who } from './apps/app.ts'
import { type Carrier, type Carriers, CHANNEL, openCarriers } from './apps/carriers.ts'
import { Chat } from './chat.ts'
import { freshDatabase } from './database.ts'
import { openAccount } from './open-account.ts'
import { openAdmin, TOTP_SECRET } from './open-admin.ts'
import { startQueueHome } from './queue-home.ts'
import type { FakeNetwork } from './whatsapp/network.ts'

/**
 * The whole system in one process: sandbox, bot and worker over a database of their own. Its time
 * stands still until somebody acts or the story moves it; only the sandbox lives in real time.
 */
export type World = {
  /** What the channel of the customers can, and that of the admins. */
  channel: Traits
  admin_channel: Traits
  /** Where WhatsApp is not the sandbox's. */
  network: FakeNetwork | undefined
  sandbox: Sandbox
  core: Core
  env: Record<string, string>
  bot: Bot
  clock: MovableClock
  /** One of the two who are there from the start. */
  person(number?: number): Promise<Chat>
  /** Somebody new with a telephone, theirs alone unless one is given. */
  stranger(wish?: { phone?: string }): Promise<Chat>
  /** Somebody whom we know, with the same number in a chat of another account or channel. */
  elsewhere(person: Chat): Promise<Chat>
  /** Somebody who registered before, has so much in the wallet, and is logged in unless it is said otherwise. */
  customer(wish?: { naira?: number; logged_in?: boolean }): Promise<Chat & { customer_id: Uuid }>
  /**
   * Somebody on the list, in the admin group, signed in unless it is said otherwise. What they type, and is no
   * command, is a reply to what they were asked last, as the group wants it.
   */
  admin(role: Role, wish?: { signed_in?: boolean; phone?: string }): Promise<AdminChat>
  /** What this person writes in the admin group, or in another one. */
  inGroup(person: Chat, group?: string): Chat
  /** Another group, which the bot is in. Gives back its address. */
  openGroup(title: string): Promise<string>
  fault(changes: Record<string, number | boolean>): Promise<void>
  mend(): Promise<void>
  /** The channel brings every event so many times more, until it is 0 again. */
  repeats(times: number): Promise<void>
  /** So many of the next messages arrive, and the bot does not hear that they did. */
  losesAnswers(count: number): Promise<void>
  /** Purchases that the provider knows for a number, in national digits. */
  bought(national: string): Promise<{ request_id: string; status: string; amount: number }[]>
  /** The bot ends, something happens meanwhile, and it begins anew. */
  restarts(meanwhile: () => Promise<unknown>): Promise<void>
  /** Nobody works while this happens. */
  withoutWorker(meanwhile: () => Promise<unknown>): Promise<void>
  stop(): Promise<void>
}

/** Settings that point at a sandbox. Test processes of their own get the same. */
export function worldSettings(database_url: string, sandbox_url: string): Record<string, string> {
  return {
    DATABASE_URL: database_url,
    NEXA_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: process.env.NEXA_TEST_LOG ?? 'silent',
    BOT_PORT: '0',
    WORKER_HEALTH_PORT: '0',
    TELEGRAM_BOT_TOKEN: '100000:sandbox-token',
    TELEGRAM_API_URL: `${sandbox_url}/telegram`,
    // Time stands still in a story, and no room would ever come back.
    TELEGRAM_MESSAGES_PER_SECOND: '0',
    CHAT_EVENTS_MAX: '0',
    ADMIN_CHAT_IDS: '-1001000000001',
    VTPASS_URL: `${sandbox_url}/vtpass/api`,
    VTPASS_API_KEY: 'sandbox-api-key',
    VTPASS_PUBLIC_KEY: 'PK_sandbox',
    VTPASS_SECRET_KEY: 'SK_sandbox',
    USAGE_WEBHOOK_SECRET: 'usage_sandbox',
    USAGE_POLL_URL: `${sandbox_url}/usage/reports`,
    VTPASS_TIMEOUT_MS: '1500',
    PAYSTACK_URL: `${sandbox_url}/paystack`,
    PAYSTACK_SECRET_KEY: 'sk_test_sandbox',
    TERMII_URL: `${sandbox_url}/termii`,
    TERMII_API_KEY: 'sandbox-termii',
    UNKNOWN_GRACE_SECONDS: '2',
  }
}

/** A second provider beside the first. */
export const reloadlySettings = (sandbox_url: string): Record<string, string> => ({
  RELOADLY_URL: `${sandbox_url}/reloadly`,
  RELOADLY_AUTH_URL: `${sandbox_url}/reloadly`,
  RELOADLY_CLIENT_ID: 'sandbox-reloadly',
  RELOADLY_CLIENT_SECRET: 'sandbox-reloadly-secret',
  RELOADLY_TIMEOUT_MS: '1500',
})

/** A second gateway beside the first. */
const stripeSettings = (sandbox_url: string): Record<string, string> => ({
  GATEWAYS: 'paystack,stripe',
  STRIPE_URL: `${sandbox_url}/stripe`,
  STRIPE_SECRET_KEY: 'sk_test_stripe_sandbox',
  STRIPE_WEBHOOK_SECRET: 'whsec_sandbox',
  STRIPE_RETURN_URL: sandbox_url,
})

/** Waits short enough for a story; everything else about the stand-ins is as it is. */
const TIMING = {
  vtpass_late_ms: 600,
  vtpass_hold_ms: 50,
  vtpass_answer_after_callback_ms: 200,
  paystack_late_ms: 400,
  cloud_pair_ms: 0,
}

/** Noon in Lagos, today: stories move the clock by hours, and none should cross a midnight without meaning to. */
function noonInLagos(): Date {
  const noon = new Date()
  noon.setUTCHours(11, 0, 0, 0)
  return noon
}

export type WorldWish = {
  env?: Record<string, string>
  reloadly?: boolean
  stripe?: boolean
  accounts?: boolean
  /** Of the customers; where nothing is said, it is what NEXA_CHANNEL says, or Telegram. */
  channel?: string
}

export async function startWorld(options: WorldWish = {}): Promise<World> {
  const clock = new MovableClock(noonInLagos())
  const useSystemClock = useClock(clock)
  const database = await freshDatabase()
  const sandbox = await startSandbox({ timing: TIMING, now: () => clock.now() })
  const second = options.reloadly === true ? reloadlySettings(sandbox.url) : {}
  const other = options.stripe === true ? stripeSettings(sandbox.url) : {}
  const bank = options.accounts === true ? { PAYSTACK_ACCOUNT_BANK: 'test-bank' } : {}
  const carriers = await openCarriers(options.channel ?? CHANNEL, sandbox)
  const queues = await startQueueHome()
  const basic = { ...worldSettings(database.url, sandbox.url), ...queues.settings }
  const env = { ...basic, ...carriers.settings, ...second, ...other, ...bank, ...options.env }
  const core = composeCore(readConfig(env), 'nexa-test')
  await seedPlans(core)
  const openWorker = (): Promise<RunningWorker> => startWorker(core, { health_port: 0, drain_seconds_max: 2 })
  let worker = await openWorker()
  await carriers.prepare(core.db)
  const openBot = async (): Promise<Bot> => {
    const bot = await startBot(core, carriers.connectors)
    sandbox.state.settings.botUrl = `http://127.0.0.1:${bot.port}`
    return bot
  }
  const world: World = {
    channel: carriers.customers.traits,
    admin_channel: carriers.admins.traits,
    network: carriers.network,
    sandbox,
    core,
    env,
    bot: await openBot(),
    clock,
    ...populate(carriers, sandbox, core, clock),
    restarts: async (meanwhile) => {
      await world.bot.stop()
      await meanwhile()
      world.bot = await openBot()
    },
    withoutWorker: async (meanwhile) => {
      await worker.stop()
      await meanwhile()
      worker = await openWorker()
    },
    stop: async () => {
      await world.bot.stop()
      await worker.stop()
      await core.close()
      await queues.stop()
      await sandbox.stop()
      await database.drop()
      useSystemClock()
    },
  }
  return world
}

/** `code` is what their authenticator shows at the time of the story; `alone` is their private chat with the bot. */
export type AdminChat = Chat & { admin_id: Uuid; name: string; totp(): string; alone: Chat }

const NAMES: Record<Role, string> = { viewer: 'Tunde', support: 'Simi', finance: 'Femi', owner: 'Ngozi' }

type People = Omit<
  World,
  | ('channel' | 'admin_channel' | 'network' | 'sandbox' | 'core' | 'env' | 'bot' | 'clock')
  | ('restarts' | 'withoutWorker' | 'stop')
>

function populate(
  { customers, admins, elsewhere }: Carriers,
  sandbox: Sandbox,
  core: Core,
  clock: MovableClock,
): People {
  const chatIn = (carrier: Carrier, who: Who) => {
    const app = carrier.appOf(who)
    const pass = (seconds: number) => clock.move(seconds)
    return new Chat({ sandbox_url: sandbox.url, who, app, pass, ...listening(core, app, clock) })
  }
  const chatOf = (who: Who) => chatIn(customers, who)
  const anybody = chatOf({ id: 5001, phone: '+2348031234567' })
  let born = 0
  const meet = async (phone?: string): Promise<Who> => {
    born += 1
    // Numbers whose ends mean nothing to the stand-in of the provider.
    const own = `+234803710${String(1000 + born)}`
    return anybody.post<Who>('/control/people', { first_name: 'Chidi', phone: phone ?? own })
  }
  return {
    person: async (number = 0) => {
      const people = await anybody.get<Who[]>('/control/people')
      return chatOf(people[number] ?? { id: 5001, phone: '+2348031234567' })
    },
    stranger: async ({ phone } = {}) => chatOf(await meet(phone)),
    elsewhere: async ({ phone }) => chatIn(elsewhere, await meet(phone)),
    customer: async ({ naira = 0, logged_in = true } = {}) => {
      const who = await meet()
      const chat = chatOf(who)
      const { address, traits } = chat.app
      const place = { channel: traits.name, address }
      await customers.meet(core.db, chat.app)
      const customer_id = await openAccount(core, { ...place, phone: who.phone, naira, logged_in })
      return Object.assign(chat, { customer_id })
    },
    admin: async (role, { signed_in = true, phone } = {}) => {
      const who = await meet(phone)
      const chat = chatIn(admins, { ...who, group: admins.admin_group })
      const { address: group, sender, traits } = chat.app
      const wish = { channel: traits.name, sender, group, name: NAMES[role], role, signed_in }
      const admin_id = await openAdmin(core, { ...wish, ...(phone === undefined ? {} : { phone }) })
      const totp = () => totpCode(TOTP_SECRET, clock.now().getTime())
      return Object.assign(chat, { admin_id, name: wish.name, totp, alone: chatIn(admins, who) })
    },
    inGroup: ({ person_id: id, phone }, group = admins.admin_group) => chatIn(admins, { id, phone, group }),
    openGroup: (title) => admins.openGroup(title),
    fault: async (changes) => {
      await anybody.post('/control/faults', changes)
    },
    mend: async () => {
      await anybody.post('/control/faults/reset', {})
    },
    repeats: (times) => customers.repeats(times),
    losesAnswers: (count) => customers.losesAnswers(count),
    bought: async (national) => {
      type Known = { request_id: string; status: string; amount: number; phone: string }
      const all = await anybody.get<Known[]>('/control/vtpass/transactions')
      return all.filter(({ phone }) => phone.endsWith(national.replace(/^0/, '')))
    },
  }
}

/** What has become of what this person said there, as the bot's own tables tell it. */
function listening({ db }: Core, app: App, clock: MovableClock) {
  const { traits, address, sender, is_heard_at_once } = app
  const here = () => db('conversation').where({ channel: traits.name, address, sender }).select('id')
  const heard = () => db('inbound').whereIn('conversation_id', here())
  const said = () => db('message').whereIn('conversation_id', here()).where('due_at', '<=', clock.now())
  return {
    countHeard: async () => (await heard()).length,
    isAnswered: async (before: number) =>
      (is_heard_at_once || (await heard()).length > before) &&
      (await heard().where({ state: 'waiting' })).length === 0 &&
      (await said().whereIn('state', ['waiting', 'sending'])).length === 0,
  }
}
