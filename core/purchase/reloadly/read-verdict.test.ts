import { describe, expect, test } from 'vitest'
import { money } from '../../kernel/money.ts'
import { listedCodes } from './codes.ts'
import { mapOperators } from './operators.ts'
import { readReportVerdict, readTopupVerdict } from './read-verdict.ts'

const ID = '0199-ours'
const buy = (body: unknown, status = 400) => readTopupVerdict(ID, { status, body })
const report = (body: unknown, status = 200) => readReportVerdict(ID, { status, body })
const topup = (more: Record<string, unknown> = {}) => ({
  ...{ transactionId: 7, status: 'SUCCESSFUL', customIdentifier: ID },
  ...{ requestedAmount: 100, requestedAmountCurrencyCode: 'NGN', discount: 2.5, discountCurrencyCode: 'NGN' },
  ...more,
})

/** The list of codes, written down a second time from the documentation: [what, another may, operators hear]. */
const TABLE: Record<string, [string, boolean, string?]> = {
  COUNTRY_NOT_SUPPORTED: ['failed network_down', true, 'reloadly.catalogue'],
  OPERATOR_UNAVAILABLE_OR_CURRENTLY_INACTIVE: ['failed network_down', true],
  OPERATOR_NOT_IN_SERVICE: ['failed network_down', true],
  COULD_NOT_AUTO_DETECT_OPERATOR: ['failed wrong_number', false],
  INVALID_AMOUNT: ['failed amount_refused', false],
  INVALID_AMOUNT_FOR_OPERATOR: ['failed amount_refused', false],
  INVALID_RECIPIENT_PHONE: ['failed wrong_number', false],
  INVALID_SENDER_PHONE: ['failed network_down', true, 'reloadly.bad-request'],
  INVALID_PHONE_NUMBER: ['failed wrong_number', false],
  PHONE_RECENTLY_RECHARGED: ['failed network_down', true],
  INSUFFICIENT_BALANCE: ['failed network_down', true, 'reloadly.float-low'],
  MAX_DAILY_TRANSACTION_AMOUNT_REACHED: ['failed network_down', true, 'reloadly.daily-limit'],
  MAX_DAILY_TRANSACTION_COUNT_REACHED: ['failed network_down', true, 'reloadly.daily-limit'],
  ACCOUNT_NOT_FOUND: ['failed network_down', true, 'reloadly.account'],
  INACTIVE_ACCOUNT: ['failed network_down', true, 'reloadly.account'],
  TOPUP_TRANSACTION_FAILED: ['failed provider_refused', false],
  TRANSACTION_CANNOT_BE_PROCESSED_AT_THE_MOMENT: ['failed network_down', true],
  TOKEN_EXPIRED: ['failed network_down', true, 'reloadly.account'],
  INVALID_TOKEN: ['failed network_down', true, 'reloadly.account'],
  INVALID_CREDENTIALS: ['failed network_down', true, 'reloadly.account'],
  INVALID_AUDIENCE: ['failed network_down', true, 'reloadly.account'],
  SOMETHING_NEW: ['pending', false],
}

describe('every code', () => {
  test.each([...Object.entries(TABLE), ['toString', ['pending', false]] as const])(
    '%s',
    (errorCode, [words, another_may, ops]) => {
      const verdict = buy({ errorCode, message: 'words' })
      expect(verdict.outcome === 'failed' ? `failed ${verdict.reason}` : verdict.outcome).toBe(words)
      expect('another_may' in verdict).toBe(another_may)
      expect('ops' in verdict ? verdict.ops?.code : undefined).toBe(ops)
      // A question that is turned away tells nothing, an error of the server neither.
      expect(report({ errorCode }, 400).outcome).toBe('pending')
      expect(buy({ errorCode }, 502)).toEqual({ outcome: 'pending' })
    },
  )

  test('the table here has every code that the adapter knows', () => {
    expect(listedCodes.filter((code) => TABLE[code] === undefined)).toEqual([])
  })
})

describe('a top-up', () => {
  test.each([
    ['SUCCESSFUL', 'delivered'],
    ['PROCESSING', 'pending'],
    ['FAILED', 'failed'],
    ['REFUNDED', 'failed'],
    ['SOMETHING', 'pending'],
    [null, 'pending'],
  ])('%s is %s, from the call and from the report', (status, outcome) => {
    expect(buy(topup({ status }), 200).outcome).toBe(outcome)
    expect(report({ content: [topup({ status })] }).outcome).toBe(outcome)
  })

  test.each([
    [{}, 9_750n],
    [{ discount: 2.12345 }, 9_788n],
    [{ requestedAmountCurrencyCode: 'USD' }, null],
    [{ discount: 500 }, null],
    [{ discount: {} }, null],
  ])('with %j costs %s', (more, cost) => {
    expect(buy(topup(more), 200)).toEqual({
      ...{ outcome: 'delivered', provider_reference: '7' },
      cost: cost === null ? null : money(cost),
    })
  })

  test('of somebody else is pending, and so is a report that cannot be read', () => {
    expect(buy(topup({ customIdentifier: 'theirs' }), 200).outcome).toBe('pending')
    expect(report({ content: [topup({ customIdentifier: 'theirs' })] }).outcome).toBe('pending')
    for (const body of [null, '<html>', {}, { content: 'none' }, []])
      expect(report(body).outcome).toBe('pending')
    expect(report({ content: [] })).toEqual({ outcome: 'missing' })
  })
})

test('operators are known by name, and only those of plain airtime', () => {
  const operator = (id: number, name: string, more: Record<string, unknown> = {}) => ({ id, name, ...more })
  const map = mapOperators([
    operator(1, 'MTN Nigeria Data', { data: true }),
    operator(2, 'MTN Nigeria'),
    operator(3, 'Glo Nigeria Bundles', { bundle: true }),
    operator(4, 'T2 Nigeria'),
    operator(5, 'Glory Telecom'),
    { strange: true },
  ])
  expect([...(map ?? [])]).toEqual([
    ['mtn', 2],
    ['9mobile', 4],
  ])
  expect(mapOperators({ content: [] })).toBeNull()
})
