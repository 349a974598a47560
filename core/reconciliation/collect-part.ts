import { asStoredDay } from '../kernel/calendar.ts'
import { addMinutes, now } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { askForPage, LOST_AFTER_MINUTES } from './begin-days.ts'
import { compareBooks } from './compare-books.ts'
import { compareGateway } from './compare-gateway.ts'
import { compareProvider } from './compare-provider.ts'
import { spanOf } from './days.ts'
import { finishPart } from './finish-day.ts'
import { type Run, settleUnseen } from './keep-differences.ts'
import { keepLines } from './keep-lines.ts'
import { BOOKS, partiesOf, type ReconciliationCore } from './parties.ts'
import type { StatementPage } from './statement.ts'
import type { Totals } from './totals.ts'

export type PartPage = { day: string; source: string; cursor: string }

/**
 * Reads one page of a statement and keeps it; after the last one the day is compared with it. Safe to run twice and
 * at once: a page counts only while the part still waits for it. Throws the party's Fault when it gives no page.
 */
export async function collectPart(core: ReconciliationCore, page: PartPage): Promise<void> {
  await readAndKeep(core, page)
}

/** The same until the part is compared, for whoever waits for it. */
export async function collectWholePart(core: ReconciliationCore, page: PartPage): Promise<void> {
  for (let next: string | null = page.cursor; next !== null; )
    next = await readAndKeep(core, { ...page, cursor: next })
}

/** Where the next page begins; null when there is none to wait for. */
async function readAndKeep(core: ReconciliationCore, page: PartPage): Promise<string | null> {
  if (!(await isAwaited(core, page))) return null
  const read = await readPage(core, page)
  return await inTransaction(core.db, (trx) => keepPage(trx, core, page, read))
}

async function isAwaited({ db }: ReconciliationCore, { day, source, cursor }: PartPage): Promise<boolean> {
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `select from reconciliation_part where day = :day and source = :source and cursor = :cursor and state = 'waiting'`,
    { day, source, cursor },
  )
  return rows.length === 1
}

/** Our own books are here already; a party that is not set up any more has no statement to give. */
async function readPage(
  core: ReconciliationCore,
  { day, source, cursor }: PartPage,
): Promise<StatementPage | 'none'> {
  if (source === BOOKS) return { lines: [], next: null }
  const party = partiesOf(core).find((each) => each.source === source)
  return party === undefined ? 'none' : await party.readPage(spanOf(asStoredDay(day), core.config), cursor)
}

async function keepPage(
  trx: Trx,
  core: ReconciliationCore,
  page: PartPage,
  read: StatementPage | 'none',
): Promise<string | null> {
  const { day, source, cursor } = page
  const { rows } = await trx.raw<{ rows: { tries: number }[] }>(
    `select tries from reconciliation_part
     where day = :day and source = :source and cursor = :cursor and state = 'waiting' for no key update`,
    { day, source, cursor },
  )
  const [part] = rows
  if (part === undefined) return null
  if (read === 'none') {
    await finishPart(trx, core, page, 'missing')
    return null
  }
  await keepLines(trx, { day: asStoredDay(day), source }, read)
  if (read.next !== null) {
    await turnPage(trx, page, read)
    await askForPage(trx, { ...page, cursor: read.next, tries: part.tries })
    return read.next
  }
  await takeTurn(trx, source)
  const run = { id: newId(), day: asStoredDay(day), source }
  const totals = await compare(trx, core, run)
  await settleUnseen(trx, run)
  await finishPart(trx, core, page, { ...totals, lines: read.lines.length })
  return null
}

async function turnPage(trx: Trx, { day, source }: PartPage, { next, lines }: StatementPage): Promise<void> {
  await trx.raw(
    `update reconciliation_part set cursor = :next, lines = lines + :count, next_try_at = :lost_at
     where day = :day and source = :source`,
    { day, source, next, count: lines.length, lost_at: addMinutes(now(), LOST_AFTER_MINUTES) },
  )
}

/**
 * Two days of one source are compared one after the other: what settles is what a comparison did not find, and of two
 * at once, neither sees what the other finds.
 */
async function takeTurn(trx: Trx, source: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(:turn, 0))', {
    turn: `reconciliation/${source}`,
  })
}

function compare(trx: Trx, core: ReconciliationCore, run: Run): Promise<Totals> {
  if (run.source === BOOKS) return compareBooks(trx, core.config, run)
  const span = spanOf(run.day, core.config)
  return run.source.startsWith('gateway/') ? compareGateway(trx, run, span) : compareProvider(trx, run, span)
}
