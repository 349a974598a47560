import { CsvError, type Info, parse } from 'csv-parse/sync'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { FileRefusal } from '../refusals.ts'

/** More is no list that a person keeps by hand. */
export const LINES_MAX = 5_000
/** A cell that is longer is shown and read nowhere. */
const CELL_CHARS_MAX = 400

/** One line that cannot be taken, and why. `column` and `value` are what it is about. */
export type Problem = { line: number; column: string; problem: ProblemKind; value: string }

export type ProblemKind =
  | 'cells'
  | 'missing'
  | 'name'
  | 'network'
  | 'choice'
  | 'amount'
  | 'number'
  | 'yes-no'
  | 'time'
  | 'size'
  | 'life'
  | 'limit'
  | 'code'
  | 'provider'
  | 'category'
  | 'plan'
  | 'id'
  | 'fixed'
  | 'twice'
  | 'taken'
  | 'no-code'
  | 'discount'
  | 'uses'
  | 'old'

/** A line of a table: its number in the file, counted from 1 with the headings, and its cells by column. */
export type TableRow<Column extends string> = { line: number; cells: Record<Column, string> }

/** `columns`: those that the file has. */
export type Table<Column extends string> = {
  columns: ReadonlySet<string>
  rows: TableRow<Column>[]
  problems: Problem[]
}

/**
 * Reads a table with these columns, in any order; those that are not `needed` may be missing. Commas, semicolons or
 * tabs part the cells, whichever the headings have. A line with too many or too few cells is a problem of that line.
 */
export function readTable<Column extends string>(
  text: string,
  columns: readonly Column[],
  needed: readonly Column[],
): Result<Table<Column>, FileRefusal> {
  const parsed = parseCsv(text)
  if (!parsed.ok) return parsed
  const [head, ...body] = parsed.value
  const headings = (head?.record ?? []).map((cell) => cell.toLowerCase().replace(/\s+/g, '_'))
  while (headings.at(-1) === '') headings.pop()
  const unknown = headings.find(
    (name, place) => !(columns as readonly string[]).includes(name) || headings.indexOf(name) !== place,
  )
  if (unknown !== undefined) return refuse({ code: 'shelves.unknown-column', column: unknown.slice(0, 40) })
  const missing = needed.find((name) => !headings.includes(name))
  if (missing !== undefined) return refuse({ code: 'shelves.no-column', column: missing })
  const filled = body.filter(({ record }) => record.some((cell) => cell !== ''))
  if (filled.length > LINES_MAX) return refuse({ code: 'shelves.too-long', most: LINES_MAX })
  return ok(sortOut(filled, headings, columns))
}

type Record_ = { record: string[]; line: number }

function sortOut<Column extends string>(
  records: Record_[],
  headings: string[],
  columns: readonly Column[],
): Table<Column> {
  const rows: TableRow<Column>[] = []
  const problems: Problem[] = []
  for (const { record, line } of records) {
    const rest = record.slice(headings.length).filter((cell) => cell !== '')
    const long = record.findIndex((cell) => cell.length > CELL_CHARS_MAX)
    if (record.length < headings.length || rest.length > 0 || long >= 0) {
      const value = long >= 0 ? `${record[long]?.slice(0, 30)}…` : String(record.length)
      problems.push({ line, column: headings[long] ?? '', problem: 'cells', value })
      continue
    }
    const cells = Object.fromEntries(
      columns.map((name) => [name, unescapeFormula(record[headings.indexOf(name)] ?? '')]),
    )
    rows.push({ line, cells: cells as Record<Column, string> })
  }
  return { columns: new Set(headings), rows, problems }
}

/** Our own files put an apostrophe before what a spreadsheet would take for a formula. */
const unescapeFormula = (cell: string): string => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell)

const SEPARATORS = [',', ';', '\t'] as const

/** The headings are plain words, so whatever there is most of in them parts the cells. */
function separatorOf(first_line: string): string {
  const count = (separator: string) => first_line.split(separator).length
  return [...SEPARATORS].sort((left, right) => count(right) - count(left))[0] ?? ','
}

type Parsed = { record: string[]; info: Info }

function parseCsv(text: string): Result<Record_[], FileRefusal> {
  // However a machine ends its lines; counted by one sign they have the numbers that people see.
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  // Excel writes a line of its own before the headings: sep=;
  const [, told, plain = whole] = /^sep=(.)\n([\s\S]*)$/.exec(whole) ?? []
  const before = told === undefined ? 0 : 1
  const first_line = plain.trimStart().split('\n', 1)[0] ?? ''
  try {
    const parsed = parse(plain, {
      delimiter: told ?? separatorOf(first_line),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      // One line of headings, and one to see that there are too many.
      to: LINES_MAX + 2,
    }) as unknown as Parsed[]
    return ok(lineUp(parsed, before))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number((error as unknown as { lines?: number }).lines ?? 1) + before
    return refuse({ code: 'shelves.bad-quotes', line })
  }
}

/** The library counts lines at the end of each record; a record begins where the one before it ended. */
function lineUp(parsed: Parsed[], before: number): Record_[] {
  return parsed.map(({ record, info }) => {
    const inside = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    return { record, line: Math.max(1, info.lines - inside) + before }
  })
}
