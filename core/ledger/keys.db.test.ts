import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../kernel/ids.ts'
import { money } from '../kernel/money.ts'
import { codes, funding, holdOf, only, openTill, type Till } from './fixtures/till.ts'
import { placeHolds, postTransfers } from './index.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

describe('keys', () => {
  it('give a repeat the first answer, and refuse other contents', async () => {
    const customer = await till.customerWith(100)
    const request = holdOf(customer, 60, 'same-hold')
    const first = only(await till.run((trx) => placeHolds(trx, [request])))
    expect(await till.run((trx) => placeHolds(trx, [request]))).toEqual([
      { ok: true, value: { hold_id: first.hold_id, replayed: true, available: 40n } },
    ])
    for (const other of [{ amount: money(10) }, { content: { what: 'data' } }, { customer_id: newId() }])
      expect(codes(await till.run((trx) => placeHolds(trx, [{ ...request, ...other }])))).toEqual([
        'ledger.key-reused',
      ])
    expect(await till.amounts(customer)).toEqual([100, 60, 40])
  })

  it('do not care in which order the contents are written', async () => {
    const customer = await till.customerWith(100)
    const request = { key: 'ordered', customer_id: customer, amount: money(10) }
    await till.run((trx) => placeHolds(trx, [{ ...request, content: { a: 1, b: [2] } }]))
    const [again] = await till.run((trx) => placeHolds(trx, [{ ...request, content: { b: [2], a: 1 } }]))
    expect(again).toMatchObject({ value: { replayed: true } })
  })

  it('repeat within a batch as they do between batches', async () => {
    const customer = await till.customerWith(100)
    const [big, small] = [holdOf(customer, 101, 'in-batch'), holdOf(customer, 60, 'in-batch')]
    const answers = await till.run((trx) => placeHolds(trx, [big, small, small, big]))
    expect(codes(answers)).toEqual(['ledger.insufficient-funds', 'ok', 'ok', 'ledger.key-reused'])
    expect(answers[2]).toMatchObject({ value: { replayed: true, available: 40n } })

    const credit = funding(customer, 5, 'credit-in-batch')
    const credits = await till.run((trx) =>
      postTransfers(trx, [credit, credit, { ...credit, kind: 'other' }]),
    )
    expect(credits).toMatchObject([
      { value: { replayed: false } },
      { value: { replayed: true } },
      { refusal: { code: 'ledger.key-reused' } },
    ])
    expect(await till.amounts(customer)).toEqual([105, 60, 45])
  })

  it('that were refused stay free', async () => {
    const customer = await till.customerWith(10)
    expect(codes(await till.run((trx) => placeHolds(trx, [holdOf(customer, 60, 'later')])))).toEqual([
      'ledger.insufficient-funds',
    ])
    await till.run((trx) => postTransfers(trx, [funding(customer, 50)]))
    expect(codes(await till.run((trx) => placeHolds(trx, [holdOf(customer, 60, 'later')])))).toEqual(['ok'])
  })

  it('of settlements belong to settlements', async () => {
    const customer = await till.customerWith(10)
    const stolen = funding(customer, 5, `hold:${newId()}`)
    await expect(till.run((trx) => postTransfers(trx, [stolen]))).rejects.toThrow('belong to settlements')
  })
})
