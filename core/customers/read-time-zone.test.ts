import { expect, test } from 'vitest'
import { readTimeZone } from './read-time-zone.ts'

test.each([
  ['Africa/Lagos', 'Africa/Lagos'],
  [' africa/lagos ', 'Africa/Lagos'],
  ['accra', 'Africa/Accra'],
  ['New York', 'America/New_York'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['Africa/Dar es Salaam', 'Africa/Dar_es_Salaam'],
])('%j is %s', (typed, zone) => {
  expect(readTimeZone(typed)).toBe(zone)
})

test.each(['', 'Mars/Olympus', '+01:00', 'EST', 'WAT', "Africa/Lagos'; drop", 'africa', '/lagos'])(
  '%j is no time zone',
  (typed) => {
    expect(readTimeZone(typed)).toBeNull()
  },
)
