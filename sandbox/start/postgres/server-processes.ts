import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode, StartTrouble } from '../trouble.ts'

/** Shown in the title of every process of the server, which is how its children are told from others'. */
export function nameCluster(place: string): string {
  return `nexa_${createHash('sha256').update(place).digest('hex').slice(0, 16)}`
}

/**
 * Ends every server process that still works on this folder: the orphan of a start that was killed, or the
 * children of a server that was. First the polite ways (fast shutdown writes everything out), then the hard
 * one, from which PostgreSQL recovers by its log. Answers whether there was anything to stop.
 */
export async function stopServersOn(place: string): Promise<boolean> {
  if (findServerProcesses(place).length === 0) return false
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [signal, patience_ms] of steps) {
    signalServer(place, signal)
    if (await waitUntilGone(place, patience_ms)) return true
  }
  const pids = findServerProcesses(place).join(', ')
  throw new StartTrouble(
    `An earlier PostgreSQL (process ${pids}) does not stop. End it by hand, then start again.`,
  )
}

function signalServer(place: string, signal: NodeJS.Signals): void {
  const postmaster = listProcesses().find((each) => isPostmaster(each.command, place))
  // The postmaster ends its children itself; told one by one they would look crashed to it.
  const targets = postmaster && signal !== 'SIGKILL' ? [postmaster.pid] : findServerProcesses(place)
  for (const pid of targets) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if (errorCode(error) === 'EPERM') {
        throw new StartTrouble(`PostgreSQL of this project already runs as another user (process ${pid}).`)
      }
    }
  }
}

async function waitUntilGone(place: string, patience_ms: number): Promise<boolean> {
  for (const start = Date.now(); Date.now() - start < patience_ms; ) {
    if (findServerProcesses(place).length === 0) return true
    await sleep(50)
  }
  return false
}

function findServerProcesses(place: string): number[] {
  const title = `postgres: ${nameCluster(place)}`
  return listProcesses()
    .filter(({ command }) => isPostmaster(command, place) || command.startsWith(title))
    .map(({ pid }) => pid)
}

function isPostmaster(command: string, place: string): boolean {
  return command.includes('/bin/postgres ') && `${command} `.includes(` -D ${place} `)
}

/** By command line, not by working folder: in a container root may read the former of others, not the latter. */
function listProcesses(): { pid: number; command: string }[] {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n')
    return lines.map((line) => {
      const [, pid = '0', command = ''] = line.match(/^\s*(\d+)\s+(.*)$/) ?? []
      return { pid: Number(pid), command }
    })
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: readCommandLine(name) }))
}

function readCommandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}
