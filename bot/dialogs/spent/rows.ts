import type { Option } from '../engine/dialog.ts'

/** Buttons row by row, as a question wants them: one list, and how many of it stand in each row. */
export function inRows<T>(...rows: Option<T>[][]): { options: Option<T>[]; columns: [number, ...number[]] } {
  const [first = 1, ...others] = rows.filter((row) => row.length > 0).map((row) => row.length)
  return { options: rows.flat(), columns: [first, ...others] }
}
