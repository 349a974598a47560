import { expect, test } from 'vitest'
import type { Month } from '../../../core/kernel/calendar.ts'
import { hearFilter, isAllHeard, saysSomething, toFilter } from './read-filter.ts'

const read = (said: string, this_month = '2026-11') =>
  toFilter(hearFilter(said), { this_month: this_month as Month, country: 'NG' })

test.each([
  ['mtn october', { network: 'mtn', from: '2026-10', to: '2026-10' }],
  ['December', { from: '2025-12', to: '2025-12' }],
  ['nov', { from: '2026-11', to: '2026-11' }],
  ['may 2024', { from: '2024-05', to: '2024-05' }],
  ['2025', { from: '2025-01', to: '2025-12' }],
  ['refunds last month', { kinds: ['refund'], from: '2026-10', to: '2026-10' }],
  ['this month', { from: '2026-11', to: '2026-11' }],
  ['my failed purchases', { statuses: ['returned', 'failed'] }],
  ['airtime for 0803 123 4567', { kinds: ['airtime'], recipient: '+2348031234567' }],
  ['mama', { words: 'mama' }],
  ['Mama 500 glo', { network: 'glo', words: 'mama 500' }],
  ['NX-7F3K2M9Q', { words: 'nx-7f3k2m9q' }],
  ['0803', { words: '0803' }],
  ['mtn airtel', { network: 'mtn', words: 'airtel' }],
  ['toString constructor', { words: 'tostring constructor' }],
  ['', {}],
])('%s', (said, filter) => {
  expect(read(said)).toEqual(filter)
})

test('last month of January is December', () => {
  expect(read('last month', '2026-01')).toEqual({ from: '2025-12', to: '2025-12' })
})

test('only what is understood whole is about the history by itself', () => {
  expect(['mtn october', 'refunds', '0803 123 4567'].map((said) => isAllHeard(hearFilter(said)))).toEqual([
    true,
    true,
    true,
  ])
  expect(['lessons', 'mtn lessons', 'of the', ''].map((said) => isAllHeard(hearFilter(said)))).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(saysSomething(hearFilter('of the'))).toBe(false)
  expect(saysSomething(hearFilter('lessons'))).toBe(true)
})
