import { stringify } from 'csv-stringify/sync'
import type { Db } from '../../core/platform/db.ts'
import type { Environment } from '../../core/platform/environment.ts'
import { readDifferences } from '../../core/reconciliation/index.ts'
import { EXPORT_SOURCES, type ExportRow, streamExport } from '../../core/reports/index.ts'
import type { FileWish } from './file-wish.ts'
import { portionsOf } from './portions.ts'

type Env = Pick<Environment, 'config'> & { db: Db }

const BYTE_ORDER_MARK = '\uFEFF'
const encoder = new TextEncoder()

/** What admins take with them: rows of what is stored, amounts in minor units and times in UTC. */
export function writeRows(
  env: Env,
  { format, wish }: Extract<FileWish, { kind: 'rows' }>,
): AsyncGenerator<Uint8Array> {
  const { columns } = EXPORT_SOURCES[wish.what]
  const batches = streamExport(env.db, wish)
  const { CURRENCY: currency } = env.config
  const about = { kind: `nexa-${wish.what}`, from: wish.from, to: wish.to, masked: wish.masked, currency }
  return format === 'csv' ? inCsv(columns, batches) : inJson({ ...about, amounts: 'minor units' }, batches)
}

const DIFFERENCE_COLUMNS = [
  ...['id', 'day', 'source', 'kind', 'reference', 'our_state', 'our_amount', 'their_state', 'their_amount'],
  ...['state', 'first_seen_at', 'settled_day', 'note'],
]
const PAGE_ROWS = 500

/** Everything in which a day differs from the statements. */
export function writeDifferences(
  env: Env,
  { day }: Extract<FileWish, { kind: 'differences' }>,
): AsyncGenerator<Uint8Array> {
  return inCsv(DIFFERENCE_COLUMNS, streamDifferences(env.db, day))
}

async function* streamDifferences(db: Db, day: string): AsyncGenerator<ExportRow[]> {
  for (let after_id = 0n; ; ) {
    const page = await readDifferences(db, { day, after_id, limit: PAGE_ROWS })
    yield page.map((difference) =>
      Object.fromEntries(
        Object.entries(difference).map(([name, value]) => [
          name,
          value instanceof Date ? value.toISOString() : value === null ? null : String(value),
        ]),
      ),
    )
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE_ROWS) return
    after_id = last.id
  }
}

/** A cell that would be taken for a formula gets an apostrophe before it; an amount below zero is none. */
async function* inCsv(
  columns: readonly string[],
  batches: AsyncIterable<ExportRow[]>,
): AsyncGenerator<Uint8Array> {
  const inRows = (rows: Cell[][]) => encoder.encode(stringify(rows, { escape_formulas: true }))
  yield encoder.encode(BYTE_ORDER_MARK)
  yield inRows([[...columns]])
  for await (const rows of batches)
    for (const portion of portionsOf(rows))
      yield inRows(portion.map((row) => columns.map((name) => cellOf(row[name] ?? ''))))
}

type Cell = string | bigint

const cellOf = (value: string): Cell => (/^-\d{1,18}$/.test(value) ? BigInt(value) : value)

async function* inJson(about: object, batches: AsyncIterable<ExportRow[]>): AsyncGenerator<Uint8Array> {
  yield encoder.encode(`${JSON.stringify(about).slice(0, -1)},"rows":[`)
  let count = 0
  for await (const rows of batches)
    for (const portion of portionsOf(rows)) {
      const written = portion.map((row) => JSON.stringify(row)).join(',\n')
      yield encoder.encode(`${count === 0 ? '\n' : ',\n'}${written}`)
      count += portion.length
    }
  yield encoder.encode(`\n],"count":${count}}\n`)
}
