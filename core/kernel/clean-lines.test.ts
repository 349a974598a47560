import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLines } from './clean-lines.ts'

test('lines and joined emoji stay, what cannot be seen goes', () => {
  expect(cleanLines(' Hello \r\n\r\n\r\n\r\nthere\t👩‍👧 \u202eabc\u0000 ')).toBe('Hello\n\nthere 👩‍👧 abc')
  expect(cleanLines('\n \u200b\n')).toBe('')
})

test('what is clean stays as it is, and nothing grows', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0x10ffff), { maxLength: 60 }), (letters) => {
      const said = String.fromCodePoint(...letters)
      const clean = cleanLines(said)
      expect(cleanLines(clean)).toBe(clean)
      expect(clean.length).toBeLessThanOrEqual(said.length)
    }),
  )
})
