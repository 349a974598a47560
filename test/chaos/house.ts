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
import { CALLED_BY_TELEGRAM } from '../support/webhook-settings.ts'
import { reloadlySettings, worldSettings } from '../support/world.ts'
import { type Balancer, startBalancer } from './balancer.ts'
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
  /** Those that can be asked to leave; the first of each is the one that is killed. */
  bots: readonly Program[]
  workers: readonly Program[]
  /** Before several bots. */
  balancer: Balancer | null
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
/** Only one process may ask Telegram for updates; several bots are called by it, through one door. */
const BALANCED = {
  ...CALLED_BY_TELEGRAM,
  BALANCER_NOTICE_SECONDS: '1',
}

type HouseOptions = {
  /** How many times faster than ours the time of bot and worker runs. */
  pace: number
  settings: Record<string, string>
  /** Where the queue lives; in PostgreSQL unless it is said otherwise. */
  queue?: QueuePlace
  /** Whether there is a second provider. */
  reloadly?: boolean
  /** How many bots, and how many workers; one of each unless it is said. */
  each?: number
}

export async function openHouse(options: HouseOptions): Promise<House> {
  const postgres = await startPrivatePostgres()
  const redis = options.queue === 'redis' ? await startRedis() : null
  const start_ms = Date.now()
  const sandbox = await startSandbox({ timing: TIMING, now: runFaster(start_ms, options.pace) })
  const ports = await findPorts(2 * (options.each ?? 1))
  const addresses = ports.map((port) => `http://127.0.0.1:${port}`)
  const doors = addresses.slice(0, addresses.length / 2)
  const balancer = doors.length > 1 ? await startBalancer(doors) : null
  sandbox.state.settings.botUrl = balancer?.url ?? present(doors[0], 'there is a bot')
  const env = {
    ...worldSettings(postgres.url, sandbox.url),
    ...(balancer === null ? {} : { ...BALANCED, BOT_PUBLIC_URL: balancer.url }),
    ...(options.reloadly === true ? reloadlySettings(sandbox.url) : {}),
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
    ...{ CHAOS_PACE: String(options.pace), CHAOS_START_MS: String(start_ms) },
    ...options.settings,
  }
  const logs = mkdtempSync(join(tmpdir(), 'nexa-chaos-'))
  const programs = addresses.map((address, place) =>
    programAt(address, { place, of: doors.length, env, logs }),
  )
  const [bots, workers] = [programs.slice(0, doors.length), programs.slice(doors.length)]
  const bot = present(bots[0], 'there is a bot')
  const worker = present(workers[0], 'there is a worker')
  const core = composeCore(readConfig(env), 'nexa-chaos')
  const gates = new Gates(sandbox)
  const house: House = {
    ...{ sandbox, core, gates, bots, workers, balancer },
    kill: (victim) => present({ bot, worker, postgres, redis }[victim], `${victim} is there`).kill(),
    restart: (victim) => startAgain({ bot, worker, postgres, redis }, victim),
    accidents: () => programs.flatMap(({ accidents }) => accidents),
    said: () => programs.map(({ name }) => tailOf(join(logs, `${name}.log`))).join('\n'),
    stop: async () => {
      gates.openAll()
      await Promise.all(programs.map((program) => program.stop()))
      await balancer?.stop()
      await core.close()
      await sandbox.stop()
      await redis?.stop()
      await postgres.stop()
      rmSync(logs, { recursive: true, force: true })
    },
  }
  try {
    await Promise.all(programs.map((program) => program.start()))
  } catch (error) {
    console.error(house.said())
    await house.stop()
    throw error
  }
  return house
}

type Seat = { place: number; of: number; env: Record<string, string>; logs: string }

/** The first half of all are bots, the others workers. */
function programAt(address: string, { place, of, env, logs }: Seat): Program {
  const is_bot = place < of
  const name = `${is_bot ? 'bot' : 'worker'}-${(place % of) + 1}`
  const { port } = new URL(address)
  return createProgram({
    name,
    script: is_bot ? 'bot/main.ts' : 'jobs/main.ts',
    env: { ...env, LOG_LEVEL: 'info', [is_bot ? 'BOT_PORT' : 'WORKER_HEALTH_PORT']: port },
    ready_url: `${address}/health/ready`,
    log_path: join(logs, `${name}.log`),
  })
}

async function findPorts(count: number): Promise<number[]> {
  const ports: number[] = []
  while (ports.length < count) ports.push(await findFreePort(undefined, ports))
  return ports
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
