import { canonicalJson, type Json } from '../../kernel/json.ts'
import { copyOut } from '../../platform/copy.ts'
import type { Trx } from '../../platform/transaction.ts'
import {
  FORMAT,
  HEADER,
  type Header,
  MANIFEST,
  type Manifest,
  partName,
  type TableSum,
} from '../archive/contents.ts'
import { Summing, sumAll } from '../archive/sum-table.ts'
import { END_OF_TAR, writeEntry } from '../archive/tar.ts'
import { type BackupKind, isPartOf } from '../kinds.ts'
import { readBalances, readMigrations, readSequences, readTables, type Table } from './read-schema.ts'

/** Large enough to cost little, small enough that a few of them in memory are nothing. */
const PART_BYTES = 2 ** 20

export type Progress = (share: number) => Promise<void> | void

export type SnapshotWish = {
  kind: BackupKind
  made_at: Date
  secret_mark: string
  /** Told what part of the rows is through, about. */
  progress?: Progress | undefined
  /** Told once all of it is through. */
  done(manifest: Manifest): void
}

/** A backup before it is compressed and encrypted: a tar of what one transaction sees, piece by piece. */
export async function* takeSnapshot(trx: Trx, wish: SnapshotWish): AsyncGenerator<Buffer, void> {
  const { made_at } = wish
  const tables = (await readTables(trx)).filter(({ name }) => isPartOf(wish.kind, name))
  await keepSchema(trx, tables)
  const header = {
    format: FORMAT,
    kind: wish.kind,
    made_at: made_at.toISOString(),
    migrations: await readMigrations(trx),
    secret_mark: wish.secret_mark,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
  } satisfies Record<keyof Header, Json>
  yield writeEntry({ name: HEADER, content: asJson(header) }, made_at)

  const sums: TableSum[] = []
  const track = trackProgress(tables, wish.progress)
  for (const table of tables) {
    const summing = new Summing(table.name)
    let part = 0
    for await (const content of gather(copyOut(trx, copySql(table)), PART_BYTES)) {
      summing.add(content)
      part += 1
      yield writeEntry({ name: partName(table.name, part), content }, made_at)
      await track(sums, summing.rows)
    }
    sums.push(summing.end())
  }
  const [sequences, balances] = [await readSequences(trx), await readBalances(trx)]
  const manifest: Manifest = { tables: sums, sequences, balances, sha256: sumAll(sums) }
  yield writeEntry({ name: MANIFEST, content: asJson(manifest) }, made_at)
  yield END_OF_TAR
  wish.done(manifest)
}

const asJson = (value: Json): Buffer => Buffer.from(`${canonicalJson(value)}\n`)

const copySql = ({ name, columns }: Table): string =>
  `copy public."${name}" (${columns.map((column) => `"${column}"`).join(', ')}) to stdout`

/** No table may change its columns, or go, while its turn has not come. */
async function keepSchema(trx: Trx, tables: readonly Table[]): Promise<void> {
  const names = tables.map(({ name }) => `public."${name}"`).join(', ')
  await trx.raw(`lock table ${names} in access share mode`)
}

function trackProgress(tables: readonly Table[], progress: Progress | undefined) {
  const all = tables.reduce((sum, { rows_about }) => sum + rows_about, 0)
  return async (before: readonly TableSum[], rows: number): Promise<void> => {
    if (progress === undefined || all === 0) return
    const through = before.reduce((sum, table) => sum + table.rows, rows)
    // The total is an estimate, and the file is not there before it is stored.
    await progress(Math.min(through / all, 0.99))
  }
}

/** Few pieces of about the same size out of many of any size. */
async function* gather(pieces: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer, void> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const piece of pieces) {
    waiting.push(piece)
    length += piece.length
    if (length < bytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}
