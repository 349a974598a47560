import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Core, composeCore } from '../../core/compose.ts'
import { present } from '../../core/kernel/assert.ts'
import { readConfig } from '../../core/platform/config.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import { findFreePort } from '../../sandbox/start/free-port.ts'
import { type PrivatePostgres, startPrivatePostgres } from '../support/database.ts'
import { startRedis, type TestRedis } from '../support/redis.ts'
import { reloadlySettings, worldSettings } from '../support/world.ts'
import { Gates } from './gates.ts'
import { createProgram, type Program } from './program.ts'
import { runFaster } from './run-faster.ts'

export const VICTIMS = ['bot', 'worker', 'postgres'] as const
/** Redis can be killed where the queue lives in it. */
export type Victim = (typeof VICTIMS)[number] | 'redis'
export type QueuePlace = 'postgres' | 'redis'

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
  /** Where the queue lives; in PostgreSQL unless it is said otherwise. */
  queue?: QueuePlace
  /** Whether there is a second provider. */
  reloadly?: boolean
}): Promise<House> {
  const postgres = await startPrivatePostgres()
  const redis = options.queue === 'redis' ? await startRedis() : null
  const start_ms = Date.now()
  const sandbox = await startSandbox({ timing: TIMING, now: runFaster(start_ms, options.pace) })
  const bot_port = await findFreePort(undefined)
  const worker_port = await findFreePort(undefined, [bot_port])
  sandbox.state.settings.botUrl = `http://127.0.0.1:${bot_port}`
  const env = {
    ...worldSettings(postgres.url, sandbox.url),
    ...{ BOT_PORT: String(bot_port), WORKER_HEALTH_PORT: String(worker_port) },
    ...(options.reloadly === true ? reloadlySettings(sandbox.url) : {}),
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
    ...{ CHAOS_PACE: String(options.pace), CHAOS_START_MS: String(start_ms) },
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
    kill: (victim) => present({ bot, worker, postgres, redis }[victim], `${victim} is there`).kill(),
    restart: (victim) => startAgain({ bot, worker, postgres, redis }, victim),
    accidents: () => [...bot.accidents, ...worker.accidents],
    said: () => ['bot', 'worker'].map((name) => tailOf(join(logs, `${name}.log`))).join('\n'),
    stop: async () => {
      gates.openAll()
      await Promise.all([bot.stop(), worker.stop()])
      await core.close()
      await sandbox.stop()
      await redis?.stop()
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

type Parts = { bot: Program; worker: Program; postgres: PrivatePostgres; redis: TestRedis | null }

async function startAgain({ bot, worker, postgres, redis }: Parts, victim: Victim): Promise<void> {
  if (victim === 'postgres') await postgres.restart()
  else if (victim === 'redis') await redis?.restart()
  else await { bot, worker }[victim].start()
}

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
