import type { Knex } from 'knex'
import type { Db } from './db.ts'
import type { Trx } from './transaction.ts'

/**
 * A statement that runs all day long: each connection has PostgreSQL plan it a few times, and then no more until its
 * tables have changed. Planning the long ones costs more than running them. One name has one text, for ever, and the
 * columns it gives are named in it: what is prepared must give the same after a migration.
 */
export const prepared = <Result>(
  db: Db | Trx,
  name: string,
  sql: string,
  bindings: Readonly<Record<string, unknown>>,
): Knex.Raw<Result> => db.raw<Result>(sql, bindings as Knex.ValueDict).options({ name })
