import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { compareFile, type ShelfEnv } from './apply-import.ts'
import { type LineChange, onlyDiffering } from './comparison.ts'
import type { Problem } from './csv/read-table.ts'
import { type ImportKind, readImport } from './imports.ts'
import type { ImportRefusal } from './refusals.ts'

/** More would be no message that people read; the rest is counted. */
const SHOWN_MAX = 15

type Some<T> = { total: number; shown: T[] }
const some = <T>(all: readonly T[]): Some<T> => ({ total: all.length, shown: all.slice(0, SHOWN_MAX) })

export type ImportPreview = {
  what: ImportKind
  name: string
  fresh: Some<{ line: number; name: string }>
  /** `what`: the columns in which it differs, as they were and will be. */
  changed: Some<{ line: number; name: string; what: string }>
  same: number
  problems: Some<Problem>
  /** Lines that sell below what the provider asks. */
  losses: number
  /** Says what was shown, for whoever applies it. */
  digest: string
}

/** What a file would do at this moment, as much of it as fits into a message. Refusals: see `ImportRefusal`. */
export async function previewImport(
  db: Db | Trx,
  env: ShelfEnv,
  id: Uuid,
): Promise<Result<ImportPreview, ImportRefusal>> {
  const found = await readImport(db, id)
  if (found === null || found.state !== 'ready' || found.contents === null)
    return refuse({ code: 'shelves.import-over' })
  const { what, name, contents } = found
  const compared = await compareFile(db, env, { what, contents })
  if (!compared.ok) return compared
  const { fresh, changed, same, problems, losses, digest } = compared.value
  const sorted = [...problems].sort((left, right) => left.line - right.line)
  return ok({
    ...{ what, name: name.slice(0, 60), same, digest, losses: losses.length, problems: some(sorted) },
    fresh: some(fresh.map(({ line, name }) => ({ line, name }))),
    changed: some(changed.map(toChange)),
  })
}

function toChange({ line, name, before, after }: LineChange) {
  const columns = Object.keys(onlyDiffering(after, before ?? {}))
  const what = columns.map((column) => `${column} ${before?.[column] || '–'} → ${after[column] || '–'}`)
  return { line, name, what: what.join(', ').slice(0, 120) }
}
