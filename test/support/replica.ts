import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../../sandbox/start/embedded-postgres.ts'
import { writeClusterRecord } from '../../sandbox/start/postgres/cluster-record.ts'
import { removeCluster } from '../../sandbox/start/postgres/remove-cluster.ts'
import { PROJECT_DIR, TEST_DATA_DIR } from './folders.ts'
import { withClient } from './template.ts'

export interface Pair {
  primary: string
  replica: string
  stopReplica(): Promise<void>
  startReplica(): Promise<void>
  /** Stops both and removes their files. */
  stop(): Promise<void>
}

const FAST = { projectDir: PROJECT_DIR, durability: 'test' } as const

/** A PostgreSQL and a streaming replica of it, both real. Neither has tables yet. */
export async function startPair(): Promise<Pair> {
  const dataDir = join(TEST_DATA_DIR, `private-${randomBytes(6).toString('hex')}`)
  const copyDir = `${dataDir}r`
  const primary = await startEmbeddedPostgres({ ...FAST, dataDir, settings: { wal_level: 'replica' } })
  const { password } = new URL(primary.url)
  const place = `${primary.place}r`
  const from = `host=127.0.0.1 port=${primary.port} user=nexa password=${password}`
  const start = () =>
    startEmbeddedPostgres({ ...FAST, dataDir: copyDir, settings: { primary_conninfo: from } })
  try {
    await copyRunning(primary.url, primary.place, place)
    await writeClusterRecord(`${copyDir}.json`, { place, password })
    let replica = await start()
    const { port, url } = replica
    return {
      primary: primary.url,
      replica: url,
      stopReplica: () => replica.stop(),
      startReplica: async () => {
        replica = await startEmbeddedPostgres({
          ...{ ...FAST, dataDir: copyDir, port },
          settings: { primary_conninfo: from },
        })
      },
      stop: async () => {
        await replica.stop()
        await primary.stop()
        await Promise.all([removeCluster(copyDir), removeCluster(dataDir)])
      },
    }
  } catch (error) {
    await primary.stop()
    await removeCluster(dataDir)
    throw error
  }
}

/** What pg_basebackup does, which does not come with the embedded server: its files, between two words to it. */
async function copyRunning(url: string, from: string, to: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`select pg_backup_start('replica', true)`)
    execFileSync('cp', ['-a', from, to])
    const { rows } = await client.query('select labelfile from pg_backup_stop(false)')
    await rm(join(to, 'postmaster.pid'), { force: true })
    const { uid, gid } = await stat(from)
    for (const [name, text] of Object.entries({ backup_label: rows[0].labelfile, 'standby.signal': '' })) {
      await writeFile(join(to, name), text, { mode: 0o600 })
      await chown(join(to, name), uid, gid)
    }
  })
}
