import { expect, test } from 'vitest'
import { readCustomerTerms } from './customer-terms.ts'

const read = (typed: string) => readCustomerTerms(typed, { COUNTRY: 'NG' })
const phone = { by: 'phone', phone: '+2348031234567' }

test.each([
  ['0803 123 4567', [phone]],
  ['+234 803 123 4567', [phone]],
  ['2348031234567', [phone]],
  ['(0803) 123-4567', [phone]],
  ['Ada 0803 123 4567', [phone, { by: 'name', word: 'ada' }]],
  ['4567', [{ by: 'digits', begins: null, ends: '4567' }]],
  ['0803', [{ by: 'digits', begins: '+234803', ends: '0803' }]],
  ['+2348', [{ by: 'digits', begins: '+2348', ends: '2348' }]],
  ['45', []],
  ['Ọláṣeun', [{ by: 'name', word: 'olaseun' }]],
  ["O'Brien-Eze", ['o', 'brien', 'eze'].map((word) => ({ by: 'name', word }))],
  ['nx-7f3k2m9q', [{ by: 'reference', reference: 'NX-7F3K2M9Q' }]],
  ['NXF-7F3K2M9Q', [{ by: 'reference', reference: 'NXF-7F3K2M9Q' }]],
  ['ADA@Example.com', [{ by: 'email', begins: 'ada@example.com' }]],
  ["x' | 'y & !z", ['x', 'y', 'z'].map((word) => ({ by: 'name', word }))],
  ['   ', []],
  ['0199b0a4-1111-7abc-8def-0123456789ab', [{ by: 'id', id: '0199b0a4-1111-7abc-8def-0123456789ab' }]],
])('%s', (typed, terms) => {
  expect(read(typed)).toEqual(terms)
})
