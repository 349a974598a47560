import { expect, test } from 'vitest'
import { sendOverdueAt, waitSeconds } from './check-times.ts'

test('the pauses double up to ten minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 5_000].map(waitSeconds)).toEqual([
    5, 10, 20, 40, 80, 160, 320, 600, 600, 600,
  ])
})

test('a call has its timeout and five seconds more', () => {
  expect(sendOverdueAt(new Date(0), 30_000)).toEqual(new Date(35_000))
})
