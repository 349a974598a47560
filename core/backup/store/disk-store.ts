import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from '../../kernel/random.ts'
import { type BackupStore, NotStored, type Stored } from './store.ts'

/** What is being written has this in its name until it is whole. */
const UNFINISHED = '.unfinished-'

/** A folder of this machine, or of another that is mounted here. Others may not look into it. */
export const createDiskStore = (folder: string): BackupStore => ({
  place: folder,
  put: (name, content) => writeWhole(folder, name, content),
  get: async (name) => {
    const path = join(folder, name)
    await orNotStored(name, stat(path))
    return createReadStream(path, { highWaterMark: 2 ** 18 })
  },
  list: () => listFolder(folder),
  remove: (name) => rm(join(folder, name), { force: true }),
  clear: (before) => removeUnfinished(folder, before),
})

/** On the disk, and under its name, only when every byte is: a machine that dies meanwhile leaves no half of one. */
async function writeWhole(folder: string, name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `${name}${UNFINISHED}${randomBytes(4).toString('hex')}`)
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      for await (const piece of content) await file.appendFile(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, join(folder, name))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** The new name itself must be on the disk, too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function listFolder(folder: string): Promise<Stored[]> {
  const all: Stored[] = []
  for (const name of await namesIn(folder)) {
    if (name.includes(UNFINISHED)) continue
    // It may be removed while we look.
    const found = await stat(join(folder, name)).catch(() => null)
    if (found?.isFile() === true) all.push({ name, bytes: found.size })
  }
  return all
}

async function removeUnfinished(folder: string, before: Date): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (!name.includes(UNFINISHED)) continue
    const found = await stat(join(folder, name)).catch(() => null)
    if (found !== null && found.mtime < before) await rm(join(folder, name), { force: true })
  }
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })

const orNotStored = <T>(name: string, found: Promise<T>): Promise<T> =>
  found.catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new NotStored(`there is no ${name}`) : error
  })
