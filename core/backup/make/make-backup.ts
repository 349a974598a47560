import { present } from '../../kernel/assert.ts'
import { addHours, now } from '../../kernel/clock.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { openDatabase } from '../../platform/db.ts'
import type { Environment } from '../../platform/environment.ts'
import { startTimer } from '../../platform/metrics.ts'
import { inSnapshot, inTurn } from '../../platform/snapshot.ts'
import { FORMAT, type Manifest } from '../archive/contents.ts'
import { Counted } from '../archive/counted.ts'
import { sealArchive } from '../archive/seal-archive.ts'
import { nameBackup, receiptOf } from '../file-name.ts'
import { pruneStore } from '../keep/prune-backups.ts'
import type { BackupKind } from '../kinds.ts'
import { markSecret } from '../mark-secret.ts'
import type { NotSetUp } from '../refusals.ts'
import { openStore } from '../store/open-store.ts'
import type { BackupStore } from '../store/store.ts'
import { type Progress, takeSnapshot } from './take-snapshot.ts'

/** What killed processes left is cleared away after this long; nothing takes longer. */
const UNFINISHED_HOURS = 24

export type MadeBackup = { name: string; kind: BackupKind; made_at: Date; bytes: number; rows: number }

export type BackupCore = Pick<Environment, 'config' | 'db' | 'log' | 'vault'>

type Wish = { kind: BackupKind; progress?: Progress }

/**
 * Makes one backup: what the database was at one moment, compressed, encrypted for BACKUP_RECIPIENT and kept where
 * the settings say. It is there whole, or not at all. Two at once take turns; afterwards the oldest go that are too
 * many. Throws what the place or the database throws.
 */
export async function makeBackup(core: BackupCore, wish: Wish): Promise<Result<MadeBackup, NotSetUp>> {
  const store = await openStore(core.config)
  const recipient = core.config.BACKUP_RECIPIENT
  if (store === null || recipient === undefined) return refuse({ code: 'backup.not-set-up' })
  return await inTurn(core.db, 'backup', async () => {
    const elapsed = startTimer()
    const unfinished_before = addHours(now(), -UNFINISHED_HOURS)
    await store.clear(unfinished_before)
    const made = await storeSnapshot(core, store, { ...wish, recipient })
    await pruneStore(store, { unfinished_before })
    core.log.info({ backup: made, seconds: elapsed() }, 'a backup was made')
    return ok(made)
  })
}

async function storeSnapshot(
  { config, vault }: BackupCore,
  store: BackupStore,
  { kind, progress, recipient }: Wish & { recipient: string },
): Promise<MadeBackup> {
  const made_at = now()
  const name = nameBackup(kind, made_at)
  const sealed = new Counted()
  const manifests: Manifest[] = []
  // A pool of its own: reading that ends too early breaks the connection, and nobody else may find it so.
  const db = openDatabase(config.DATABASE_URL, { pool_max: 1, name: 'nexa-backup' })
  try {
    await inSnapshot(db, async (trx) => {
      const wish = { kind, made_at, secret_mark: markSecret(vault), progress }
      const plain = takeSnapshot(trx, { ...wish, done: (manifest) => manifests.push(manifest) })
      await store.put(name, sealed.count(sealArchive(plain, recipient)))
    })
  } finally {
    await db.destroy()
  }
  const { tables } = present(manifests[0], 'a backup ends with its manifest')
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const { bytes, sha256 } = sealed.sum()
  // Last: what has no receipt is nothing.
  const receipt = { format: FORMAT, kind, made_at: made_at.toISOString(), bytes, sha256, rows }
  await store.put(receiptOf(name), asBytes(`${JSON.stringify(receipt)}\n`))
  return { name, kind, made_at, bytes, rows }
}

async function* asBytes(text: string): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from(text)
}
