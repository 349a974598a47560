import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Knex } from 'knex'
import { type Db, openDatabase } from './db.ts'
import type { Trx } from './transaction.ts'

const DIRECTORY = fileURLToPath(new URL('../../migrations', import.meta.url))
/** Read by this program and not by knex, so that whatever runs TypeScript here runs it there, too. */
const SOURCE: Knex.MigrationSource<string> = {
  getMigrations: knownMigrations,
  getMigrationName: (name) => name,
  getMigration: (name) => import(join(DIRECTORY, name)),
}

/** Brings the schema to the newest state. Safe to run twice and from several machines: knex takes a lock. */
export async function migrateDatabase(url: string): Promise<string[]> {
  const db = openDatabase(url, { pool_max: 2, name: 'nexa-migrate' })
  try {
    return await migrateWithin(db)
  } finally {
    await db.destroy()
  }
}

/** The same, as part of a transaction where one is given: then a failure later on leaves no schema behind. */
export async function migrateWithin(db: Db | Trx): Promise<string[]> {
  const [, applied] = await db.migrate.latest({ migrationSource: SOURCE })
  return applied as string[]
}

/** Every migration that this program has, in order. */
export async function knownMigrations(): Promise<string[]> {
  return (await readdir(DIRECTORY)).filter((name) => name.endsWith('.ts')).sort()
}

/** Those that this database has had; none where nothing was ever migrated. */
export async function appliedMigrations(db: Db): Promise<string[]> {
  return (await db.schema.hasTable('knex_migrations')) ? db('knex_migrations').pluck('name') : []
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const url = process.env.DATABASE_URL
  if (url === undefined || url === '') {
    process.stderr.write('DATABASE_URL is missing: say which database to migrate.\n')
    process.exit(1)
  }
  const applied = await migrateDatabase(url)
  process.stdout.write(
    applied.length === 0 ? 'The schema is up to date.\n' : `Applied ${applied.join(', ')}.\n`,
  )
}
