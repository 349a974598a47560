import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stopOnSignals } from './end-with-signals.ts'
import { type FolderLock, takeFolderLock } from './folder-lock.ts'
import { findFreePort, isPortFree } from './free-port.ts'
import { makeFolder } from './make-folder.ts'
import { type Binaries, prepareBinaries } from './postgres/binaries.ts'
import {
  type ClusterRecord,
  makePassword,
  readClusterRecord,
  writeClusterRecord,
} from './postgres/cluster-record.ts'
import { findPlace } from './postgres/find-place.ts'
import { chooseIdentity, type Identity } from './postgres/identity.ts'
import { initialiseCluster, SUPERUSER } from './postgres/initialise-cluster.ts'
import { type LaunchedServer, launchServer, PortTaken } from './postgres/launch-server.ts'
import { stopServersOn } from './postgres/server-processes.ts'
import { StartTrouble } from './trouble.ts'

export interface EmbeddedPostgresOptions {
  /** Where the data should be. Beside it lie `<dataDir>.json` (password, port, real place) and a lock. */
  dataDir: string
  projectDir: string
  /** 'test' trades safety against a crash of the machine for speed. */
  durability?: 'full' | 'test'
  settings?: Record<string, string>
  /** This port or none: for a restart under clients that hold the old address. */
  port?: number
  onNote?: (line: string) => void
}

export interface EmbeddedPostgres {
  url: string
  port: number
  pid: number
  /** Where the data really is. */
  place: string
  /** Settles with how the server ended, whoever ended it. */
  exited: Promise<string>
  stop(): Promise<void>
  /** The hard end, as by the system running out of memory; the next start recovers. */
  kill(): void
}

const SETTINGS = { max_connections: '200', shared_buffers: '128MB' }
const TEST_SETTINGS = {
  ...{ max_connections: '200', shared_buffers: '64MB' },
  ...{ fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' },
}

/** A real PostgreSQL from node_modules, as whoever we are, with data that persists between starts. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new StartTrouble('The built-in database does not run on Windows: use WSL, or set DATABASE_URL.')
  }
  const dataDir = resolve(options.dataDir)
  const recordPath = `${dataDir}.json`
  makeFolder(dirname(dataDir))
  const lock = takeFolderLock(`${dataDir}.lock`, 'The database of this project')
  try {
    const known = await readClusterRecord(recordPath)
    const identity = chooseIdentity(known?.place, resolve(options.projectDir))
    const record = known ?? (await makeRecord(dataDir, recordPath, identity))
    if (await stopServersOn(record.place))
      options.onNote?.('stopped a PostgreSQL that an earlier start left behind')
    const binaries = await prepareBinaries(identity, dirname(record.place))
    const sync = options.durability !== 'test'
    const isNew = await initialiseCluster({ ...record, binaries, identity, sync })
    if (isNew && record.port !== undefined)
      options.onNote?.(`${record.place} was gone: the database is empty now`)
    const server = await launchOnFreePort({ options, record, binaries, identity })
    await writeClusterRecord(recordPath, { ...record, port: server.port })
    return makeHandle(server, record, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function makeRecord(
  dataDir: string,
  path: string,
  identity: Identity | undefined,
): Promise<ClusterRecord> {
  if (existsSync(dataDir)) {
    throw new StartTrouble(
      `${path} is missing, and with it the password of the database. Put it back, or move ${dataDir} away to begin with an empty one.`,
    )
  }
  const record = { place: await findPlace(dataDir, identity), password: makePassword() }
  // Before the files exist: a start killed between the two must not leave a database without its password.
  await writeClusterRecord(path, record)
  return record
}

interface Prepared {
  options: EmbeddedPostgresOptions
  record: ClusterRecord
  binaries: Binaries
  identity: Identity | undefined
}

async function launchOnFreePort(prepared: Prepared): Promise<LaunchedServer & { port: number }> {
  const { options, record, binaries, identity } = prepared
  const settings = { ...(options.durability === 'test' ? TEST_SETTINGS : SETTINGS), ...options.settings }
  for (let attempt = 0; attempt < 8; attempt++) {
    const port = options.port ?? (await pickPort(attempt === 0 ? record.port : undefined))
    try {
      const launched = await launchServer({ place: record.place, port, binaries, identity, settings })
      return { ...launched, port }
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error
      await sleep(100 * attempt)
    }
  }
  throw new StartTrouble(`PostgreSQL found its port taken, time and again: ${options.port ?? 'any port'}.`)
}

/** The port of last time keeps addresses in people's tools valid. */
async function pickPort(last: number | undefined): Promise<number> {
  return last !== undefined && (await isPortFree(last)) ? last : findFreePort(undefined)
}

function makeHandle(
  server: LaunchedServer & { port: number },
  record: ClusterRecord,
  lock: FolderLock,
): EmbeddedPostgres {
  const endWithUs = () => server.process.kill('SIGINT')
  process.once('exit', endWithUs)
  const exited = server.exited.then((how) => {
    process.off('exit', endWithUs)
    forgetSignals()
    lock.release()
    return how
  })
  const forgetSignals = stopOnSignals(() => stopServer(server, exited))
  return {
    url: `postgres://${SUPERUSER}:${record.password}@127.0.0.1:${server.port}/postgres`,
    ...{ port: server.port, pid: server.pid, place: record.place, exited },
    stop: () => stopServer(server, exited),
    kill: () => {
      server.process.kill('SIGKILL')
    },
  }
}

async function stopServer(server: LaunchedServer, exited: Promise<string>): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [signal, patience_ms] of steps) {
    server.process.kill(signal)
    const timer = new AbortController()
    const gone = await Promise.race([
      exited.then(() => true),
      sleep(patience_ms, false, { signal: timer.signal }).catch(() => false),
    ])
    timer.abort()
    if (gone) return
  }
}
