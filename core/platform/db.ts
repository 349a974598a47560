import knex, { type Knex } from 'knex'
import pg from 'pg'

/** A connection pool: for reading, and for opening transactions. It is not a transaction. */
export type Db = Knex & { readonly __db?: never }

const INT8 = 20

/** knex writes to the console by itself. Every failure reaches its caller as well, which logs it with its trace. */
const silent = { warn: () => {}, error: () => {}, deprecate: () => {}, debug: () => {} }

/**
 * The pool. bigint columns arrive as bigint on these connections only: a process-wide parser
 * would change every other user of the driver in the process.
 */
export function openDatabase(url: string, options: { pool_max?: number; name?: string } = {}): Db {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? (text: string) => BigInt(text) : pg.types.getTypeParser(oid, format as 'text'),
  }
  return knex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: options.name ?? 'nexa',
      // biome-ignore lint/suspicious/noExplicitAny: knex's type for a connection lacks pg's own `types`
      ...({ types } as any),
    },
    pool: { min: 0, max: options.pool_max ?? 16 },
    acquireConnectionTimeout: 10_000,
    log: silent,
  })
}
