import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { readProcessBirth } from './process-birth.ts'
import { errorCode, errorText, StartTrouble } from './trouble.ts'

const HEARTBEAT_MS = 2_000
const FOREIGN_SILENCE_MS_MAX = 10_000

interface Owner {
  pid: number
  birth: string
  host: string
}

/** Somebody else owns the folder: a caller with other folders to choose from may try the next one. */
export class FolderInUse extends StartTrouble {}

export interface FolderLock {
  release(): void
}

/**
 * One owner per data folder. PostgreSQL protects its folder too, but only against servers that it can see:
 * two containers that share the folder would both start and ruin it. Hence the heart-beat: an owner in
 * another process table counts as alive while it keeps touching the file.
 */
export function takeFolderLock(path: string, what: string): FolderLock {
  const mine: Owner = { pid: process.pid, birth: readProcessBirth(process.pid) ?? '', host: hostname() }
  for (let attempt = 0; attempt < 5; attempt++) {
    if (createLockFile(path, mine)) return holdLock(path, mine)
    const owner = readOwner(path)
    if (owner !== undefined && isAlive(path, owner)) {
      const where = owner.host === mine.host ? '' : ` on ${owner.host}`
      throw new FolderInUse(
        `${what} is in use by process ${owner.pid}${where} (another start of the same project?). Stop that one first.`,
      )
    }
    rmSync(path, { force: true })
  }
  throw new StartTrouble(`${what} could not be locked: ${path} keeps coming back. Try again.`)
}

function createLockFile(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw new StartTrouble(`Cannot write ${path}: ${errorText(error)}`)
  }
}

function readOwner(path: string): Owner | undefined {
  try {
    const owner = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner>
    if (typeof owner.pid !== 'number' || typeof owner.birth !== 'string' || typeof owner.host !== 'string') {
      return undefined
    }
    return { pid: owner.pid, birth: owner.birth, host: owner.host }
  } catch {
    return undefined
  }
}

function isAlive(path: string, owner: Owner): boolean {
  if (owner.host === hostname()) return readProcessBirth(owner.pid) === owner.birth
  try {
    return Date.now() - statSync(path).mtimeMs < FOREIGN_SILENCE_MS_MAX
  } catch {
    return false
  }
}

function holdLock(path: string, mine: Owner): FolderLock {
  const beat = setInterval(() => touch(path), HEARTBEAT_MS)
  beat.unref()
  return {
    release: () => {
      clearInterval(beat)
      const owner = readOwner(path)
      // Somebody who found us silent for too long may have taken over: their lock is not ours to remove.
      if (owner?.pid === mine.pid && owner.birth === mine.birth) rmSync(path, { force: true })
    },
  }
}

function touch(path: string): void {
  try {
    const now = new Date()
    utimesSync(path, now, now)
  } catch {
    // The folder may have been removed under a running server; the server itself will say so.
  }
}
