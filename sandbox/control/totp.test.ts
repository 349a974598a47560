import { expect, test } from 'vitest'
import { totpCode } from './totp.ts'

/** Appendix B of RFC 6238, of its eight digits the last six. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at %i seconds the code is that of the standard', (seconds, code) => {
  expect(totpCode(SECRET, seconds * 1000)).toBe(code)
})
