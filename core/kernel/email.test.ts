import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEmail } from './email.ts'

test.each([
  ['ada@example.com', 'ada@example.com'],
  ['  Ada.Obi+Nexa@Mail.Example.CO.UK ', 'ada.obi+nexa@mail.example.co.uk'],
  ["o'brien@example.ng", "o'brien@example.ng"],
])('%s is the address %s', (typed, address) => {
  expect(parseEmail(typed)).toBe(address)
})

test.each([
  '',
  'ada',
  'ada@',
  '@example.com',
  'ada@example',
  'ada@example.c',
  'ada@-example.com',
  'ada..obi@example.com',
  '.ada@example.com',
  'ada obi@example.com',
  'ada@example.com,eve@example.com',
  'ada@example.com\r\nBcc: eve@example.com',
  '<ada@example.com>',
  '"ada"@example.com',
  'ada@[127.0.0.1]',
  'eve:ada@example.com',
  `${'a'.repeat(65)}@example.com`,
  `ada@${'a.'.repeat(130)}com`,
])('%j is no address', (typed) => {
  expect(parseEmail(typed)).toBeNull()
})

const anySign = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))

test('an address is one, whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anySign, maxLength: 40 }),
      fc.constantFrom('', '\r\n', ',', ' '),
      (text, glue) => {
        const address = parseEmail(`${text}${glue}ada@example.com`)
        if (address !== null) expect(address).toMatch(/^[^\s,;:<>"()@\\%]+@[a-z0-9.-]+$/)
      },
    ),
  )
})
