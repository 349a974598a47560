import type { Recipient } from '../customers/index.ts'
import { readRecipients } from '../customers/index.ts'
import type { Month } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { HistoryFilter } from './filter.ts'
import type { HistoryLine, HistoryPlace } from './history-line.ts'
import { countQuery, type LineWish, pageQuery } from './line-query.ts'
import { readSearchTerms } from './search-terms.ts'

/** Whose history, what of it, and as of when. A month is one of the customer's time zone. */
export type HistoryWish = {
  customer_id: Uuid
  time_zone: string
  filter: HistoryFilter
  /** What happened later is not told, so that pages and files asked for again say the same. Now, when it is not said. */
  until?: Date | null
}

/** A page ends here, and `next` begins the next one; null when there is none. */
export type HistoryPage = { lines: HistoryLine[]; next: HistoryPlace | null; until: Date }

type Part = Pick<Environment, 'config'>

/**
 * Purchases, fundings and what else moved in the wallet, newest first. Pages that go on from `next` show every line
 * once, whatever happens meanwhile. Only ever the lines of this customer.
 */
export async function readHistory(
  db: Db | Trx,
  env: Part,
  wish: HistoryWish,
  { before = null, limit }: { before?: HistoryPlace | null; limit: number },
): Promise<HistoryPage> {
  return await readPage(db, await prepare(db, env, wish), before, limit)
}

/** How many lines there are, by month, oldest first. Months without any are left out. */
export async function countHistory(
  db: Db | Trx,
  env: Part,
  wish: HistoryWish,
): Promise<{ month: Month; lines: number }[]> {
  const { sql, bindings } = countQuery(await prepare(db, env, wish))
  const { rows } = await db.raw<{ rows: { month: Month; lines: number }[] }>(sql, bindings as never)
  return rows
}

/**
 * All lines, newest first, in batches: only one is in memory at a time, and none holds a transaction open while
 * somebody takes in what was read.
 */
export async function* streamHistory(
  db: Db,
  env: Part,
  wish: HistoryWish,
  batch_lines = 500,
): AsyncGenerator<HistoryLine[]> {
  const prepared = await prepare(db, env, wish)
  let before: HistoryPlace | null = null
  do {
    const page: HistoryPage = await readPage(db, prepared, before, batch_lines)
    if (page.lines.length > 0) yield page.lines
    before = page.next
  } while (before !== null)
}

async function prepare(db: Db | Trx, { config }: Part, wish: HistoryWish): Promise<LineWish> {
  const { words = '' } = wish.filter
  const saved: Recipient[] = words === '' ? [] : await readRecipients(db, wish.customer_id)
  const terms = readSearchTerms(words, { currency: config.CURRENCY, country: config.COUNTRY, saved })
  return { ...wish, terms, until: wish.until ?? now() }
}

async function readPage(
  db: Db | Trx,
  wish: LineWish,
  before: HistoryPlace | null,
  limit: number,
): Promise<HistoryPage> {
  const { sql, bindings } = pageQuery(wish, { before, limit: limit + 1 })
  const { rows } = await db.raw<{ rows: HistoryLine[] }>(sql, bindings as never)
  const lines = rows.slice(0, limit)
  const last = lines.at(-1)
  const next = rows.length > limit && last !== undefined ? { created_at: last.created_at, id: last.id } : null
  return { lines, next, until: wish.until }
}
