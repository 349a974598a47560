import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type House, startEverything } from '../../sandbox/start/start-everything.ts'
import { PROJECT_DIR } from '../support/folders.ts'

/** All that `npm start` starts, with a data folder of its own: nobody's own wallet is touched. */
export type RunningHouse = {
  url: string
  nexa_dir: string
  /** What bot, worker and sandbox wrote as errors. */
  readErrors(): string[]
  stop(): Promise<void>
}

/** A developer's own settings would lead the test to real services or to a database that holds something. */
const OUR_OWN =
  /^(NEXA_|DATABASE_|REDIS_|TELEGRAM_|WHATSAPP_|BAILEYS_|WWEBJS_|VTPASS_|PAYSTACK_|TERMII_|BOT_|SANDBOX_|WORKER_|ADMIN_|PIN_|TIME_ZONE|CURRENCY|COUNTRY)/

export async function startHouse(): Promise<RunningHouse> {
  for (const name of Object.keys(process.env)) if (OUR_OWN.test(name)) delete process.env[name]
  Object.assign(process.env, { SANDBOX_PORT: '0', BOT_PORT: '0', WORKER_HEALTH_PORT: '0' })
  // The story clicks faster than any person does.
  process.env.CHAT_EVENTS_MAX = '0'
  const nexa_dir = mkdtempSync(join(tmpdir(), 'nexa-browser-'))
  const house: House = {
    projectDir: PROJECT_DIR,
    nexaDir: nexa_dir,
    calledOff: new AbortController(),
    isStopping: false,
    kept: {},
  }
  const stop = async () => {
    house.isStopping = true
    house.calledOff.abort()
    const { bot, worker, sandbox, database } = house.kept
    await Promise.allSettled([bot?.stop(), worker?.stop()])
    await sandbox?.stop()
    await database?.stop()
  }
  try {
    const url = await startEverything(house)
    return { url, nexa_dir, readErrors: () => readErrors(nexa_dir), stop }
  } catch (error) {
    await stop()
    rmSync(nexa_dir, { recursive: true, force: true })
    throw error
  }
}

const PINO_ERROR = 50

function readErrors(nexa_dir: string): string[] {
  return ['bot', 'worker', 'sandbox'].flatMap((name) => {
    const path = join(nexa_dir, 'logs', `${name}.log`)
    if (!existsSync(path)) return [`${name} kept no log`]
    const lines = readFileSync(path, 'utf8').split('\n')
    return lines.filter(isError).map((line) => `${name}: ${line.slice(0, 400)}`)
  })
}

function isError(line: string): boolean {
  try {
    return Number((JSON.parse(line) as { level?: unknown }).level) >= PINO_ERROR
  } catch {
    return false
  }
}
