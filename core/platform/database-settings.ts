import { z } from 'zod'
import { Secret } from './secret.ts'
import { count } from './setting-shapes.ts'

/** How long a statement may run and wait for a lock, and a transaction stand still, in seconds; 0 is no limit. */
export type DatabaseLimits = { statement_seconds: number; lock_seconds: number; idle_seconds: number }

const SHAPE = /^\s*(\d{1,6})\s*,\s*(\d{1,6})\s*,\s*(\d{1,6})\s*$/

const limits = (fallback: string) =>
  z
    .string()
    .regex(SHAPE, 'must be three numbers of seconds such as 10,5,60: a statement, a lock, a silence')
    .default(fallback)
    .transform((text): DatabaseLimits => {
      const [, statement, lock, idle] = SHAPE.exec(text) ?? []
      return { statement_seconds: Number(statement), lock_seconds: Number(lock), idle_seconds: Number(idle) }
    })

/** Where the database is, a copy of it to read from, and how long anything there may take. */
export const databaseSettings = {
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL_MAX: count(16),
  /** In the bot, where a person waits; in workers; and for reports, which only read. */
  DATABASE_TURN_LIMITS: limits('10,5,60'),
  DATABASE_WORK_LIMITS: limits('300,30,300'),
  DATABASE_REPORT_LIMITS: limits('900,5,900'),
  /** A streaming replica. Reports and files are read there while it is not further behind than this. */
  DATABASE_REPLICA_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .transform((text) => new Secret(text))
    .optional(),
  DATABASE_REPLICA_LAG_SECONDS: count(10, 0),
}
