import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { present } from '../../../core/kernel/assert.ts'
import { PROJECT_DIR } from '../database.ts'
import type { Answers, Ask, Reply } from './protocol.ts'

export type Child = {
  readonly pid: number
  ask<Do extends Ask['do']>(ask: Extract<Ask, { do: Do }>): Promise<Answers[Do]>
  stop(): Promise<void>
}

/** A program of the bench or of the house in a process of its own, which ends when we do. */
export function startChild(script: string, args: string[] = [], env: NodeJS.ProcessEnv = {}): Child {
  // The leash ends it when this process is killed.
  const loaders = ['--import', 'tsx', '--import', './sandbox/start/leash.ts']
  const child = spawn(process.execPath, [...loaders, script, ...args], {
    cwd: PROJECT_DIR,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const answers = collectReplies(child)
  let last = 0
  return {
    pid: present(child.pid, 'the program was found'),
    ask: (ask) => {
      last += 1
      child.send({ id: last, ask })
      return answers.expect(last) as Promise<never>
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

function collectReplies(child: ChildProcess) {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  child.on('message', (reply: Reply) => {
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('error' in reply) asked?.reject(new Error(reply.error))
    else asked?.resolve(reply.value)
  })
  child.on('exit', (code, signal) => {
    for (const { reject } of waiting.values())
      reject(new Error(`a process of the bench ended: ${signal ?? code}`))
  })
  return {
    expect: (id: number) =>
      new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject })
      }),
  }
}
