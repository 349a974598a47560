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

test('every language lays dates out day first, in its own names and digits that all know', () => {
  const written = (language: string) =>
    [
      formatParam('moment', '2025-09-05T13:04:00Z', { ...reader, language, time_zone: 'Africa/Lagos' }),
      formatParam('day', '2025-12-31T13:04:00Z', { ...reader, language }),
      formatParam('month', '2025-09', { ...reader, language }),
      formatParam('date', '2025-09-05', { ...reader, language }),
    ].join(' | ')
  const all = ['en', 'pcm', 'ha', 'yo', 'ig', 'hi'].map((language) => `${language}: ${written(language)}`)
  // Commas come and go with the version of Node.
  expect(all.map((line) => line.replaceAll(',', ''))).toEqual([
    'en: 5 Sept 2025 14:04 | 31 Dec 2025 | September 2025 | Fri 5 Sept 2025',
    'pcm: 5 Sept 2025 14:04 | 31 Dec 2025 | September 2025 | Fri 5 Sept 2025',
    'ha: 5 Sat 2025 14:04 | 31 Dis 2025 | Satumba 2025 | Jum 5 Sat 2025',
    'yo: 5 Owewe 2025 14:04 | 31 Ọ̀pẹ̀ 2025 | Oṣù Owewe 2025 | Ẹtì 5 Owewe 2025',
    'ig: 5 Sep 2025 14:04 | 31 Dis 2025 | Septemba 2025 | Fraị 5 Sep 2025',
    'hi: 5 सितंबर 2025 14:04 | 31 दिसंबर 2025 | सितंबर 2025 | शुक्र 5 सितंबर 2025',
  ])
})
