import { verifyChain } from '../../audit/index.ts'
import { assert } from '../../kernel/assert.ts'
import { canonicalJson } from '../../kernel/json.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type Difference, reconcileLedger } from '../../ledger/index.ts'
import { type Db, openDatabase } from '../../platform/db.ts'
import type { Environment } from '../../platform/environment.ts'
import { startTimer } from '../../platform/metrics.ts'
import { migrateWithin } from '../../platform/migrate.ts'
import type { Secret } from '../../platform/secret.ts'
import type { Trx } from '../../platform/transaction.ts'
import { reconcileSpending } from '../../spending/index.ts'
import type { Manifest, Sequence } from '../archive/contents.ts'
import { readBackup } from '../archive/read-backup.ts'
import { openArchive } from '../archive/seal-archive.ts'
import type { BackupKind } from '../kinds.ts'
import { readBalances, readMigrations } from '../make/read-schema.ts'
import { markSecret } from '../mark-secret.ts'
import type { RestoreRefusal } from '../refusals.ts'
import type { BackupStore } from '../store/store.ts'
import { loadTables } from './load-tables.ts'
import { putBack, setAside } from './set-aside.ts'
import { type Proven, proveBackup } from './verify-backup.ts'

export type Restored = {
  name: string
  kind: BackupKind
  made_at: Date
  tables: number
  rows: number
  seconds: number
  /** Purchases that were on their way when the backup was made: what became of them is not in it. */
  open_purchases: number
  /** NEXA_SECRET_KEY is the one of then, so that PINs are still good. */
  same_secret: boolean
}

type RestoreEnv = Pick<Environment, 'vault' | 'log'>
type Wish = { store: BackupStore; name: string; key: Secret; target: string }

/**
 * Puts a backup into an empty database. The whole file is proven before anything is changed there; then the schema is
 * made, the tables are filled and the books are proven, all in one transaction: at the end there is everything, or
 * still nothing. Refuses a database in which anything is.
 */
export async function restoreBackup(env: RestoreEnv, wish: Wish): Promise<Result<Restored, RestoreRefusal>> {
  const elapsed = startTimer()
  const db = openDatabase(wish.target, { pool_max: 1, name: 'nexa-restore' })
  try {
    if (!(await isEmpty(db))) return refuse({ code: 'backup.not-empty' })
    const proven = await proveBackup(wish.store, wish)
    if (!proven.ok) return proven
    const differences = await fill(db, wish, proven.value)
    if (differences.length > 0)
      return refuse({ code: 'backup.unbalanced', detail: differences.slice(0, 5).map(inWords).join('; ') })
    const { header, manifest } = proven.value
    const restored = {
      name: wish.name,
      kind: header.kind,
      made_at: header.made_at,
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      seconds: elapsed(),
      open_purchases: await countOpen(db),
      same_secret: header.secret_mark === markSecret(env.vault),
    }
    env.log.info({ restored }, 'a backup was restored')
    return ok(restored)
  } finally {
    await db.destroy()
  }
}

/** Thrown to take everything back. */
class Unbalanced extends Error {
  override readonly name = 'Unbalanced'
  readonly differences: Difference[]
  constructor(differences: Difference[]) {
    super('the books do not balance')
    this.differences = differences
  }
}

/** What does not agree in the books; then nothing was changed. */
async function fill(db: Db, { store, name, key }: Wish, { header, manifest }: Proven): Promise<Difference[]> {
  try {
    await db.transaction(async (trx) => {
      await trx.raw(`select pg_advisory_xact_lock(hashtextextended('backup', 0))`)
      assert(await isEmpty(trx), 'nobody filled the database meanwhile')
      await migrateWithin(trx)
      assert(
        canonicalJson(await readMigrations(trx)) === canonicalJson(header.migrations),
        'the schema is the one that the backup was proven to fit',
      )
      const aside = await setAside(trx)
      const loaded = await loadTables(trx, readBackup(openArchive(await store.get(name), key)))
      assert(loaded.sha256 === manifest.sha256, 'what was loaded is what was proven')
      await putBack(trx, aside)
      await setSequences(trx, manifest.sequences)
      // The proofs read everything, and a planner that takes full tables for empty ones would never come to an end.
      await trx.raw('analyze')
      const differences = await proveBooks(trx, manifest)
      if (differences.length > 0) throw new Unbalanced(differences)
    })
    return []
  } catch (error) {
    if (error instanceof Unbalanced) return error.differences
    throw error
  }
}

/** Nothing of anybody: no table, view or sequence outside of what PostgreSQL and its extensions bring. */
async function isEmpty(db: Db | Trx): Promise<boolean> {
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `select from pg_class join pg_namespace as namespace on namespace.oid = relnamespace
     where nspname !~ '^pg_' and nspname <> 'information_schema' and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
       and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
     limit 1`,
  )
  return rows.length === 0
}

async function setSequences(trx: Trx, sequences: readonly Sequence[]): Promise<void> {
  for (const { table, column, last_value, is_called } of sequences)
    await trx.raw(
      'select setval(pg_get_serial_sequence(quote_ident(:table), :column), :last_value, :is_called)',
      {
        table,
        column,
        last_value,
        is_called,
      },
    )
}

/** From the entries alone, and against what the books came to when the backup was made. */
async function proveBooks(trx: Trx, manifest: Manifest): Promise<Difference[]> {
  const found = await readBalances(trx)
  const are_same = canonicalJson(found) === canonicalJson(manifest.balances)
  return [
    ...(are_same
      ? []
      : [
          {
            law: 'all accounts hold what they held',
            subject: 'balances',
            expected: canonicalJson(manifest.balances),
            actual: canonicalJson(found),
          },
        ]),
    ...(await reconcileLedger(trx)),
    ...(await reconcileSpending(trx)),
    ...(await proveLog(trx)),
  ]
}

/** What admins did is a chain that nobody wrote anew. */
async function proveLog(trx: Trx): Promise<Difference[]> {
  const { broken } = await verifyChain(trx)
  if (broken === null) return []
  return [
    {
      law: `the log of admins' acts is one chain`,
      subject: broken.subject,
      expected: 'whole',
      actual: broken.law,
    },
  ]
}

async function countOpen(db: Db): Promise<number> {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    'select count(*)::int as count from purchase_open',
  )
  return rows[0]?.count ?? 0
}

const inWords = ({ law, subject, expected, actual }: Difference): string =>
  `${law}: ${subject} should be ${expected} and is ${actual}`
