import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Core } from '../core/compose.ts'
import { now, secondsBetween } from '../core/kernel/clock.ts'
import type { Environment } from '../core/platform/environment.ts'
import { METRICS_TYPE, printMetrics } from '../core/platform/metrics.ts'
import { mayReadMetrics, readMeasures } from '../core/watch/index.ts'
import type { Relay } from './relay.ts'

/** The relay looks ten times a second; silence for this long means that no job starts. */
const SILENCE_SECONDS_MAX = 10
const DATABASE_TIMEOUT_MS = 2_000

export type Health = { port: number; close(): Promise<void> }

/** What a worker says of itself. */
type Signs = {
  /** When the relay looked last; null in a worker that leaves handing over to others. */
  lastLook: Relay['lastLook'] | null
  /** Whoever is about to end is not ready, though what it has begun still runs. */
  leaving?(): boolean
}

/** `/health/live`: the process answers. `/health/ready`: it can do its work. `/metrics`: how it and the shop fare. */
export function healthRoutes(
  { db, config, reports }: Pick<Core, 'db' | 'config' | 'reports'>,
  { lastLook, leaving }: Signs,
): Hono {
  const routes = new Hono()
  routes.get('/metrics', async (context) => {
    if (!mayReadMetrics(config, context.req.header('authorization')) && config.METRICS_TOKEN !== undefined)
      return context.text('a token is needed', 401)
    await reports.examine()
    return context.text(await printMetrics(await readMeasures(db)), 200, { 'content-type': METRICS_TYPE })
  })
  routes.get('/health/live', (context) => context.json({ live: true }))
  routes.get('/health/ready', async (context) => {
    const relay_works = lastLook === null ? null : isAlive(lastLook())
    const database_answers = await answers(db)
    const ready = leaving?.() !== true && relay_works !== false && database_answers
    return context.json({ ready, database: database_answers, relay: relay_works }, ready ? 200 : 503)
  })
  return routes
}

const isAlive = (looked_at: Date | null): boolean =>
  looked_at !== null && secondsBetween(looked_at, now()) < SILENCE_SECONDS_MAX

const answers = (db: Environment['db']): Promise<boolean> =>
  db
    .raw('select 1')
    .timeout(DATABASE_TIMEOUT_MS)
    .then(
      () => true,
      () => false,
    )

export function serveHealth(routes: Hono, address: { host: string; port: number }): Promise<Health> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve(
      { fetch: routes.fetch, hostname: address.host, port: address.port },
      (info) => resolve({ port: info.port, close: () => closeServer(server) }),
    )
    server.once('error', reject)
  })
}

const closeServer = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
