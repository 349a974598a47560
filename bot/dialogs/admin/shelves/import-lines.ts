import type { ImportPreview } from '../../../../core/shelves/index.ts'
import { type Text, text } from '../../../texts/text.ts'

/** Each line that is wrong, with what to do about it; the first ones, and how many more there are. */
export function problemLines({ total, shown }: ImportPreview['problems']): Text[] {
  const lines = shown.map(({ line, column, problem, value }) =>
    text('import-problem', { line, column: column === '' ? '–' : column, problem, value }),
  )
  return total > shown.length ? [...lines, text('import-more', { more: total - shown.length })] : lines
}

type Changes = Pick<ImportPreview, 'fresh' | 'changed' | 'losses'>

export function changeLines({ fresh, changed, losses }: Changes): Text[] {
  const shown = fresh.shown.length + changed.shown.length
  const more = fresh.total + changed.total - shown
  return [
    ...fresh.shown.map(({ line, name }) => text('import-fresh', { line, name })),
    ...changed.shown.map(({ line, name, what }) => text('import-changed', { line, name, what })),
    ...(more > 0 ? [text('import-more', { more })] : []),
    ...(losses > 0 ? [text('import-losses', { losses })] : []),
  ]
}
