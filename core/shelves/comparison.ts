import { createHash } from 'node:crypto'
import { canonicalJson, type JsonObject } from '../kernel/json.ts'
import type { Problem } from './csv/read-table.ts'

/** What a line of a file would do. `before` and `after` are its cells; nothing stood there before a new one. */
export type LineChange = {
  line: number
  name: string
  before: Record<string, string> | null
  after: Record<string, string>
}

/** What a whole file would do, compared with what is on sale at this moment. */
export type Comparison = {
  fresh: LineChange[]
  changed: LineChange[]
  same: number
  problems: Problem[]
  /** Lines that sell below what the provider asks. */
  losses: { line: number; name: string }[]
}

/** Two comparisons that would do the same have the same one. */
export const digestOf = ({ fresh, changed }: Pick<Comparison, 'fresh' | 'changed'>): string =>
  createHash('sha256')
    .update(canonicalJson(changesOf({ fresh, changed })))
    .digest('hex')

export const changesOf = ({ fresh, changed }: Pick<Comparison, 'fresh' | 'changed'>): JsonObject => ({
  fresh: fresh.map(({ line, after }) => ({ line, after })),
  changed: changed.map(({ line, before, after }) => ({
    line,
    before: onlyDiffering(before ?? {}, after),
    after: onlyDiffering(after, before ?? {}),
  })),
})

/** The cells in which a line differs from the other. */
export const onlyDiffering = (
  cells: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).filter(([name, cell]) => cell !== other[name]))
