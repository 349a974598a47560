import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { takeFolderLock } from '../folder-lock.ts'
import { readClusterRecord } from './cluster-record.ts'
import { stopServersOn } from './server-processes.ts'

/** Destroys a database with everything that belongs to it, wherever its files really lie. For tests. */
export async function removeCluster(dataDir: string): Promise<void> {
  const path = resolve(dataDir)
  const lock = takeFolderLock(`${path}.lock`, 'The database to remove')
  try {
    const place = (await readClusterRecord(`${path}.json`).catch(() => undefined))?.place ?? path
    await stopServersOn(place)
    await rm(place, { recursive: true, force: true })
    await rm(`${path}.json`, { force: true })
  } finally {
    lock.release()
  }
}
