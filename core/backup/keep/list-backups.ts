import { parseJson } from '../../kernel/json.ts'
import { type Receipt, receipt } from '../archive/contents.ts'
import { readBackupName, receiptOf } from '../file-name.ts'
import type { BackupKind } from '../kinds.ts'
import { type BackupStore, NotStored } from '../store/store.ts'

/**
 * A kept backup. `whole`: it is as long as its receipt says. `damaged`: it is not, or its receipt cannot be read.
 * Whether every byte is right is for `verifyBackup` to say.
 */
export type KeptBackup = {
  name: string
  kind: BackupKind
  made_at: Date
  bytes: number
  state: 'whole' | 'damaged'
  rows: number | null
}

/** What a receipt says; null without one that can be read. */
export async function readReceipt(store: BackupStore, name: string): Promise<Receipt | null> {
  try {
    const pieces: Uint8Array[] = []
    for await (const piece of await store.get(receiptOf(name))) pieces.push(piece)
    const parsed = receipt.safeParse(parseJson(Buffer.concat(pieces).toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof NotStored) return null
    throw error
  }
}

/** Every backup that is kept, newest first. A file without a receipt was never finished, and is none. */
export async function listStore(store: BackupStore): Promise<KeptBackup[]> {
  const stored = await store.list()
  const names = new Set(stored.map(({ name }) => name))
  const found = stored.flatMap(({ name, bytes }) => {
    const said = readBackupName(name)
    return said === null || !names.has(receiptOf(name)) ? [] : [{ name, bytes, ...said }]
  })
  const all = await Promise.all(
    found.map(async (backup): Promise<KeptBackup> => {
      const written = await readReceipt(store, backup.name)
      const state = written?.bytes === backup.bytes ? 'whole' : 'damaged'
      return { ...backup, state, rows: written?.rows ?? null }
    }),
  )
  return all.sort(newestFirst)
}

/** Files that were stored, and whose receipt never came, because the process died in between. */
export async function listStrays(store: BackupStore, before: Date): Promise<string[]> {
  const stored = await store.list()
  const names = new Set(stored.map(({ name }) => name))
  return [...names].filter((name) => {
    const said = readBackupName(name)
    return said !== null && said.made_at < before && !names.has(receiptOf(name))
  })
}

const newestFirst = (left: KeptBackup, right: KeptBackup): number =>
  right.made_at.getTime() - left.made_at.getTime() || (left.name < right.name ? 1 : -1)
