import { atHour, beginOfDay, type Day, dayOf, hourOf } from '../../kernel/calendar.ts'
import { addMinutes, secondsBetween } from '../../kernel/clock.ts'
import { type Currency, fromMajor, type Money, ZERO } from '../../kernel/money.ts'
import type { Problem, ProblemKind } from './read-table.ts'

/** Reads the cells of one line; what cannot be read is gathered, so that all of it is told at once. */
export class CellReader<Column extends string> {
  readonly problems: Problem[] = []
  readonly #line: number
  readonly #cells: Readonly<Record<Column, string>>

  constructor({ line, cells }: { line: number; cells: Readonly<Record<Column, string>> }) {
    this.#line = line
    this.#cells = cells
  }

  text(column: Column): string {
    return this.#cells[column]
  }

  is_empty(column: Column): boolean {
    return this.text(column) === ''
  }

  problem(column: Column, problem: ProblemKind, value = this.text(column)): void {
    this.problems.push({ line: this.#line, column, problem, value: value.slice(0, 60) })
  }

  /** What `read` makes of a cell; where that is nothing, the problem is noted and `instead` goes on. */
  read<T>(column: Column, read: (text: string) => T | null, problem: ProblemKind, instead: T): T {
    const text = this.text(column)
    if (text === '') {
      this.problem(column, 'missing')
      return instead
    }
    return this.readOr(column, read, problem, instead)
  }

  /** The same for a cell that may be empty: then it says `empty`. */
  readOr<T>(column: Column, read: (text: string) => T | null, problem: ProblemKind, empty: T): T {
    const text = this.text(column)
    if (text === '') return empty
    const value = read(text)
    if (value !== null) return value
    this.problem(column, problem)
    return empty
  }
}

/** `800`, `800.50` or `1,200`, as spreadsheets write amounts. Null for zero and less, too. */
export function readAmount(text: string, currency: Currency): Money | null {
  const bare = text.replace(/^(₦|₹|NGN|INR)\s*/i, '')
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare
  const amount = fromMajor(plain, currency)
  return amount === null || amount <= ZERO ? null : amount
}

export const readCount = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

const MB_PER = { mb: 1, gb: 1024, tb: 1024 * 1024 } as const

/** `1024`, which is in MB, or `500MB`, `1.5 GB`. */
export function readSize(text: string): number | null {
  const found = /^(\d{1,7}(?:\.\d{1,3})?)\s*(mb|gb|tb)?$/i.exec(text)
  if (found === null) return null
  const per = MB_PER[(found[2]?.toLowerCase() ?? 'mb') as keyof typeof MB_PER]
  const data_mb = Math.round(Number(found[1]) * per)
  return data_mb >= 1 ? data_mb : null
}

const YES = new Set(['yes', 'y', 'true', '1'])
const NO = new Set(['no', 'n', 'false', '0'])
export function readYesNo(text: string): boolean | null {
  const word = text.toLowerCase()
  return YES.has(word) ? true : NO.has(word) ? false : null
}
export const writeYesNo = (is: boolean): string => (is ? 'yes' : 'no')

/** Words with spaces, commas or bars between them. */
export const readWords = (text: string): string[] => text.split(/[\s,|]+/).filter((word) => word !== '')

/** `2026-12-24` or `2026-12-24 18:30`, in the shop's time zone. */
export function readTime(text: string, time_zone: string): Date | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::00)?)?$/.exec(text)
  if (found === null) return null
  const [, year, month, day, hour, minute] = found
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  // The 31st of February would quietly become a day of March.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(8, 10) !== day) return null
  const local = `${year}-${month}-${day}` as Day
  if (hour === undefined) return beginOfDay(local, time_zone)
  if (Number(hour) > 23 || Number(minute) > 59) return null
  return addMinutes(atHour(local, Number(hour), time_zone), Number(minute))
}

/** To the minute, as `readTime` reads it. */
export function writeTime(time: Date, time_zone: string): string {
  const day = dayOf(time, time_zone)
  const hour = hourOf(time, time_zone)
  const minute = Math.floor(secondsBetween(atHour(day, hour, time_zone), time) / 60) % 60
  return `${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
