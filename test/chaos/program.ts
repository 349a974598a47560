import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { PROJECT_DIR } from '../support/folders.ts'
import { until } from './until.ts'

/** A process of the house that can be killed and started again, always on the same port. */
export type Program = {
  start(): Promise<void>
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>
  stop(): Promise<void>
  /** How it ended each time that nobody had asked for it. */
  readonly accidents: string[]
}

type Kind = { name: string; script: string; env: Record<string, string>; ready_url: string; log_path: string }

// The leash ends the process when this one is killed; the clock makes its time run fast.
const PRELOADED = ['tsx', './sandbox/start/leash.ts', './test/chaos/fast-clock.ts']

export function createProgram({ name, script, env, ready_url, log_path }: Kind): Program {
  const accidents: string[] = []
  const log = openSync(log_path, 'a')
  let child: ChildProcess | null = null

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ending = child
    child = null
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return
    const gone = once(ending, 'exit')
    ending.kill(signal)
    await gone
  }

  return {
    accidents,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async start() {
      const args = [...PRELOADED.flatMap((preloaded) => ['--import', preloaded]), script]
      const stdio = ['ignore', log, log, 'ipc'] as const
      const started = spawn(process.execPath, args, {
        cwd: PROJECT_DIR,
        env: { ...process.env, ...env },
        stdio: [...stdio],
      })
      child = started
      started.once('exit', (code, signal) => {
        if (child === started) accidents.push(`${name} ended by itself: ${signal ?? `exit ${code}`}`)
      })
      await until(`${name} is ready`, async () => {
        if (accidents.length > 0) throw new Error(accidents.join(', '))
        return (await fetch(ready_url)).status === 200
      })
    },
  }
}
