import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { type Currency, encodeMoney, formatMoney, type Money } from '../../core/kernel/money.ts'
import type { Environment } from '../../core/platform/environment.ts'
import { type Difference, inWords, readDifferences, readReport } from '../../core/reconciliation/index.ts'

type Env = Pick<Environment, 'db' | 'config'>

const PAGE_SIZE = 500

/** Prints what the comparison of a day came to, the differences one a line. True when any is open. */
export async function printReport(
  { db, config }: Env,
  day: string,
  print: (line: string) => void,
): Promise<boolean> {
  const report = await readReport(db, day)
  if (report === null) {
    print(`${day} was not compared.`)
    return false
  }
  print(`${day}, ${report.state === 'done' ? 'compared' : 'not finished'}`)
  print(row(['with', 'we say', '', 'they say', '', 'lines', 'state']))
  for (const { source, state, lines, our_count, our_amount, their_count, their_amount } of report.parts) {
    const say = (amount: Money) => formatMoney(amount, config.CURRENCY)
    print(
      row([
        source,
        String(our_count),
        say(our_amount),
        String(their_count),
        say(their_amount),
        String(lines),
        state,
      ]),
    )
  }
  if (report.differences === 0) print('Nothing differs.')
  let is_open = false
  for await (const difference of allDifferences(db, day)) {
    is_open ||= difference.state === 'open'
    print(`#${difference.id} ${mark(difference)} ${inWords(difference, config.CURRENCY)}`)
  }
  return is_open
}

const WIDTHS = [20, 8, 18, 8, 18, 7, 8]
const row = (cells: readonly string[]): string =>
  cells
    .map((cell, place) => (place === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[place] ?? 0)))
    .join(' ')

function mark({ state, settled_day, note }: Difference): string {
  if (state === 'settled') return `[settled by ${settled_day}]`
  return state === 'explained' ? `[explained: ${note}]` : '[open]'
}

/** A page at a time: a day may have gone wrong as a whole. */
async function* allDifferences(db: Env['db'], day: string): AsyncGenerator<Difference> {
  for (let after_id = 0n; ; ) {
    const page = await readDifferences(db, { day, after_id, limit: PAGE_SIZE })
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE_SIZE) return
    after_id = last.id
  }
}

const COLUMNS = [
  ...['day', 'source', 'kind', 'reference', 'our_state', 'our_amount', 'their_state', 'their_amount'],
  ...['currency', 'state', 'first_seen_at', 'settled_day', 'note'],
]

/** The differences of a day as CSV, amounts in minor units. What others wrote is text there, never a formula. */
export async function writeCsv(
  { db, config }: Env,
  { day, path }: { day: string; path: string },
): Promise<void> {
  const sheet = stringify({ header: true, columns: COLUMNS, escape_formulas: true })
  await pipeline(rowsOf(db, day, config.CURRENCY), sheet, createWriteStream(path))
}

async function* rowsOf(
  db: Env['db'],
  day: string,
  currency: Currency,
): AsyncGenerator<Record<string, string | null>> {
  for await (const { first_seen_at, our_amount, their_amount, id: _, ...difference } of allDifferences(
    db,
    day,
  ))
    yield {
      ...difference,
      currency,
      our_amount: our_amount === null ? null : encodeMoney(our_amount),
      their_amount: their_amount === null ? null : encodeMoney(their_amount),
      first_seen_at: first_seen_at.toISOString(),
    }
}
