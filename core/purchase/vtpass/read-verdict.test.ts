import { describe, expect, test } from 'vitest'
import { money } from '../../kernel/money.ts'
import { listedCodes } from './codes.ts'
import { readVerdict } from './read-verdict.ts'

const ID = '202611211200ABCDEFGHJKMN'

const pay = (body: unknown, status = 200) => readVerdict('pay', ID, { status, body })
const requery = (body: unknown, status = 200) => readVerdict('requery', ID, { status, body })
const transaction = (status: string, more: Record<string, unknown> = {}) => ({
  code: '000',
  requestId: ID,
  content: { transactions: { status, transactionId: 'T1', total_amount: '97.00', ...more } },
})

/** The table of codes, written down a second time from the documentation: [from /pay, from /requery, operators hear]. */
const TABLE: Record<string, [string, string, string?]> = {
  '000': ['pending', 'pending'],
  '001': ['pending', 'pending'],
  '010': ['failed provider_refused', 'pending', 'vtpass.catalogue'],
  '011': ['failed provider_refused', 'pending', 'vtpass.bad-request'],
  '012': ['failed provider_refused', 'pending', 'vtpass.catalogue'],
  '013': ['failed amount_refused', 'pending'],
  '014': ['pending', 'pending'],
  '015': ['pending', 'missing'],
  '016': ['failed provider_refused', 'failed provider_refused'],
  '017': ['failed amount_refused', 'pending'],
  '018': ['failed network_down', 'pending', 'vtpass.float-low'],
  '019': ['failed provider_refused', 'pending'],
  '020': ['pending', 'pending'],
  '021': ['failed network_down', 'pending', 'vtpass.account'],
  '022': ['failed network_down', 'pending', 'vtpass.account'],
  '023': ['failed network_down', 'pending', 'vtpass.account'],
  '024': ['failed network_down', 'pending', 'vtpass.account'],
  '025': ['pending', 'pending'],
  '026': ['pending', 'pending'],
  '027': ['failed network_down', 'pending', 'vtpass.account'],
  '028': ['failed network_down', 'pending', 'vtpass.account'],
  '030': ['failed network_down', 'pending'],
  '031': ['failed amount_refused', 'pending'],
  '032': ['failed amount_refused', 'pending'],
  '034': ['failed network_down', 'pending', 'vtpass.service-off'],
  '035': ['failed network_down', 'pending', 'vtpass.service-off'],
  '040': ['failed provider_refused', 'failed provider_refused'],
  '044': ['pending', 'pending', 'vtpass.resolved'],
  '083': ['pending', 'pending'],
  '085': ['failed provider_refused', 'pending', 'vtpass.request-id'],
  '087': ['failed network_down', 'pending', 'vtpass.account'],
  '089': ['pending', 'pending'],
  '091': ['failed provider_refused', 'failed provider_refused'],
  '099': ['pending', 'pending'],
  '777': ['pending', 'pending'],
  '': ['pending', 'pending'],
}

const inWords = (verdict: ReturnType<typeof readVerdict>): string =>
  verdict.outcome === 'failed' ? `failed ${verdict.reason}` : verdict.outcome

describe('every code, from both calls, without a transaction in the body', () => {
  test.each(Object.entries(TABLE))('code %s', (code, [from_pay, from_requery, ops]) => {
    const body = { code, response_description: 'WORDS' }
    expect(inWords(pay(body))).toBe(from_pay)
    expect(inWords(requery(body))).toBe(from_requery)
    expect(pay(body)).toEqual(
      ops === undefined
        ? expect.not.objectContaining({ ops: expect.anything() })
        : expect.objectContaining({ ops: { code: ops, detail: expect.any(String) } }),
    )
  })

  test('another provider may be asked only after VTpass turned the call away for a reason of its own', () => {
    const passing = Object.keys(TABLE).filter((code) => 'another_may' in pay({ code }))
    expect(passing.sort().join(' ')).toBe('010 011 012 018 019 021 022 023 024 027 028 030 034 035 085 087')
    expect(Object.keys(TABLE).filter((code) => 'another_may' in requery({ code }))).toEqual([])
  })

  test('a code that is the name of something every object has', () => {
    expect(inWords(pay({ code: 'toString' }))).toBe('pending')
  })

  test('the table here has every code that the adapter knows', () => {
    expect(listedCodes.filter((code) => TABLE[code] === undefined)).toEqual([])
  })
})

describe('the status of the transaction', () => {
  test.each([
    ['delivered', 'delivered'],
    ['Delivered', 'delivered'],
    ['initiated', 'pending'],
    ['pending', 'pending'],
    ['failed', 'failed provider_refused'],
    ['reversed', 'failed provider_refused'],
    ['resolved', 'pending'],
    ['something new', 'pending'],
  ])('%s is %s', (status, words) => {
    expect(inWords(pay(transaction(status)))).toBe(words)
    expect(inWords(requery({ ...transaction(status), code: '001' }))).toBe(words)
  })

  test.each([
    [{ total_amount: '97.00' }, 9_700n],
    [{ total_amount: 97 }, 9_700n],
    [{ total_amount: 96.5 }, 9_650n],
    [{ total_amount: 0 }, 0n],
    [{ total_amount: null, amount: '100', commission: 3 }, 9_700n],
    [{ total_amount: -97, amount: 100, commission: '3.50' }, 9_650n],
    [{ total_amount: '97.005' }, null],
    [{ total_amount: 'a lot', amount: 100 }, null],
    [{ total_amount: {}, amount: 3, commission: 100 }, null],
    [{ total_amount: '9'.repeat(40) }, null],
  ])('the cost in %j is %s', (amounts, cost) => {
    expect(pay(transaction('delivered', amounts))).toEqual({
      outcome: 'delivered',
      cost: cost === null ? null : money(cost),
      provider_reference: 'T1',
    })
  })

  test('the old form of a success has only its id and the words', () => {
    const old = { code: '000', response_description: 'TRANSACTION SUCCESSFUL', transactionId: 17 }
    expect(pay(old)).toEqual({ outcome: 'delivered', cost: null, provider_reference: '17' })
    expect(inWords(pay({ ...old, response_description: 'TRANSACTION IS UNSUCCESSFUL' }))).toBe('pending')
    expect(inWords(pay({ ...old, transactionId: null }))).toBe('pending')
  })
})

describe('answers that say nothing about our purchase are pending', () => {
  test('an error of the server, whatever its body says', () => {
    expect(inWords(pay({ code: '016' }, 500))).toBe('pending')
    expect(inWords(pay(transaction('delivered'), 502))).toBe('pending')
  })

  test.each([[null], ['<html>'], [[]], [42], [{}], [{ code: null }], [{ code: { a: 1 } }]])(
    'the body %j',
    (body) => {
      expect(inWords(pay(body))).toBe('pending')
      expect(inWords(requery(body))).toBe('pending')
    },
  )

  test('an answer about another request', () => {
    expect(inWords(pay({ ...transaction('delivered'), requestId: 'another' }))).toBe('pending')
    expect(inWords(requery({ code: '016', requestId: 'another' }))).toBe('pending')
  })

  test('a shut door is pending too, but operators hear of it', () => {
    expect(pay(null, 401)).toMatchObject({ outcome: 'pending', ops: { code: 'vtpass.account' } })
    expect(pay({}, 403)).toMatchObject({ outcome: 'pending', ops: { code: 'vtpass.account' } })
  })

  test('a question that is turned away tells nothing, unless the transaction itself is there', () => {
    expect(inWords(requery({ code: '087' }))).toBe('pending')
    expect(inWords(requery({ ...transaction('failed'), code: '030' }))).toBe('failed provider_refused')
  })
})
