import knex, { type Knex } from 'knex'
import pg from 'pg'
import type { DatabaseLimits } from './database-settings.ts'

/** A connection pool: for reading, and for opening transactions. It is not a transaction. */
export type Db = Knex & { readonly __db?: never }

const INT8 = 20

/** knex writes to the console by itself. Every failure reaches its caller as well, which logs it with its trace. */
const silent = { warn: () => {}, error: () => {}, deprecate: () => {}, debug: () => {} }

type Options = {
  pool_max?: number
  name?: string
  /** None where nothing is said: for commands that somebody watches, and for changes of the schema. */
  limits?: DatabaseLimits
  /** The database itself refuses every write on these connections. */
  read_only?: boolean
  /** How long to wait for a connection. */
  patience_ms?: number
}

/** Names as the server has them, sent when a connection opens: no round trip, and no statement before they hold. */
function settingsOf({ limits, read_only }: Options): Record<string, number | string> {
  return {
    ...(limits === undefined
      ? {}
      : {
          statement_timeout: limits.statement_seconds * 1_000,
          lock_timeout: limits.lock_seconds * 1_000,
          idle_in_transaction_session_timeout: limits.idle_seconds * 1_000,
        }),
    ...(read_only === true ? { options: '-c default_transaction_read_only=on' } : {}),
  }
}

/**
 * The pool. bigint columns arrive as bigint on these connections only: a process-wide parser
 * would change every other user of the driver in the process.
 */
export function openDatabase(url: string, options: Options = {}): Db {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? (text: string) => BigInt(text) : pg.types.getTypeParser(oid, format as 'text'),
  }
  return knex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: options.name ?? 'nexa',
      ...settingsOf(options),
      // biome-ignore lint/suspicious/noExplicitAny: knex's type for a connection lacks pg's own `types`
      ...({ types } as any),
    },
    pool: { min: 0, max: options.pool_max ?? 16 },
    acquireConnectionTimeout: options.patience_ms ?? 10_000,
    log: silent,
  })
}
