import { expect, test } from 'vitest'
import { readCreditWish } from './credit.ts'

test.each([
  ['0803 123 4567 500', '+2348031234567', 50_000n],
  ['+2348031234567 2k', '+2348031234567', 200_000n],
  ['0803 123 4567', '+2348031234567', null],
  ['500', null, null],
  ['', null, null],
])('%j names a number and an amount where it can', (words, phone, amount) => {
  expect(readCreditWish(words, 'NGN', 'NG')).toEqual({ phone, amount })
})
