import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { now } from '../../../core/kernel/clock.ts'
import { newToken } from '../../../core/kernel/ids.ts'

/**
 * Keeps a picture or a document in the folder, for its owner alone, and gives back where it lies. It gets its name
 * when it is whole; nothing that is there already is written over.
 */
export async function keepFile(
  folder: string,
  name: string,
  content: AsyncIterable<Uint8Array> | Uint8Array,
): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const stamp = now().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')
  const path = join(folder, `${stamp}-${newToken().slice(0, 4)}-${basename(name)}`)
  const draft = `${path}.part`
  try {
    await pipeline(
      content instanceof Uint8Array ? [content] : Readable.from(content),
      createWriteStream(draft, { mode: 0o600 }),
    )
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  const near = relative(process.cwd(), path)
  return near.startsWith('..') ? path : near
}
