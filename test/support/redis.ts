import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../../sandbox/start/free-port.ts'

export type TestRedis = {
  url: string
  /** The process that serves now. */
  pid(): number
  /** kill -9; resolves when it is gone. It keeps nothing, so whatever it held is lost. */
  kill(): Promise<void>
  /** An empty one on the same address. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** Redis is optional for everybody but CI: there its absence would make tests pass that never ran. */
export const hasRedis = (): boolean => {
  const found = spawnSync('redis-server', ['--version']).status === 0
  if (!found && process.env.CI === 'true')
    throw new Error('CI runs the tests of Redis: redis-server is missing')
  return found
}

/** A Redis of one's own, in memory only. */
export async function startRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'nexa-redis-'))
  const port = await findFreePort(undefined)
  let server = await launch(port, folder)
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    server.child.kill(signal)
    await server.ended
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: () => server.child.pid ?? 0,
    kill: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGKILL')
      server = await launch(port, folder)
    },
    stop: async () => {
      await end('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function launch(port: number, folder: string): Promise<{ child: ChildProcess; ended: Promise<void> }> {
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('Ready to accept connections')) resolve()
    })
  })
  return { child, ended }
}
