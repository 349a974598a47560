import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, type Month } from '../../../core/kernel/calendar.ts'
import { FILES_MAX, nameSpan, splitExport } from './split-export.ts'

const START = '2024-11' as Month
const at = (place: number) => addMonths(START, place)
const months = (...lines: number[]) => lines.map((count, place) => ({ month: at(place), lines: count }))

test('one file when it fits, else by year, else by month, else not at all', () => {
  expect(splitExport([])).toEqual([])
  expect(splitExport(months(4, 3, 3), 10)).toEqual([{ from: '2024-11', to: '2025-01', lines: 10 }])
  expect(splitExport(months(4, 3, 4), 10)).toEqual([
    { from: '2024-11', to: '2024-12', lines: 7 },
    { from: '2025-01', to: '2025-01', lines: 4 },
  ])
  expect(splitExport(months(6, 5, 4, 3), 10)?.map(({ from, lines }) => [from, lines])).toEqual([
    ...[
      ['2024-11', 6],
      ['2024-12', 5],
      ['2025-01', 7],
    ],
  ])
  expect(splitExport(months(11), 10)).toBeNull()
})

test('every line is in one file, in order, and no file is too long', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 40 }), fc.integer({ min: 5, max: 60 }), (counts, max) => {
      const asked = months(...counts)
      const parts = splitExport(asked, max)
      if (parts === null) return
      expect(parts.length).toBeLessThanOrEqual(FILES_MAX)
      for (const { month, lines } of asked)
        if (lines > 0) expect(parts.filter(({ from, to }) => from <= month && month <= to)).toHaveLength(1)
      expect(parts.reduce((sum, { lines }) => sum + lines, 0)).toBe(
        counts.reduce((sum, count) => sum + count, 0),
      )
      expect(parts.every(({ lines }) => lines <= max)).toBe(true)
    }),
  )
})

test('files are called by their time', () => {
  const name = (from: string, to: string) => nameSpan({ from: from as Month, to: to as Month })
  expect([name('2026-11', '2026-11'), name('2025-01', '2025-12'), name('2025-03', '2026-11')]).toEqual([
    ...['2026-11', '2025', '2025-03-to-2026-11'],
  ])
})
