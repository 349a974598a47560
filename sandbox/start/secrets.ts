import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, errorText, StartTrouble } from './trouble.ts'
import { writePrivateFile } from './write-private-file.ts'

/** The key that seals what the database holds: made at the first start, the same ever after. */
export async function readOrMakeSecretKey(nexaDir: string): Promise<string> {
  const path = join(nexaDir, 'secrets.json')
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw new StartTrouble(`Cannot read ${path}: ${errorText(error)}`)
    const key = randomBytes(32).toString('base64')
    await writePrivateFile(path, `${JSON.stringify({ NEXA_SECRET_KEY: key }, null, 2)}\n`)
    return key
  }
  return parseKey(text, path)
}

function parseKey(text: string, path: string): string {
  try {
    const { NEXA_SECRET_KEY: key } = JSON.parse(text) as { NEXA_SECRET_KEY?: unknown }
    if (typeof key === 'string' && Buffer.from(key, 'base64').length === 32) return key
  } catch {
    // Said below, in words.
  }
  // Never replaced silently: what was sealed with the old key would be lost.
  throw new StartTrouble(`${path} is damaged. Put it back, or delete .nexa to begin with an empty database.`)
}
