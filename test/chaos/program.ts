import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { PROJECT_DIR } from '../support/folders.ts'
import { until } from './until.ts'

/** A process of the house that can be killed and started again, always on the same port. */
export type Program = {
  readonly name: string
  start(): Promise<void>
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>
  /** Asks it to leave. One that does not within the time that docker-compose.yml gives it is killed: an accident. */
  stop(): Promise<void>
  /** How it ended each time that nobody had asked for it. */
  readonly accidents: string[]
}

type Kind = { name: string; script: string; env: Record<string, string>; ready_url: string; log_path: string }

const LEAVE_MS_MAX = 20_000
/** Seconds of a machine of its own; minutes of one on which everything else runs too. */
const READY_SECONDS_MAX = 180

// The leash ends the process when this one is killed; the clock makes its time run fast.
const PRELOADED = ['tsx', './sandbox/start/leash.ts', './test/chaos/fast-clock.ts']

export function createProgram({ name, script, env, ready_url, log_path }: Kind): Program {
  const accidents: string[] = []
  const log = openSync(log_path, 'a')
  let child: ChildProcess | null = null

  async function kill(): Promise<void> {
    const ending = child
    child = null
    if (ending !== null) await endBy(ending, 'SIGKILL')
  }

  async function stop(): Promise<void> {
    const ending = child
    child = null
    if (ending === null) return
    const timer = setTimeout(() => ending.kill('SIGKILL'), LEAVE_MS_MAX)
    await endBy(ending, 'SIGTERM')
    clearTimeout(timer)
    if (ending.exitCode !== 0) accidents.push(`${name} did not leave in order: ${endOf(ending)}`)
  }

  return {
    name,
    accidents,
    kill,
    stop,
    async start() {
      const args = [...PRELOADED.flatMap((preloaded) => ['--import', preloaded]), script]
      const stdio = ['ignore', log, log, 'ipc'] as const
      const started = spawn(process.execPath, args, {
        cwd: PROJECT_DIR,
        env: { ...process.env, ...env },
        stdio: [...stdio],
      })
      child = started
      started.once('exit', () => {
        if (child === started) accidents.push(`${name} ended by itself: ${endOf(started)}`)
      })
      const isReady = async () => {
        if (started.exitCode !== null || started.signalCode !== null) throw new Error(endOf(started))
        return (await fetch(ready_url)).status === 200
      }
      await until(`${name} is ready`, isReady, READY_SECONDS_MAX)
    },
  }
}

async function endBy(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

const endOf = ({ exitCode, signalCode }: ChildProcess): string => signalCode ?? `exit ${exitCode}`
