import type { NodeProgram } from './node-process.ts'
import { startNodeProcess } from './node-process.ts'
import { pickLastWords } from './pick-last-words.ts'
import { StartTrouble } from './trouble.ts'

/** Runs a program that does its work and ends, such as the migrations; answers what it said in the end. */
export async function runToEnd(what: string, program: NodeProgram, calledOff: AbortSignal): Promise<string> {
  const running = startNodeProcess(program)
  const callOff = () => void running.stop()
  calledOff.addEventListener('abort', callOff, { once: true })
  const how = await running.exited
  calledOff.removeEventListener('abort', callOff)
  const words = running.lastWords()
  if (how === 'exit 0') return words.at(-1) ?? 'done'
  throw new StartTrouble(
    `${what} failed (${how}). The whole log is ${program.log.path}, and it says:${pickLastWords(words)}`,
  )
}
