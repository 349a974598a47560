import { setTimeout as pause } from 'node:timers/promises'
import { findFreePort } from '../../../sandbox/start/free-port.ts'
import { startChild } from '../chat/child.ts'
import { benchEnvironment } from '../settings.ts'

type Started = { readonly pid: number; stop(): Promise<void> }

/** The stand-ins, VTpass among them, as a process of their own. */
export async function startStandIns(): Promise<Started & { port: number }> {
  const port = await findFreePort(undefined)
  const child = startChild('sandbox/main.ts', [], { SANDBOX_PORT: String(port) })
  // Any answer will do: it shows that somebody listens.
  await waitUntil(() => fetch(`http://127.0.0.1:${port}/`).then(() => true))
  return { port, pid: child.pid, stop: child.stop }
}

/** A worker as it runs for customers. */
export async function startRoadWorker(
  databaseUrl: string,
  { sandbox, redisUrl }: { sandbox: number; redisUrl: string | null },
): Promise<Started> {
  const health = await findFreePort(undefined)
  const env = {
    ...benchEnvironment(databaseUrl, { sandbox, bot: 0 }),
    ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
    WORKER_HEALTH_PORT: String(health),
    // A thousand a second at some 50 ms each: what a large shop would agree with its provider.
    VEND_CONCURRENCY: '64',
  }
  const child = startChild('jobs/main.ts', [], env)
  await waitUntil(async () => (await fetch(`http://127.0.0.1:${health}/health/ready`)).ok)
  return child
}

async function waitUntil(there: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await there().catch(() => false)) return
    await pause(100)
  }
  throw new Error('a process of the bench did not become ready')
}
