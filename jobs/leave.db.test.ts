import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Core, composeCore } from '../core/compose.ts'
import { readConfig } from '../core/platform/config.ts'
import { type FreshDatabase, freshDatabase } from '../test/support/database.ts'
import { testSettings } from '../test/support/payment-world.ts'
import { hasRedis, startRedis } from '../test/support/redis.ts'
import { createRedisQueues } from './redis-backend.ts'
import { startWorker } from './start-worker.ts'

const SOON = { timeout: 10_000, interval: 20 }

let database: FreshDatabase
let core: Core
beforeAll(async () => {
  database = await freshDatabase()
  core = composeCore(readConfig(testSettings(database.url)))
})
afterAll(async () => {
  await core.close()
  await database.drop()
})

const readiness = async (port: number) => (await fetch(`http://127.0.0.1:${port}/health/ready`)).status

it('a worker that is to leave says so, and leaves though its scheduled work does not end', async () => {
  const holder = new pg.Client({ connectionString: database.url })
  await holder.connect()
  // What the clock does with them as soon as it ticks.
  await holder.query('begin; lock table family_link in access exclusive mode')
  const { rows } = await holder.query<{ pid: number }>('select pg_backend_pid() as pid')
  const waiting = async (): Promise<number> =>
    (await core.db('pg_stat_activity').whereRaw('? = any(pg_blocking_pids(pid))', [rows[0]?.pid ?? 0])).length
  const worker = await startWorker(core, { health_port: 0, drain_seconds_max: 1 })
  await expect.poll(waiting, SOON).toBeGreaterThan(0)
  await expect.poll(() => readiness(worker.health_port), SOON).toBe(200)
  const leaving = worker.stop()
  expect(await readiness(worker.health_port)).toBe(503)
  await leaving
  expect(await waiting(), 'the work is still there').toBeGreaterThan(0)
  await holder.end()
})

it.skipIf(!hasRedis())('a worker leaves though Redis is gone', async () => {
  const redis = await startRedis()
  const queues = createRedisQueues(redis.url, core.log)
  const worker = await startWorker(core, { health_port: 0, with_clock: false, queues, drain_seconds_max: 1 })
  await expect.poll(() => readiness(worker.health_port), SOON).toBe(200)
  await redis.kill()
  await worker.stop()
  await expect(fetch(`http://127.0.0.1:${worker.health_port}/health/live`)).rejects.toThrow()
  await redis.stop()
})
