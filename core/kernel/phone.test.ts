import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile'
import { expect, test } from 'vitest'
import { nationalDigits, type Phone } from './phone.ts'

test('national digits are those of the library, also where it is not asked', () => {
  const nigerian = fc.stringMatching(/^\+234[6-9]\d{8,10}$/)
  const indian = fc.stringMatching(/^\+91[6-9]\d{9}$/)
  fc.assert(
    fc.property(fc.oneof(nigerian, indian), (phone) => {
      const parsed = parsePhoneNumberFromString(phone)
      const theirs = parsed?.formatNational().replace(/\D/g, '') ?? phone.replace(/\D/g, '')
      expect(nationalDigits(phone as Phone)).toBe(theirs)
    }),
    { numRuns: 500 },
  )
})
