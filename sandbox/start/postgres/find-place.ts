import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, rmdirSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { StartTrouble } from '../trouble.ts'
import { canUseFolder, type Identity } from './identity.ts'

/**
 * Where a new database's files go. The folder asked for, if the server's identity can work there. Root's own
 * projects often lie under a folder that nobody else may enter: then a folder of ours outside, named after
 * the project's path so that two projects never share one.
 */
export async function findPlace(dataDir: string, identity: Identity | undefined): Promise<string> {
  if (identity === undefined || canHold(dirname(dataDir), identity)) return dataDir
  const name = `postgres-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  for (const root of ['/var/lib/nexa-embedded', '/var/tmp/nexa-embedded', join(tmpdir(), 'nexa-embedded')]) {
    if (!makeRootFolder(root) || !canHold(root, identity)) continue
    const place = join(root, name)
    await setAside(place)
    return place
  }
  throw new StartTrouble(
    `PostgreSQL refuses to run as root, and user ${identity.uid} can work neither in ${dirname(dataDir)} nor in /var/lib or ${tmpdir()}. Start as an ordinary user, or set DATABASE_URL.`,
  )
}

/** Tried with a real folder: some file systems ignore a change of owner, and the server would refuse that. */
function canHold(parent: string, identity: Identity): boolean {
  const probe = join(parent, `probe-${randomBytes(4).toString('hex')}`)
  try {
    mkdirSync(probe, { mode: 0o700 })
    chownSync(probe, identity.uid, identity.gid)
    return statSync(probe).uid === identity.uid && canUseFolder(identity, probe)
  } catch {
    return false
  } finally {
    if (existsSync(probe)) rmdirSync(probe)
  }
}

/** In a folder that all may write to, somebody else may have made it before us to read or replace our files. */
function makeRootFolder(root: string): boolean {
  try {
    mkdirSync(root, { recursive: true, mode: 0o711 })
    const found = lstatSync(root)
    if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) return false
    chmodSync(root, 0o711)
    return true
  } catch {
    return false
  }
}

/**
 * Files of an earlier life of this project, whose password went with its deleted folder. They are kept once
 * under another name rather than destroyed: whoever deleted the folder by mistake can still be helped.
 */
async function setAside(place: string): Promise<void> {
  if (!existsSync(place)) return
  await rm(`${place}.old`, { recursive: true, force: true })
  await rename(place, `${place}.old`)
}
