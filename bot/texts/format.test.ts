import { expect, test } from 'vitest'
import { formatParam, type Reader } from './format.ts'

const reader: Reader = { language: 'en', time_zone: 'Pacific/Honolulu', currency: 'NGN', country: 'NG' }

test('a month and a calendar day are the same wherever they are read', () => {
  for (const time_zone of ['Pacific/Honolulu', 'Africa/Lagos', 'Pacific/Kiritimati']) {
    expect(formatParam('month', '2026-11', { ...reader, time_zone })).toBe('November 2026')
    expect(formatParam('date', '2026-11-01', { ...reader, time_zone })).toMatch(/^Sun,? 1 Nov$/)
  }
})

test('the day of a moment is the reader’s', () => {
  const value = '2026-11-01T02:00:00.000Z'
  expect(formatParam('day', value, reader)).toMatch(/^31 Oct/)
  expect(formatParam('day', value, { ...reader, time_zone: 'Africa/Lagos' })).toMatch(/^1 Nov/)
})
