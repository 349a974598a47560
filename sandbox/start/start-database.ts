import { join } from 'node:path'
import pg from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { type Kept, keepRunning } from './keep-running.ts'
import { showNote } from './screen.ts'
import { errorText, StartTrouble } from './trouble.ts'

const NAME = 'nexa'

export interface Database {
  url: string
  port: number
  kept: Kept
}

/** The embedded server, kept running on one port, with our database in it. */
export async function startDatabase(
  projectDir: string,
  nexaDir: string,
  calledOff: AbortSignal,
): Promise<Database> {
  const options = {
    dataDir: join(nexaDir, 'postgres'),
    projectDir,
    onNote: (line: string) => showNote('database', line),
  }
  let first: EmbeddedPostgres | undefined
  const kept = await keepRunning(
    {
      name: 'database',
      start: async () => {
        // After the first time on the same port or not at all: bot and worker have been told the address.
        const port = first === undefined ? {} : { port: first.port }
        const server = await startEmbeddedPostgres({ ...options, ...port })
        first ??= server
        return server
      },
    },
    calledOff,
  )
  if (first === undefined) throw new Error('a part that is up must have been started')
  try {
    await createDatabase(first.url)
  } catch (error) {
    await kept.stop()
    throw new StartTrouble(`The database ${NAME} cannot be created: ${errorText(error)}`)
  }
  const url = new URL(first.url)
  url.pathname = `/${NAME}`
  return { url: url.href, port: first.port, kept }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`)
  } finally {
    await client.end()
  }
}
