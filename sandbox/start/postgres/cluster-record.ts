import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { errorCode, StartTrouble } from '../trouble.ts'
import { writePrivateFile } from '../write-private-file.ts'

/** What we must know to find a database again: kept beside the data folder, readable by its owner only. */
export interface ClusterRecord {
  /** Where the data really is: the folder asked for, or one elsewhere when the server could not enter that. */
  place: string
  password: string
  port?: number
}

export async function readClusterRecord(path: string): Promise<ClusterRecord | undefined> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new StartTrouble(`Cannot read ${path}: it belongs to another user. Start as that user.`)
  }
  try {
    const { place, password, port } = JSON.parse(text) as Partial<ClusterRecord>
    if (typeof place !== 'string' || typeof password !== 'string') throw new Error('fields are missing')
    return { place, password, ...(typeof port === 'number' ? { port } : {}) }
  } catch {
    throw new StartTrouble(
      `${path} is damaged, and with it the password of the database. Delete its folder to begin with an empty one.`,
    )
  }
}

export async function writeClusterRecord(path: string, record: ClusterRecord): Promise<void> {
  await writePrivateFile(path, `${JSON.stringify(record, null, 2)}\n`)
}

export function makePassword(): string {
  return randomBytes(24).toString('base64url')
}
