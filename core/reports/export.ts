import { addDays, beginOfDay } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Email } from '../kernel/email.ts'
import { firstIdAt, type Uuid } from '../kernel/ids.ts'
import { maskEmail, maskName } from '../kernel/mask.ts'
import { maskPhone, type Phone } from '../kernel/phone.ts'
import type { Config } from '../platform/config.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { EXPORT_SOURCES, type ExportKind } from './export-sources.ts'
import type { DaySpan } from './period.ts'

/**
 * Which rows of what, by the moment at which they began. Moments and not days, so that a file that is made a second
 * time is of the same. Masked: phones, names and addresses show only enough to be recognised.
 */
export type ExportWish = { what: ExportKind; from: string; to: string; masked: boolean }

/** A row as it is written, by its columns. */
export type ExportRow = Record<string, string | null>

/** Days of the shop as moments; what has not been yet is left out. */
export function exportSpan({ first, last }: DaySpan, { TIME_ZONE }: Pick<Config, 'TIME_ZONE'>) {
  const to = beginOfDay(addDays(last, 1), TIME_ZONE)
  const until = new Date(Math.min(to.getTime(), now().getTime()))
  return { from: beginOfDay(first, TIME_ZONE).toISOString(), to: until.toISOString() }
}

const idsOf = ({ from, to }: Pick<ExportWish, 'from' | 'to'>) => ({
  from_id: firstIdAt(new Date(from)),
  to_id: firstIdAt(new Date(to)),
})

const TABLES: Readonly<Record<ExportKind, { table: string; key: string }>> = {
  customers: { table: 'customer', key: 'id' },
  purchases: { table: 'purchase', key: 'id' },
  fundings: { table: 'funding', key: 'id' },
  ledger: { table: 'entry', key: 'transfer_id' },
  audit: { table: 'audit', key: 'id' },
}

/** How many rows there are, counted no further than `most` and one more: somebody waits for the answer. */
export async function countExport(
  db: Db | Trx,
  { what, ...span }: Omit<ExportWish, 'masked'>,
  most: number,
): Promise<number> {
  const { table, key } = TABLES[what]
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from (
       select from ${table} where ${key} >= :from_id::uuid and ${key} < :to_id::uuid limit :limit
     ) as listed`,
    { ...idsOf(span), limit: most + 1 },
  )
  return rows[0]?.count ?? 0
}

const PAGE_ROWS = 500
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000' as Uuid

type Read = Record<string, string | number | null> & { sort: Uuid; line: number }

/** All rows, the oldest first, page by page: none holds a transaction open while somebody takes in what was read. */
export async function* streamExport(
  db: Db,
  { what, masked, ...span }: ExportWish,
): AsyncGenerator<ExportRow[]> {
  const { columns, masks, sql } = EXPORT_SOURCES[what]
  let [after, after_line] = [BEFORE_ALL, 0]
  for (;;) {
    const bindings = { ...idsOf(span), after, after_line, limit: PAGE_ROWS }
    const { rows } = await db.raw<{ rows: Read[] }>(sql, bindings)
    if (rows.length > 0)
      yield rows.map((row) =>
        Object.fromEntries(
          columns.map((name) => {
            const value = row[name] ?? null
            return [name, value === null ? null : masked ? hide(masks[name], String(value)) : String(value)]
          }),
        ),
      )
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE_ROWS) return
    after = last.sort
    after_line = last.line
  }
}

function hide(how: 'phone' | 'name' | 'email' | undefined, value: string): string {
  // What stands for the number of a closed account names nobody.
  if (how === 'phone') return value.startsWith('+') ? maskPhone(value as Phone) : value
  if (how === 'name') return maskName(value)
  return how === 'email' ? maskEmail(value as Email) : value
}
