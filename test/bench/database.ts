import { totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { migrateDatabase } from '../../core/platform/migrate.ts'
import { startEmbeddedPostgres } from '../../sandbox/start/embedded-postgres.ts'
import { makeFolder } from '../../sandbox/start/make-folder.ts'
import { removeCluster } from '../../sandbox/start/postgres/remove-cluster.ts'

export const PROJECT_DIR = resolve(fileURLToPath(new URL('../..', import.meta.url)))

export type BenchServer = {
  /** The first process of the server, which started all others. */
  readonly pid: number
  /** A migrated, empty database of this name; what an earlier part left in it is gone. */
  freshDatabase(name: string): Promise<string>
  /** One without any tables. */
  bareDatabase(name: string): Promise<string>
  stop(): Promise<void>
}

/**
 * As a server is set up for a machine of its own: an eighth of the memory for its cache, and checkpoints half an hour
 * apart. With the smallest settings, which suit a laptop, a large database writes each page whole into the log over
 * and over, and what is measured is that.
 */
const SETTINGS = {
  max_wal_size: '16GB',
  checkpoint_timeout: '30min',
  wal_compression: 'pglz',
}

const cacheMegabytes = (): number => Math.max(128, Math.floor(totalmem() / 8 / 2 ** 20))

/** A private server that keeps every promise of durability: a commit is on the disk before it is counted. */
export async function startBenchServer(): Promise<BenchServer> {
  const dataDir = join(PROJECT_DIR, '.nexa', 'bench-postgres')
  makeFolder(dirname(dataDir))
  // A run that was killed left its files; figures must not depend on them.
  await removeCluster(dataDir)
  const server = await startEmbeddedPostgres({
    dataDir,
    projectDir: PROJECT_DIR,
    durability: 'full',
    settings: { ...SETTINGS, shared_buffers: `${cacheMegabytes()}MB` },
  })
  const bareDatabase = async (name: string): Promise<string> => {
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    await client.query(`create database ${name} template template0`)
    await client.end()
    const url = new URL(server.url)
    url.pathname = `/${name}`
    return url.href
  }
  return {
    pid: server.pid,
    bareDatabase,
    freshDatabase: async (name) => {
      const url = await bareDatabase(name)
      await migrateDatabase(url)
      return url
    },
    stop: async () => {
      await server.stop()
      await removeCluster(dataDir)
    },
  }
}
