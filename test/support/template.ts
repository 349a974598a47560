import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { PROJECT_DIR } from './folders.ts'
import { migrateInChild } from './migrate-in-child.ts'

const PREFIX = 'nexa_template_'
export const TEST_PREFIX = 'nexa_t_'
/** Any number will do, as long as all who make databases from the template take the same lock. */
export const TEMPLATE_LOCK = 739_201

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  // Without a listener the loss of the connection would end the process; the query itself fails anyway.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export function urlOf(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** A migrated, empty database to copy from. Made once for each state of the migrations, then found again. */
export async function ensureTemplate(url: string): Promise<string> {
  const name = `${PREFIX}${hashMigrations()}`
  return withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount === 0) await buildTemplate(client, url, name)
    return name
  })
}

async function buildTemplate(client: pg.Client, url: string, name: string): Promise<void> {
  // Takes its name last: a run killed in the middle must not leave a half-migrated template.
  const draft = `${name}_draft`
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${draft}`)
  await migrateInChild(urlOf(url, draft))
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
}

/** What earlier runs left: their copies, and templates of migrations that have changed since. */
export async function dropLeftovers(url: string): Promise<void> {
  const keep = `${PREFIX}${hashMigrations()}`
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE (starts_with(datname, $1) OR starts_with(datname, $2)) AND datname <> $3',
      [PREFIX, TEST_PREFIX, keep],
    )
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`)
  })
}

function hashMigrations(): string {
  const folder = join(PROJECT_DIR, 'migrations')
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const hash = createHash('sha256').update(readFileSync(join(PROJECT_DIR, 'core/platform/migrate.ts')))
  for (const file of files.filter((name) => /\.(ts|sql)$/.test(name)).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
