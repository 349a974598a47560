import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, fchownSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorText, StartTrouble } from '../trouble.ts'
import type { Binaries } from './binaries.ts'
import type { Identity } from './identity.ts'
import { nameCluster } from './server-processes.ts'

const READY_MS_MAX = 60_000
const LOG_BYTES_MAX = 5_000_000

export interface Launch {
  place: string
  port: number
  binaries: Binaries
  identity: Identity | undefined
  settings: Record<string, string>
}

export interface LaunchedServer {
  pid: number
  process: ChildProcess
  exited: Promise<string>
}

/** Thrown when somebody took the port between our look and the server's: the caller picks another. */
export class PortTaken extends Error {}

export async function launchServer(launch: Launch): Promise<LaunchedServer> {
  // The caller has made sure that no server of this folder lives. A left-over file with an id that now
  // belongs to some other program would make PostgreSQL refuse to start.
  rmSync(join(launch.place, 'postmaster.pid'), { force: true })
  const logPath = join(launch.place, 'server.log')
  const logStart = trimLog(logPath)
  const server = spawnServer(launch, logPath)
  const exited = new Promise<string>((resolve) => {
    server.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`))
    server.once('error', (error) => resolve(errorText(error)))
  })
  let ended: string | undefined
  void exited.then((how) => {
    ended = how
  })
  for (const start = Date.now(); Date.now() - start < READY_MS_MAX; ) {
    if (ended !== undefined) throw explainEnd(logPath, logStart, ended)
    if (server.pid !== undefined && (await isReady(launch.place, server.pid))) {
      return { pid: server.pid, process: server, exited }
    }
    await sleep(20)
  }
  server.kill('SIGKILL')
  await once(server, 'exit')
  throw new StartTrouble(`PostgreSQL was not ready after ${READY_MS_MAX / 1_000} s; its log is ${logPath}`)
}

function spawnServer(launch: Launch, logPath: string): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    // No socket file: its path may be too long, and a folder for it would be open to other users.
    unix_socket_directories: '',
    cluster_name: nameCluster(launch.place),
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...launch.settings,
  }
  const args = ['-D', launch.place, '-p', String(launch.port)]
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  // Straight into the file: a pipe through us would break, and stop the server's work, when we are killed.
  // No following of links: the folder belongs to another user, and root must not be led out of it.
  const flags = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | constants.O_NOFOLLOW
  const log = openSync(logPath, flags, 0o600)
  try {
    if (launch.identity !== undefined) fchownSync(log, launch.identity.uid, launch.identity.gid)
    const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' }
    // Detached: Ctrl-C goes to the whole group of the terminal, and the database must be the last to go.
    return spawn(launch.binaries.postgres, args, {
      ...launch.identity,
      ...{ cwd: '/', env, detached: true, stdio: ['ignore', log, log] },
    })
  } finally {
    closeSync(log)
  }
}

/** The server keeps its state in this file's eighth line; the first is the id of the one that wrote it. A replica stands by. */
async function isReady(place: string, pid: number): Promise<boolean> {
  const lines = (await readFile(join(place, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return lines[0]?.trim() === String(pid) && /^(ready|standby)$/.test(lines[7]?.trim() ?? '')
}

function explainEnd(logPath: string, logStart: number, ended: string): Error {
  const said = readFileSync(logPath).subarray(logStart).toString()
  if (/could not bind|Address already in use/.test(said)) return new PortTaken('the port is taken')
  const reason = said.match(/(?:FATAL|PANIC):\s*(.*)/)?.[1] ?? ended
  return new StartTrouble(`PostgreSQL did not start: ${reason} (log: ${logPath})`)
}

function trimLog(logPath: string): number {
  const size = statSync(logPath, { throwIfNoEntry: false })?.size ?? 0
  if (size < LOG_BYTES_MAX) return size
  rmSync(logPath)
  return 0
}
