import { readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { assert } from '../../../core/kernel/assert.ts'
import { PROJECT_DIR } from '../database.ts'
import { round } from '../figures.ts'
import type { Shop, Shops } from '../size/open-shops.ts'
import type { Row } from './row.ts'

const PAGE = join(PROJECT_DIR, 'docs', 'performance.md')
const [BEGIN, END] = ['<!-- bench: begin -->', '<!-- bench: end -->']

export type Machine = { described: string; young: string; full: string }

/** The machine by name: a figure without it says nothing. Purchases are those that are there, not those that were wished for. */
export async function describeMachine(
  { young, full }: Shops,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Machine> {
  const { rows } = await young.db.raw<{ rows: { server_version: string }[] }>('show server_version')
  const processors = cpus()
  const described =
    `${new Date().toISOString().slice(0, 10)}, ${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}, ` +
    `${round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, PostgreSQL ${rows[0]?.server_version} with full durability. ` +
    `Medians of ${rounds} rounds of ${seconds} s. Load of the machine before: ${loadavg()[0]?.toFixed(1)}.`
  const count = ({ history }: Shop): string => `${history.purchases.toLocaleString('en')} purchases`
  return { described, young: count(young), full: count(full) }
}

/** Puts the table between its marks in docs/performance.md, and gives it back. */
export async function writeTable({ described, young, full }: Machine, rows: readonly Row[]): Promise<string> {
  const table = `${described}\n\n${layOut([{ what: '', young, full }, ...rows])}`
  const page = await readFile(PAGE, 'utf8')
  const [before, rest = ''] = page.split(BEGIN)
  const after = rest.split(END)[1]
  assert(after !== undefined, 'docs/performance.md has the marks of the table')
  await writeFile(PAGE, `${before}${BEGIN}\n\n${table}\n\n${END}${after}`)
  return table
}

function layOut(rows: readonly Row[]): string {
  const cells = rows.map(({ what, young, full }) => [what, young, full])
  const widths = [0, 1, 2].map((at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[], by = ' '): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0, by)).join(' | ')} |`
  const [head = [], ...body] = cells
  return [line(head), line(['', '', ''], '-'), ...body.map((row) => line(row))].join('\n')
}
