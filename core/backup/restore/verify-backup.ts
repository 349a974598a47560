import { present } from '../../kernel/assert.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { knownMigrations } from '../../platform/migrate.ts'
import type { Secret } from '../../platform/secret.ts'
import type { Header, Manifest, Receipt } from '../archive/contents.ts'
import { Counted } from '../archive/counted.ts'
import { OtherFormat, readBackup } from '../archive/read-backup.ts'
import { openArchive, WrongKey } from '../archive/seal-archive.ts'
import { BrokenArchive } from '../archive/tar.ts'
import { readReceipt } from '../keep/list-backups.ts'
import type { FileRefusal } from '../refusals.ts'
import { type BackupStore, NotStored } from '../store/store.ts'

export type Proven = { header: Header; manifest: Manifest; receipt: Receipt | null; bytes: number }

/** The bytes of a kept file were compared with its receipt, but not looked into. */
export type Checked = { receipt: Receipt }

/**
 * Reads a whole backup and changes nothing: every byte is what was written, it is for this key, every table is there,
 * and it fits the schema of this program.
 */
export async function proveBackup(
  store: BackupStore,
  { name, key }: { name: string; key: Secret },
): Promise<Result<Proven, FileRefusal>> {
  const counted = new Counted()
  return await judging(async () => {
    const receipt = await readReceipt(store, name)
    const short = await judgeLength(store, name, receipt)
    if (short !== null) return refuse(short)
    let header: Header | null = null
    let manifest: Manifest | null = null
    for await (const piece of readBackup(openArchive(counted.count(await store.get(name)), key))) {
      if (piece.is === 'manifest') manifest = piece.manifest
      if (piece.is !== 'header') continue
      header = piece.header
      const misfit = judgeSchema(piece.header, await knownMigrations())
      // It need not be read to its end to be useless here.
      if (misfit !== null) return refuse(misfit)
    }
    const { bytes, sha256 } = counted.sum()
    if (receipt !== null && receipt.sha256 !== sha256)
      throw new BrokenArchive('its checksum is not that of its receipt')
    const whole = 'what is read to its end had a header and a manifest'
    return ok({ header: present(header, whole), manifest: present(manifest, whole), receipt, bytes })
  })
}

/** As much as can be seen without the private key: whether the file is, byte by byte, what was stored. */
export async function checkBackup(store: BackupStore, name: string): Promise<Result<Checked, FileRefusal>> {
  const counted = new Counted()
  return await judging(async () => {
    const receipt = await readReceipt(store, name)
    const short = await judgeLength(store, name, receipt)
    if (short !== null) return refuse(short)
    for await (const _ of counted.count(await store.get(name)));
    if (receipt === null) throw new BrokenArchive('it has no receipt')
    if (counted.sum().sha256 !== receipt.sha256)
      throw new BrokenArchive('its checksum is not that of its receipt')
    return ok({ receipt })
  })
}

/** Seen before anything is read. */
async function judgeLength(
  store: BackupStore,
  name: string,
  receipt: Receipt | null,
): Promise<FileRefusal | null> {
  const stored = (await store.list()).find((each) => each.name === name)
  if (stored === undefined) return { code: 'backup.not-found' }
  if (receipt === null || stored.bytes >= receipt.bytes) return null
  return { code: 'backup.truncated', bytes: stored.bytes, bytes_whole: receipt.bytes }
}

/** Which schema it is from: the books are only proven by the program that they were written for. */
function judgeSchema(
  { migrations }: Pick<Header, 'migrations'>,
  known: readonly string[],
): FileRefusal | null {
  const unknown = migrations.find((name) => !known.includes(name))
  if (unknown !== undefined) return { code: 'backup.newer-schema', migration: unknown }
  const missing = known.find((name) => !migrations.includes(name))
  return missing === undefined ? null : { code: 'backup.older-schema', migration: missing }
}

/** What is wrong with a file is an answer; everything else that goes wrong is not. */
async function judging<T>(work: () => Promise<Result<T, FileRefusal>>): Promise<Result<T, FileRefusal>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotStored) return refuse({ code: 'backup.not-found' })
    if (error instanceof WrongKey) return refuse({ code: 'backup.wrong-key' })
    if (error instanceof OtherFormat) return refuse({ code: 'backup.other-format' })
    if (error instanceof BrokenArchive) return refuse({ code: 'backup.damaged', detail: error.message })
    throw error
  }
}
