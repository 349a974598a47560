import { asStoredMonth, type Month } from '../../../core/kernel/calendar.ts'

/** So many lines stay below what every channel takes as one file (Telegram: 50 MB), also in the wordier format. */
const FILE_LINES_MAX = 100_000
/** More files than this are no help to anybody. */
export const FILES_MAX = 24

export type MonthLines = { month: Month; lines: number }
export type FilePart = { from: Month; to: Month; lines: number }

/**
 * What goes into which file: all into one when it fits, else a file for each year, and a file for each month of a
 * year that is too long itself. Null when even that does not fit.
 */
export function splitExport(months: readonly MonthLines[], lines_max = FILE_LINES_MAX): FilePart[] | null {
  const whole = spanOf(months)
  if (whole === null) return []
  const years = new Map<string, MonthLines[]>()
  for (const each of months) {
    const year = each.month.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), each])
  }
  const by_year = [...years.values()].flatMap((year) => {
    const part = spanOf(year)
    if (part === null) return []
    return part.lines <= lines_max
      ? [part]
      : year.map(({ month, lines }) => ({ from: month, to: month, lines }))
  })
  const parts = whole.lines <= lines_max ? [whole] : by_year
  return parts.length > FILES_MAX || parts.some(({ lines }) => lines > lines_max) ? null : parts
}

function spanOf(months: readonly MonthLines[]): FilePart | null {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return null
  return { from: first.month, to: last.month, lines: months.reduce((sum, { lines }) => sum + lines, 0) }
}

/** `2026-11`, `2025`, `2025-03-to-2026-11`. */
export function nameSpan({ from, to }: Pick<FilePart, 'from' | 'to'>): string {
  if (from === to) return from
  const year = from.slice(0, 4)
  return from === asStoredMonth(`${year}-01`) && to === asStoredMonth(`${year}-12`)
    ? year
    : `${from}-to-${to}`
}
