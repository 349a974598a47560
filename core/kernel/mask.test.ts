import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Email } from './email.ts'
import { maskEmail, maskName, maskWithin } from './mask.ts'
import { maskPhone, type Phone } from './phone.ts'

const plain = (words: string) => words.replaceAll('\u00a0', ' ')

test('what is masked can be recognised', () => {
  expect(plain(maskPhone('+2348031234567' as Phone))).toBe('0803 •••• 567')
  expect(plain(maskPhone('+919812345678' as Phone))).toMatch(/^\d{4} •••• 678$/)
  expect(maskPhone('closed:0123456789abcdef01234567' as Phone)).toBe('••••')
  expect(maskName('Ada Obi')).toBe('A••• O•••')
  expect(maskName(' ')).toBe('•••')
  expect(maskEmail('ada.obi@gmail.com' as Email)).toBe('a•••@g•••.com')
})

test('a masked number hides at least four of its digits, however short it is', () => {
  const number = fc.stringMatching(/^\+(234[789]\d{9}|91[6-9]\d{9}|[1-9]\d{4,14})$/)
  fc.assert(
    fc.property(number, (phone) => {
      const shown = maskPhone(phone as Phone).replace(/\D/g, '')
      expect(shown.length).toBeLessThanOrEqual(7)
      expect(phone.length - 1 - shown.length).toBeGreaterThanOrEqual(4)
    }),
  )
})

test('of a name at most a letter of three words is left, and its length is not told', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      const masked = maskName(name)
      expect([...masked.replaceAll('•', '').replaceAll(' ', '')].length).toBeLessThanOrEqual(3)
    }),
  )
})

test('of an address one letter of each side is left', () => {
  const part = fc.stringMatching(/^[a-z0-9]{1,20}$/)
  fc.assert(
    fc.property(part, part, fc.constantFrom('com', 'ng', 'co.uk'), (local, domain, ending) => {
      const last = ending.split('.').at(-1)
      expect(maskEmail(`${local}@${domain}.${ending}` as Email)).toBe(
        `${local[0]}•••@${domain[0]}•••.${last}`,
      )
    }),
  )
})

const written = fc
  .tuple(fc.constantFrom('0', '+234', '234'), fc.stringMatching(/^[789][01]\d{8}$/))
  .chain(([begin, rest]) =>
    fc.constantFrom(
      `${begin}${rest}`,
      ...(begin === '234' ? [] : [`${begin} ${rest.slice(0, 3)} ${rest.slice(3, 6)} ${rest.slice(6)}`]),
      ...(begin === '234' ? [] : [`${begin}-${rest.slice(0, 3)}-${rest.slice(3)}`]),
    ),
  )

test('no number stays in what somebody wrote, however it is written and how many there are', () => {
  const words = fc.constantFrom('', 'call ', ', ', ' and ', '; (', '\n')
  fc.assert(
    fc.property(fc.array(fc.tuple(words, written), { minLength: 1, maxLength: 4 }), (parts) => {
      // Of two that touch, the end of one and the beginning of the other are seven digits that nobody can call.
      expect(maskWithin(parts.flat().join(''))).not.toMatch(/\d(?:[ -]?\d){7}/)
    }),
  )
})

test('what is no number and no address stays as it is', () => {
  for (const words of [
    'paid ₦12,000 on 2026-11-28, 500000 minor units, NX-0123456789',
    'customer:01934567-1234-7890-8123-123456789012',
    '2026-11-28T09:00:00.000Z',
    'at 10:30 he said @home',
  ])
    expect(maskWithin(words)).toBe(words)
  expect(maskWithin('Write to ada@mail.example.com.')).toBe('Write to a•••@m•••.com.')
})
