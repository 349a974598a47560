import type { Knex } from 'knex'

/** For the knex command line: `node --import tsx node_modules/knex/bin/cli.js migrate:status`. */
const config: Knex.Config = {
  client: 'pg',
  connection: process.env.DATABASE_URL ?? '',
  migrations: { directory: './migrations', extension: 'ts', loadExtensions: ['.ts'] },
}

export default config
