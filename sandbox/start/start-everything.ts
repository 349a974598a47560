import { join } from 'node:path'
import { STAFF } from '../control/staff.ts'
import { ProcessNotes } from './earlier-run.ts'
import { composeEnvironment, isSet } from './environment.ts'
import { makeErrorLines } from './error-lines.ts'
import { type Kept, keepRunning } from './keep-running.ts'
import { LogFile } from './log-file.ts'
import { makeFolder } from './make-folder.ts'
import type { NodeProgram } from './node-process.ts'
import { choosePorts, type Ports } from './ports.ts'
import { runToEnd } from './run-to-end.ts'
import { showNote, showStep, startClock } from './screen.ts'
import { readOrMakeSecretKey } from './secrets.ts'
import { startDatabase } from './start-database.ts'
import { startProgram } from './start-program.ts'
import { tellRunning } from './tell-running.ts'
import { StartTrouble } from './trouble.ts'

export interface House {
  projectDir: string
  nexaDir: string
  /** Aborted by Ctrl-C, and by the first step that fails, so that the others do not go on in vain. */
  calledOff: AbortController
  /** The person has asked to stop: what fails from now on fails because of that. */
  isStopping: boolean
  /** What runs, in the order in which it must be stopped. */
  kept: { sandbox?: Kept; bot?: Kept; worker?: Kept; database?: Kept }
}

interface Plan {
  house: House
  ports: Ports
  notes: ProcessNotes
  secretKey: string
  withSandbox: boolean
}

/** Starts all parts, side by side where one does not need the other; answers the address to open. */
export async function startEverything(house: House): Promise<string> {
  const plan = await makePlan(house)
  const { ports } = plan
  const database = prepareDatabase(plan)
  await together(house, [database, startSandbox(plan)])
  const databaseUrl = await database
  const env = environmentOf(plan, databaseUrl)
  await together(house, [
    startPart(plan, 'bot', 'bot/main.ts', env, `http://127.0.0.1:${ports.bot}/health/ready`),
    startPart(plan, 'worker', 'jobs/main.ts', env, `http://127.0.0.1:${ports.worker}/health/ready`),
  ])
  const page = `http://127.0.0.1:${plan.withSandbox ? ports.sandbox : ports.bot}`
  await tellRunning({ ...house, settings: env, page })
  return page
}

async function makePlan(house: House): Promise<Plan> {
  makeFolder(join(house.nexaDir, 'logs'))
  const notes = new ProcessNotes(join(house.nexaDir, 'processes.json'))
  const ended = await notes.endEarlier()
  if (ended > 0) showNote('earlier', `ended ${ended} processes that an earlier start left behind`)
  return {
    house,
    notes,
    ports: await choosePorts(process.env),
    secretKey: await readOrMakeSecretKey(house.nexaDir),
    withSandbox: process.env.NEXA_SANDBOX !== 'off',
  }
}

/** Waits for all of them, failed or not: a step left alone would go on starting things while we stop. */
async function together(house: House, steps: Promise<unknown>[]): Promise<void> {
  let first: { error: unknown } | undefined
  for (const step of steps) {
    step.catch((error: unknown) => {
      // The others fail because of this one, so theirs is not the failure to tell.
      first ??= { error }
      house.calledOff.abort()
    })
  }
  await Promise.allSettled(steps)
  if (first !== undefined) throw first.error
}

async function prepareDatabase(plan: Plan): Promise<string> {
  const { house } = plan
  const clock = startClock()
  let url = process.env.DATABASE_URL
  if (isSet(url)) {
    if (!URL.canParse(url))
      throw new StartTrouble(
        'DATABASE_URL is not an address such as postgres://user:password@host:5432/nexa.',
      )
    showStep('database', `your own, ${new URL(url).host}`, clock())
  } else {
    const database = await startDatabase(house.projectDir, house.nexaDir, house.calledOff.signal)
    house.kept.database = database.kept
    url = database.url
    showStep('database', `PostgreSQL 18 on 127.0.0.1:${database.port}`, clock())
  }
  house.calledOff.signal.throwIfAborted()
  const migrating = startClock()
  const program = programOf(plan, 'migrate', 'core/platform/migrate.ts', environmentOf(plan, url))
  showStep('schema', await runToEnd('the migrations', program, house.calledOff.signal), migrating())
  await Promise.all([seedCatalogue(plan, url), seedAdmins(plan, url)])
  return url
}

/** Plans to look at from the first moment on. A real provider's own list comes with the first sync instead. */
async function seedCatalogue(plan: Plan, databaseUrl: string): Promise<void> {
  const env = environmentOf(plan, databaseUrl)
  if (!plan.withSandbox || env.VTPASS_URL !== `http://127.0.0.1:${plan.ports.sandbox}/vtpass/api`) return
  const clock = startClock()
  const program = programOf(plan, 'seed', 'core/seed-shop.ts', env)
  const said = await runToEnd('the seeding of the catalogue', program, plan.house.calledOff.signal)
  showStep('catalogue', said, clock())
}

/** Somebody of each role, so that the admin group can be tried. With a real Telegram the list begins empty. */
async function seedAdmins(plan: Plan, databaseUrl: string): Promise<void> {
  const env = environmentOf(plan, databaseUrl)
  if (!plan.withSandbox || env.TELEGRAM_API_URL !== `http://127.0.0.1:${plan.ports.sandbox}/telegram`) return
  const clock = startClock()
  const staff = STAFF.map(({ id, first_name: name, role, phone, secret }) => ({
    ...{ channel: 'telegram', sender: String(id), name, role, phone, secret },
  }))
  const program = programOf(plan, 'seed-admins', 'core/admin/seed/main.ts', env, [JSON.stringify(staff)])
  const said = await runToEnd('the seeding of the admins', program, plan.house.calledOff.signal)
  showStep('admins', said, clock())
}

async function startSandbox(plan: Plan): Promise<void> {
  if (!plan.withSandbox) return
  // It needs no database, so it is told of none.
  const { DATABASE_URL: _, NEXA_SECRET_KEY: __, ...env } = environmentOf(plan, '')
  const url = `http://127.0.0.1:${plan.ports.sandbox}`
  await startPart(plan, 'sandbox', 'sandbox/main.ts', env, `${url}/control/settings`)
}

type ProgramName = 'sandbox' | 'bot' | 'worker'

async function startPart(
  plan: Plan,
  name: ProgramName,
  script: string,
  env: NodeJS.ProcessEnv,
  readyUrl: string,
): Promise<void> {
  const clock = startClock()
  const program = programOf(plan, name, script, env)
  const part = { name, start: (signal: AbortSignal) => startProgram(name, program, readyUrl, signal) }
  plan.house.kept[name] = await keepRunning(part, plan.house.calledOff.signal)
  showStep(name, new URL(readyUrl).origin, clock())
}

function programOf(
  plan: Plan,
  name: string,
  script: string,
  env: NodeJS.ProcessEnv,
  args: readonly string[] = [],
): NodeProgram {
  const log = new LogFile(join(plan.house.nexaDir, 'logs'), name)
  const { projectDir } = plan.house
  return {
    script,
    args,
    projectDir,
    env,
    log,
    notes: plan.notes,
    stop_ms_max: 12_000,
    onError: makeErrorLines(name),
  }
}

function environmentOf(plan: Plan, databaseUrl: string): NodeJS.ProcessEnv {
  return composeEnvironment(process.env, { ...plan, databaseUrl })
}
