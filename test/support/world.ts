import { type Bot, startBot } from '../../bot/start-bot.ts'
import { type Core, composeCore } from '../../core/compose.ts'
import { readConfig } from '../../core/platform/config.ts'
import { type RunningWorker, startWorker } from '../../jobs/start-worker.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import { Chat } from './chat.ts'
import { freshDatabase } from './database.ts'

/** The whole system in one process: sandbox, bot and worker over a database of their own. */
export type World = {
  sandbox: Sandbox
  core: Core
  env: Record<string, string>
  bot: Bot
  person(number?: number): Promise<Chat>
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
    ADMIN_CHAT_IDS: '-1001000000001',
    VTPASS_URL: `${sandbox_url}/vtpass/api`,
    VTPASS_API_KEY: 'sandbox-api-key',
    VTPASS_PUBLIC_KEY: 'PK_sandbox',
    VTPASS_SECRET_KEY: 'SK_sandbox',
    VTPASS_TIMEOUT_MS: '1500',
    PAYSTACK_URL: `${sandbox_url}/paystack`,
    PAYSTACK_SECRET_KEY: 'sk_test_sandbox',
    TERMII_URL: `${sandbox_url}/termii`,
    TERMII_API_KEY: 'sandbox-termii',
    UNKNOWN_GRACE_SECONDS: '2',
  }
}

/** Waits short enough for a story; everything else about the stand-ins is as it is. */
const TIMING = {
  vtpass_late_ms: 600,
  vtpass_hold_ms: 50,
  vtpass_answer_after_callback_ms: 200,
  paystack_late_ms: 400,
}

export async function startWorld(options: { env?: Record<string, string> } = {}): Promise<World> {
  const database = await freshDatabase()
  const sandbox = await startSandbox({ timing: TIMING })
  const env = { ...worldSettings(database.url, sandbox.url), ...options.env }
  const core = composeCore(readConfig(env), 'nexa-test')
  const worker: RunningWorker = await startWorker(core, { health_port: 0, drain_seconds_max: 2 })
  const bot = await startBot(core)
  sandbox.state.settings.botUrl = `http://127.0.0.1:${bot.port}`
  return {
    sandbox,
    core,
    env,
    bot,
    person: async (number = 0) => {
      const response = await fetch(`${sandbox.url}/control/people`)
      const people = (await response.json()) as { id: number; phone: string }[]
      return new Chat(sandbox.url, people[number] ?? { id: 5001, phone: '+2348031234567' })
    },
    stop: async () => {
      await bot.stop()
      await worker.stop()
      await core.close()
      await sandbox.stop()
      await database.drop()
    },
  }
}
