import { Redis } from 'ioredis'
import type { Config } from '../../core/platform/config.ts'
import { bad, doubt, type Finding, good } from '../../core/platform/finding.ts'

const CALL_MS_MAX = 3_000

/** Whether Redis is there, where the settings name one, and keeps what queues put into it. */
export async function checkRedis({ REDIS_URL }: Pick<Config, 'REDIS_URL'>): Promise<Finding[]> {
  if (REDIS_URL === undefined) return [good('redis-unused', 'queues are in PostgreSQL; no Redis is needed')]
  const redis = new Redis(REDIS_URL.reveal(), {
    ...{ lazyConnect: true, connectTimeout: CALL_MS_MAX, commandTimeout: CALL_MS_MAX },
    ...{ maxRetriesPerRequest: 0, retryStrategy: () => null },
  })
  // Said by the failed call too; without somebody who hears it, it would end the process.
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1] ?? 'unknown'
    return [
      good('redis-there', 'Redis answers'),
      ...(policy === 'noeviction'
        ? []
        : [
            doubt(
              'redis-evicts',
              `Redis throws away what it has when it is full (${policy})`,
              'Set maxmemory-policy noeviction. Jobs that vanish are found again, but late.',
            ),
          ]),
    ]
  } catch (error) {
    return [
      bad(
        'redis-away',
        `Redis did not answer: ${(error as Error).message}`,
        'Look at REDIS_URL, or leave it out.',
      ),
    ]
  } finally {
    redis.disconnect()
  }
}
