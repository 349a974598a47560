import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../sandbox/start/embedded-postgres.ts'
import { removeCluster } from '../../sandbox/start/postgres/remove-cluster.ts'
import { PROJECT_DIR, TEST_DATA_DIR } from './folders.ts'
import type {} from './global-setup.ts'
import { migrateInChild } from './migrate-in-child.ts'
import { TEMPLATE_LOCK, TEST_PREFIX, urlOf, withClient } from './template.ts'

export interface FreshDatabase {
  url: string
  drop(): Promise<void>
}

/** A migrated, empty database of its own for a test file, in some tens of milliseconds. */
export const freshDatabase = (): Promise<FreshDatabase> => copyDatabase(inject('postgresTemplate'))

/** One without any tables. */
export const bareDatabase = (): Promise<FreshDatabase> => copyDatabase('template0')

async function copyDatabase(template: string): Promise<FreshDatabase> {
  const server = inject('postgresUrl')
  const name = `${TEST_PREFIX}${randomBytes(6).toString('hex')}`
  await withClient(server, async (client) => {
    // One copy at a time: the server refuses to copy a database while somebody is in it.
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  })
  return {
    url: urlOf(server, name),
    drop: () =>
      withClient(server, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      }),
  }
}

export interface PrivatePostgres {
  /** A migrated database, on the same address after every restart. */
  url: string
  /** kill -9 of the server; resolves when it is gone. */
  kill(): Promise<void>
  restart(): Promise<void>
  /** Stops the server and removes its files. */
  stop(): Promise<void>
}

/** A server of one's own with full durability, for tests that kill it. */
export async function startPrivatePostgres(): Promise<PrivatePostgres> {
  const dataDir = join(TEST_DATA_DIR, `private-${randomBytes(6).toString('hex')}`)
  const options = { dataDir, projectDir: PROJECT_DIR, settings: { shared_buffers: '64MB' } }
  let server: EmbeddedPostgres = await startEmbeddedPostgres(options)
  const { port } = server
  const stop = async () => {
    await server.stop()
    await removeCluster(dataDir)
  }
  const url = urlOf(server.url, 'nexa')
  try {
    await withClient(server.url, (client) => client.query('CREATE DATABASE nexa'))
    await migrateInChild(url)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url,
    stop,
    kill: async () => {
      server.kill()
      await server.exited
    },
    restart: async () => {
      await server.stop()
      server = await startEmbeddedPostgres({ ...options, port })
    },
  }
}
