import { expect, test } from 'vitest'
import { isBroad, readTransactionTerms, type TransactionTerms } from './transaction-terms.ts'

/** Noon in Lagos. */
const NOON = new Date('2026-11-21T11:00:00Z')
const read = (typed: string) =>
  readTransactionTerms(typed, { COUNTRY: 'NG', CURRENCY: 'NGN', TIME_ZONE: 'Africa/Lagos', time: NOON })
const said = (typed: string): Partial<TransactionTerms> =>
  Object.fromEntries(
    Object.entries(read(typed)).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )
const day = (from: string, to: string) => ({
  begin: new Date(`${from}T23:00:00Z`),
  end: new Date(`${to}T23:00:00Z`),
})

test.each<[string, Partial<TransactionTerms>]>([
  [
    'failed mtn today',
    { states: ['returned', 'failed', 'abandoned'], network: 'mtn', ...day('2026-11-20', '2026-11-21') },
  ],
  ['yesterday', day('2026-11-19', '2026-11-20')],
  ['vtpass 2026-11-02', { party: 'vtpass', ...day('2026-11-01', '2026-11-02') }],
  ['2 nov', day('2026-11-01', '2026-11-02')],
  ['31 december', day('2025-12-30', '2025-12-31')],
  ['october', day('2026-09-30', '2026-10-31')],
  ['2026-02', day('2026-01-31', '2026-02-28')],
  ['nx-7f3k2m9q', { reference: 'NX-7F3K2M9Q' }],
  ['refunds', { kinds: ['refund'] }],
  ['0803 123 4567', { phone: '+2348031234567' as TransactionTerms['phone'] & string }],
  ['1500', { lexemes: [`('=150000' | '~0051':*)`] }],
  ['0803', { lexemes: [`('=80300' | '~3080':* | '+234803':*)`] }],
  ['weekly', { lexemes: [`('weekly':*)`] }],
  [`'; drop table purchase; --`, { lexemes: [`('drop':*)`, `('table':*)`], kinds: ['airtime', 'data'] }],
  ['constructor', { lexemes: [`('constructor':*)`] }],
])('%s', (typed, terms) => {
  expect(said(typed)).toEqual(terms)
})

test('a day that does not exist is its month', () => {
  expect(said('2026-02-31')).toEqual(day('2026-01-31', '2026-02-28'))
  expect(said('31 feb')).toEqual(day('2026-01-31', '2026-02-28'))
})

test('what says nothing rare is broad', () => {
  expect(['failed mtn', 'today', '', 'refunds'].every((typed) => isBroad(read(typed)))).toBe(true)
  expect(['1500', 'NX-7F3K2M9Q', '08031234567'].some((typed) => isBroad(read(typed)))).toBe(false)
})
