import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Core, composeCore } from '../../core/compose.ts'
import { readConfig } from '../../core/platform/config.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import { findFreePort } from '../../sandbox/start/free-port.ts'
import { type PrivatePostgres, startPrivatePostgres } from '../support/database.ts'
import { worldSettings } from '../support/world.ts'
import { Gates } from './gates.ts'
import { createProgram, type Program } from './program.ts'

export const VICTIMS = ['bot', 'worker', 'postgres'] as const
export type Victim = (typeof VICTIMS)[number]

/** The whole system as it runs: PostgreSQL, bot and worker are processes that can be killed; the outside is ours. */
export type House = {
  sandbox: Sandbox
  gates: Gates
  /** Our own view of the database. */
  core: Core
  kill(victim: Victim): Promise<void>
  restart(victim: Victim): Promise<void>
  /** Ends of processes that nobody had asked for. */
  accidents(): string[]
  /** The last lines of the logs, for a person who reads about a failure. */
  said(): string
  stop(): Promise<void>
}

const TIMING = {
  vtpass_late_ms: 400,
  vtpass_hold_ms: 50,
  vtpass_answer_after_callback_ms: 200,
  vtpass_callback_retry_ms: 300,
  webhook_retry_ms: 300,
}
const LOG_LINES = 60

export async function openHouse(options: {
  /** How many times faster than ours the time of bot and worker runs. */
  pace: number
  settings: Record<string, string>
}): Promise<House> {
  const postgres = await startPrivatePostgres()
  const sandbox = await startSandbox({ timing: TIMING })
  const bot_port = await findFreePort(undefined)
  const worker_port = await findFreePort(undefined, [bot_port])
  sandbox.state.settings.botUrl = `http://127.0.0.1:${bot_port}`
  const env = {
    ...worldSettings(postgres.url, sandbox.url),
    ...{ BOT_PORT: String(bot_port), WORKER_HEALTH_PORT: String(worker_port) },
    ...{ CHAOS_PACE: String(options.pace), CHAOS_START_MS: String(Date.now()) },
    ...options.settings,
  }
  const logs = mkdtempSync(join(tmpdir(), 'nexa-chaos-'))
  const program = (name: 'bot' | 'worker', script: string, port: number): Program =>
    createProgram({
      name,
      script,
      env: { ...env, LOG_LEVEL: 'info' },
      ready_url: `http://127.0.0.1:${port}/health/ready`,
      log_path: join(logs, `${name}.log`),
    })
  const bot = program('bot', 'bot/main.ts', bot_port)
  const worker = program('worker', 'jobs/main.ts', worker_port)
  const core = composeCore(readConfig(env), 'nexa-chaos')
  const gates = new Gates(sandbox)
  const house: House = {
    sandbox,
    core,
    gates,
    kill: (victim) => ({ bot, worker, postgres })[victim].kill(),
    restart: (victim) => startAgain({ bot, worker, postgres }, victim),
    accidents: () => [...bot.accidents, ...worker.accidents],
    said: () => ['bot', 'worker'].map((name) => tailOf(join(logs, `${name}.log`))).join('\n'),
    stop: async () => {
      gates.openAll()
      await Promise.all([bot.stop(), worker.stop()])
      await core.close()
      await sandbox.stop()
      await postgres.stop()
      rmSync(logs, { recursive: true, force: true })
    },
  }
  try {
    await Promise.all([bot.start(), worker.start()])
  } catch (error) {
    console.error(house.said())
    await house.stop()
    throw error
  }
  return house
}

const startAgain = (
  { bot, worker, postgres }: { bot: Program; worker: Program; postgres: PrivatePostgres },
  victim: Victim,
): Promise<void> => (victim === 'postgres' ? postgres.restart() : { bot, worker }[victim].start())

function tailOf(path: string): string {
  return `${path}\n${readFileSync(path, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n')}`
}

/** What the people who run the shop were told. */
export async function alertCodes({ core }: House): Promise<string[]> {
  const { rows } = await core.db.raw<{ rows: { code: string }[] }>(
    `select body #>> '{notice,code}' as code from message where body #>> '{notice,kind}' = 'ops.alert'`,
  )
  return rows.map(({ code }) => code)
}
