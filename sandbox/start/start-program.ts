import { setTimeout as sleep } from 'node:timers/promises'
import { type NodeProcess, type NodeProgram, startNodeProcess } from './node-process.ts'
import { pickLastWords } from './pick-last-words.ts'
import { StartTrouble } from './trouble.ts'

const READY_MS_MAX = 60_000

/** Starts a program and waits until its own page says that it can do its work. */
export async function startProgram(
  name: string,
  program: NodeProgram,
  readyUrl: string,
  calledOff: AbortSignal,
): Promise<NodeProcess> {
  const running = startNodeProcess(program)
  const ended = new AbortController()
  void running.exited.then((how) => ended.abort(how))
  const stopWaiting = AbortSignal.any([calledOff, ended.signal])
  for (const start = Date.now(); Date.now() - start < READY_MS_MAX && !stopWaiting.aborted; ) {
    if (await isReady(readyUrl, stopWaiting)) return running
    await sleep(100, undefined, { signal: stopWaiting }).catch(() => undefined)
  }
  if (ended.signal.aborted) throw explainEnd(name, running, String(ended.signal.reason), program.log.path)
  await running.stop()
  if (calledOff.aborted) throw new StartTrouble(`The ${name} was called off.`)
  throw new StartTrouble(`The ${name} was not ready after ${READY_MS_MAX / 1_000} s; see ${program.log.path}`)
}

async function isReady(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(3_000)]) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

function explainEnd(name: string, running: NodeProcess, how: string, logPath: string): StartTrouble {
  const words = pickLastWords(running.lastWords())
  return new StartTrouble(`the ${name} ended (${how}). Its log is ${logPath}, and it says:${words}`)
}
