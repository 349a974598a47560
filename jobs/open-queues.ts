import type { Core } from '../core/compose.ts'
import { createPostgresQueues } from './postgres-backend.ts'
import type { QueueBackend } from './queue-backend.ts'
import { createRedisQueues } from './redis-backend.ts'

/** In Redis when there is one, else in the database that is there anyway. */
export const openQueues = ({ config, log }: Pick<Core, 'config' | 'log'>): QueueBackend =>
  config.REDIS_URL === undefined
    ? createPostgresQueues(config.DATABASE_URL, log)
    : createRedisQueues(config.REDIS_URL.reveal(), log)
