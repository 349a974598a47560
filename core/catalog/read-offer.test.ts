import fc from 'fast-check'
import { expect, test } from 'vitest'
import { variations } from '../../sandbox/vtpass/variations.ts'
import { networkIds } from './network.ts'
import { readOffer } from './read-offer.ts'
import { FEATURED, SEED_PLANS } from './seed/plan-list.ts'

test.each([
  ['N100 100MB - 24 hrs', { name: '100MB Daily', data_mb: 100, validity_days: 1 }],
  ['N800 1GB - 7 Days', { name: '1GB Weekly', data_mb: 1024, validity_days: 7 }],
  ['N900 2.5GB - 2 days', { name: '2.5GB 2-Day', data_mb: 2560, validity_days: 2 }],
  [
    'MTN Data Bundle 2.7GB + 2mins - 30 days',
    { name: '2.7GB Monthly + 2 min', data_mb: 2765, validity_days: 30 },
  ],
  ['N120,000 1.5TB 1 year', { name: '1.5TB 365-Day', data_mb: 1_572_864, validity_days: 365 }],
  ['Weekly 6 GB', { name: '6GB Weekly', data_mb: 6144, validity_days: 7 }],
  ['40GB 2-Month plan', { name: '40GB 2-Month', data_mb: 40_960, validity_days: 60 }],
  [
    'N200 500MB Add-on - 3 days',
    { name: '500MB Add-on 3-Day', kind: 'addon', data_mb: 500, validity_days: 3 },
  ],
  ['Booster 2GB weekly', { name: '2GB Add-on Weekly', kind: 'addon', data_mb: 2048, validity_days: 7 }],
])('%s is read', (said, facts) => {
  expect(readOffer(said)).toEqual({ kind: 'base', ...facts })
})

test.each([
  'Xtra talk N500',
  'N1000 1.5GB',
  '30 days of joy',
  '0MB - 1 day',
  '1GB - 0 days',
  '9999999TB - 1 day',
  '1GB - 99999 days',
  '',
])('%j is not read, and so not sold', (said) => {
  expect(readOffer(said)).toBeNull()
})

test('any name is read or not, and what is read can be stored', () => {
  const words = fc.constantFrom(
    '1GB',
    '500 mb',
    '2TB',
    '7 days',
    '24hrs',
    'daily',
    '2 months',
    '3 mins',
    'N100',
    '-',
  )
  const said = fc.oneof(
    fc.string(),
    fc.array(fc.oneof(words, fc.string({ maxLength: 4 }))).map((all) => all.join(' ')),
  )
  let read = 0
  fc.assert(
    fc.property(said, (name) => {
      const facts = readOffer(name)
      if (facts === null) return
      read += 1
      expect(facts.name.length).toBeLessThanOrEqual(60)
      expect(Number.isInteger(facts.data_mb) && facts.data_mb > 0 && facts.data_mb < 2 ** 31).toBe(true)
      expect(Number.isInteger(facts.validity_days) && facts.validity_days > 0).toBe(true)
    }),
    { numRuns: 500 },
  )
  expect(read).toBeGreaterThan(20)
})

test('the seed is what the stand-in offers, code by code, as we read its names', () => {
  const services = { mtn: 'mtn-data', airtel: 'airtel-data', glo: 'glo-data', '9mobile': 'etisalat-data' }
  let count = 0
  for (const network of networkIds) {
    const offered = (variations.get(services[network]) ?? []).map(({ variation_code, name, naira }) => {
      const facts = readOffer(name)
      return [facts?.name, facts?.data_mb, facts?.validity_days, naira, variation_code]
    })
    expect(offered).toEqual(SEED_PLANS[network].map((plan) => [...plan]))
    expect(new Set(SEED_PLANS[network].map(([, , , , code]) => code)).size).toBe(offered.length)
    count += offered.length
  }
  expect(count).toBe(64)
  const codes = networkIds.flatMap((network) => SEED_PLANS[network].map(([, , , , code]) => code))
  expect([...FEATURED].filter((code) => !codes.includes(code))).toEqual([])
})
