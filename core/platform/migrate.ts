import { fileURLToPath, pathToFileURL } from 'node:url'
import { openDatabase } from './db.ts'

const DIRECTORY = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Brings the schema to the newest state. Safe to run twice and from several machines: knex takes a lock. */
export async function migrateDatabase(url: string): Promise<string[]> {
  const db = openDatabase(url, { pool_max: 2, name: 'nexa-migrate' })
  try {
    const [, applied] = await db.migrate.latest({
      directory: DIRECTORY,
      extension: 'ts',
      loadExtensions: ['.ts'],
    })
    return applied as string[]
  } finally {
    await db.destroy()
  }
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
