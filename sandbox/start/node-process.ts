import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ProcessNotes } from './earlier-run.ts'
import type { Running } from './keep-running.ts'
import type { LogFile } from './log-file.ts'
import { readLogLine } from './read-log-line.ts'
import { errorText } from './trouble.ts'

export interface NodeProgram {
  script: string
  args?: readonly string[]
  projectDir: string
  env: NodeJS.ProcessEnv
  log: LogFile
  notes: ProcessNotes
  /** Longer than the program's own patience with the work it has under way. */
  stop_ms_max: number
  onError(text: string): void
}

export interface NodeProcess extends Running {
  /** The last things it said, for a sentence about its end. */
  lastWords(): string[]
}

const LAST_WORDS = 60

export function startNodeProcess(program: NodeProgram): NodeProcess {
  const args = [
    '--import',
    'tsx',
    '--import',
    './sandbox/start/leash.ts',
    program.script,
    ...(program.args ?? []),
  ]
  const child = spawn(process.execPath, args, {
    cwd: program.projectDir,
    env: program.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const { pid } = child
  if (pid !== undefined) program.notes.add(pid)
  const last = readOutput(child, program)
  const exited = new Promise<string>((resolve) => {
    // 'close' and not 'exit': by then its last words have been read.
    child.once('close', (code, signal) => resolve(signal ?? `exit ${code}`))
    child.once('error', (error) => resolve(errorText(error)))
  }).then((how) => {
    if (pid !== undefined) program.notes.remove(pid)
    return how
  })
  return {
    exited,
    lastWords: () => [...last],
    stop: () => stopChild(child, exited, program.stop_ms_max),
    kill: () => {
      child.kill('SIGKILL')
    },
  }
}

function readOutput(child: ChildProcess, program: NodeProgram): string[] {
  const last: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue
    createInterface({ input: stream }).on('line', (line) => {
      program.log.write(line)
      const { isError, text } = readLogLine(line)
      if (text.trim() === '') return
      last.push(text)
      if (last.length > LAST_WORDS) last.shift()
      if (isError) program.onError(text)
    })
  }
  return last
}

async function stopChild(child: ChildProcess, exited: Promise<string>, patience_ms: number): Promise<void> {
  child.kill('SIGTERM')
  const enough = new AbortController()
  const tooLong = sleep(patience_ms, 'too long', { signal: enough.signal }).catch(() => '')
  if ((await Promise.race([exited, tooLong])) === 'too long') child.kill('SIGKILL')
  enough.abort()
  await exited
}
