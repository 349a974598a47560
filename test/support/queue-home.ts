import { startRedis } from './redis.ts'

/** The settings that say where queues live, and how to clear up afterwards. */
export type QueueHome = { settings: Record<string, string>; stop(): Promise<void> }

/**
 * Where the queues of a test live: in its own database, or in a Redis of its own when NEXA_QUEUE is redis. What is
 * in QUEUE_SUITES is run on both (`npm test`, `npm run test:redis`), and must not see a difference.
 */
export async function startQueueHome(): Promise<QueueHome> {
  const where = process.env.NEXA_QUEUE ?? 'postgres'
  if (where === 'postgres') return { settings: {}, stop: async () => undefined }
  if (where !== 'redis') throw new Error(`NEXA_QUEUE is postgres or redis, not ${where}`)
  const redis = await startRedis()
  return { settings: { REDIS_URL: redis.url }, stop: redis.stop }
}
