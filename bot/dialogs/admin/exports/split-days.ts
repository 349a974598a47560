import type { Config } from '../../../../core/platform/config.ts'
import type { Trx } from '../../../../core/platform/transaction.ts'
import {
  countExport,
  type DaySpan,
  daysOf,
  type ExportKind,
  exportSpan,
} from '../../../../core/reports/index.ts'

/** So many rows stay below what every channel takes as one file (Telegram: 50 MB), also as JSON. */
const FILE_ROWS_MAX = 80_000
/** More files than this are no help to anybody. */
const FILES_MAX = 24
/** Days that are counted one by one, where the whole is too long. */
const DAYS_MAX = 100

export type DayPart = DaySpan & { rows: number }

/** What goes into which file: all into one where it fits, else as many days as fit. Null when even that does not do. */
export async function splitDays(
  trx: Trx,
  config: Pick<Config, 'TIME_ZONE'>,
  { what, span }: { what: ExportKind; span: DaySpan },
): Promise<DayPart[] | null> {
  const count = (some: DaySpan) => countExport(trx, { what, ...exportSpan(some, config) }, FILE_ROWS_MAX)
  const whole = await count(span)
  if (whole === 0) return []
  if (whole <= FILE_ROWS_MAX) return [{ ...span, rows: whole }]
  const days = daysOf(span)
  if (days.length > DAYS_MAX) return null
  const parts: DayPart[] = []
  for (const day of days) {
    const rows = await count({ first: day, last: day })
    if (rows > FILE_ROWS_MAX) return null
    const open = parts.at(-1)
    if (open === undefined || open.rows + rows > FILE_ROWS_MAX) parts.push({ first: day, last: day, rows })
    else parts[parts.length - 1] = { first: open.first, last: day, rows: open.rows + rows }
  }
  const filled = parts.filter(({ rows }) => rows > 0)
  return filled.length > FILES_MAX ? null : filled
}

/** `2026-11-21`, `2026-11-01-to-2026-11-21`. */
export const nameDays = ({ first, last }: DaySpan): string => (first === last ? first : `${first}-to-${last}`)
