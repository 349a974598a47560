import { existsSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../sandbox/start/embedded-postgres.ts'
import { FolderInUse } from '../../sandbox/start/folder-lock.ts'
import { removeCluster } from '../../sandbox/start/postgres/remove-cluster.ts'
import { PROJECT_DIR, TEST_DATA_DIR } from './folders.ts'
import { dropLeftovers, ensureTemplate } from './template.ts'

export interface TestPostgres {
  /** The maintenance database of the server. */
  url: string
  /** The database to copy from. */
  template: string
  stop(): Promise<void>
}

/** The server that tests share: the one given in TEST_DATABASE_URL, else an embedded one. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const given = process.env.TEST_DATABASE_URL
  if (given !== undefined && given !== '') {
    return { url: given, template: await ensureTemplate(given), stop: async () => undefined }
  }
  await removePrivateLeftovers()
  const server = await startInFreeSlot()
  try {
    await dropLeftovers(server.url)
    return { url: server.url, template: await ensureTemplate(server.url), stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Several runs at once each get a folder of their own; alone, a run finds the template of the last one. */
async function startInFreeSlot(): Promise<EmbeddedPostgres> {
  for (let slot = 1; slot <= 16; slot++) {
    try {
      return await startFast(join(TEST_DATA_DIR, `shared-${slot}`))
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error
    }
  }
  throw new Error(`all test databases in ${TEST_DATA_DIR} are in use`)
}

async function startFast(dataDir: string): Promise<EmbeddedPostgres> {
  const options = { dataDir, projectDir: PROJECT_DIR, durability: 'test' } as const
  try {
    return await startEmbeddedPostgres(options)
  } catch (error) {
    if (error instanceof FolderInUse) throw error
    // Without fsync a crash of the machine may leave rubbish; nothing in here is worth keeping.
    await removeCluster(dataDir)
    return startEmbeddedPostgres(options)
  }
}

/** Private servers whose test was killed before it could remove them. */
async function removePrivateLeftovers(): Promise<void> {
  if (!existsSync(TEST_DATA_DIR)) return
  const names = new Set(readdirSync(TEST_DATA_DIR).map((name) => name.split('.')[0] ?? name))
  for (const name of names) {
    if (!name.startsWith('private-')) continue
    try {
      await removeCluster(join(TEST_DATA_DIR, name))
      await rm(join(TEST_DATA_DIR, `${name}.lock`), { force: true })
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error
    }
  }
}
