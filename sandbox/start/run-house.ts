import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadDotEnv } from './environment.ts'
import { takeFolderLock } from './folder-lock.ts'
import { makeFolder } from './make-folder.ts'
import { showAddress, showFailure, showNote, showTitle, startClock } from './screen.ts'
import { type House, startEverything } from './start-everything.ts'
import { tellStopped } from './tell-running.ts'
import { errorText, StartTrouble } from './trouble.ts'

/**
 * One press of Ctrl-C may arrive twice: from the terminal, and forwarded by npm. Only a later one means
 * that the person has lost patience.
 */
const SAME_PRESS_MS = 1_000

/** `npm start` from beginning to end; answers the exit code. */
export async function runHouse(): Promise<number> {
  const clock = startClock()
  const projectDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
  const nexaDir = join(projectDir, '.nexa')
  const house: House = { projectDir, nexaDir, calledOff: new AbortController(), isStopping: false, kept: {} }
  const asked = listenForStop(house)
  let code = 0
  let lock: { release(): void } | undefined
  try {
    showTitle('Nexa')
    makeFolder(nexaDir)
    lock = takeFolderLock(join(nexaDir, 'start.lock'), 'This project')
    const note = loadDotEnv(projectDir)
    if (note !== undefined) showNote('settings', note)
    const address = await startEverything(house)
    house.calledOff.signal.throwIfAborted()
    showAddress(address, clock())
    await asked
  } catch (error) {
    code = explain(error, house)
  }
  await stopEverything(house)
  lock?.release()
  return code
}

/** Resolves at the first request to stop; a second one ends everything by force. */
function listenForStop(house: House): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | undefined
    const ask = () => {
      if (askedAt === undefined) {
        askedAt = Date.now()
        console.log('\n  Stopping …')
        house.isStopping = true
        house.calledOff.abort()
        resolve()
      } else if (Date.now() - askedAt > SAME_PRESS_MS) {
        for (const kept of Object.values(house.kept)) kept.kill()
        process.exit(130)
      }
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  })
}

function explain(error: unknown, house: House): number {
  // Steps that were called off fail too; that is what was asked for.
  if (house.isStopping) return 0
  showFailure(error instanceof StartTrouble ? error.message : errorText(error))
  if (!(error instanceof StartTrouble) && process.env.DEBUG !== undefined) console.error(error)
  return 1
}

/** Bot and worker finish what they have begun while the outside world and the database still answer them. */
async function stopEverything(house: House): Promise<void> {
  const { bot, worker, sandbox, database } = house.kept
  if (bot !== undefined) tellStopped(house.nexaDir)
  await Promise.allSettled([bot?.stop(), worker?.stop()])
  await sandbox?.stop()
  await database?.stop()
  if (database !== undefined) console.log('  Stopped.\n')
}
