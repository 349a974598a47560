import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, type Uuid } from '../kernel/ids.ts'
import {
  codes,
  funding,
  holdOf,
  only,
  openTill,
  provider,
  revenue,
  type Till,
  wallet,
} from './fixtures/till.ts'
import { placeHolds, postTransfers, readStatement, releaseHolds, settleHolds } from './index.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

describe('holds', () => {
  it('reserve, and tell exactly what is missing', async () => {
    const customer = await till.customerWith(100)
    const answers = await till.run((trx) => placeHolds(trx, [holdOf(customer, 60), holdOf(customer, 60)]))
    expect(answers).toMatchObject([
      { ok: true, value: { replayed: false, available: 40n } },
      { ok: false, refusal: { code: 'ledger.insufficient-funds', available: '40', short_by: '20' } },
    ])
    expect(await till.amounts(customer)).toEqual([100, 60, 40])
  })

  it('may take the last coin and not one more', async () => {
    const customer = await till.customerWith(100)
    expect(
      codes(await till.run((trx) => placeHolds(trx, [holdOf(customer, 101), holdOf(customer, 100)]))),
    ).toEqual(['ledger.insufficient-funds', 'ok'])
    expect(await till.amounts(customer)).toEqual([100, 100, 0])
  })

  it('are judged in the order asked, each over what the ones before it left', async () => {
    const [ada, bola] = [await till.customerWith(100), await till.customerWith(50)]
    const asked = [holdOf(ada, 80), holdOf(bola, 50), holdOf(ada, 30), holdOf(ada, 20), holdOf(bola, 1)]
    expect(codes(await till.run((trx) => placeHolds(trx, asked)))).toEqual([
      'ok',
      'ok',
      'ledger.insufficient-funds',
      'ok',
      'ledger.insufficient-funds',
    ])
  })

  it('are settled by a transfer of their own', async () => {
    const customer = await till.customerWith(100)
    const hold_id = await till.held(customer, 60)
    const settlement = { hold_id, kind: 'purchase', legs: [provider(58), revenue(2), revenue(0)] }
    expect(only(await till.run((trx) => settleHolds(trx, [settlement])))).toEqual({
      ended: 'now',
      balance: { balance: 40n, held: 0n, available: 40n },
    })
    expect(await readStatement(till.db, { customer_id: customer, limit: 1 })).toMatchObject([
      { key: `hold:${hold_id}`, kind: 'purchase', amount: -60n, balance_after: 40n },
    ])
  })

  it('end once: again the same way is a repeat, the other way is refused', async () => {
    const customer = await till.customerWith(100)
    const [paid, returned] = [await till.held(customer, 60), await till.held(customer, 10)]
    const settlement = { hold_id: paid, kind: 'purchase', legs: [provider(60)] }
    await till.run((trx) => settleHolds(trx, [settlement]))
    await till.run((trx) => releaseHolds(trx, [returned]))
    const before = await readStatement(till.db, { customer_id: customer, limit: 99 })

    const again = await till.run((trx) =>
      settleHolds(trx, [settlement, { ...settlement, hold_id: returned }]),
    )
    expect(again).toMatchObject([
      { ok: true, value: { ended: 'before', balance: { available: 40n } } },
      { ok: false, refusal: { code: 'ledger.hold-ended', state: 'released' } },
    ])
    expect(await till.run((trx) => releaseHolds(trx, [paid, returned]))).toMatchObject([
      { ok: false, refusal: { code: 'ledger.hold-ended', state: 'settled' } },
      { ok: true, value: { ended: 'before' } },
    ])
    const otherwise = { ...settlement, legs: [provider(59), revenue(1)] }
    expect(codes(await till.run((trx) => settleHolds(trx, [otherwise])))).toEqual(['ledger.key-reused'])
    expect(await readStatement(till.db, { customer_id: customer, limit: 99 })).toEqual(before)
  })

  it('end once within a batch too', async () => {
    const customer = await till.customerWith(100)
    const [paid, returned] = [await till.held(customer, 60), await till.held(customer, 10)]
    const settlement = { hold_id: paid, kind: 'purchase', legs: [provider(60)] }
    expect(await till.run((trx) => settleHolds(trx, [settlement, settlement]))).toMatchObject([
      { value: { ended: 'now' } },
      { value: { ended: 'before' } },
    ])
    expect(await till.run((trx) => releaseHolds(trx, [returned, returned]))).toMatchObject([
      { value: { ended: 'now' } },
      { value: { ended: 'before' } },
    ])
    expect(await till.amounts(customer)).toEqual([40, 0, 40])
  })

  it('nobody placed are refused', async () => {
    const settlement = { hold_id: newId(), kind: 'purchase', legs: [provider(60)] }
    expect(codes(await till.run((trx) => settleHolds(trx, [settlement])))).toEqual(['ledger.no-hold'])
    expect(codes(await till.run((trx) => releaseHolds(trx, [newId()])))).toEqual(['ledger.no-hold'])
  })

  it('are settled by legs that sum to them, or not at all', async () => {
    const customer = await till.customerWith(100)
    const settlement = { hold_id: await till.held(customer, 60), kind: 'purchase', legs: [provider(59)] }
    await expect(till.run((trx) => settleHolds(trx, [settlement]))).rejects.toThrow('sum to what was held')
    expect(await till.amounts(customer)).toEqual([100, 60, 40])
  })

  it('can pay another wallet, and take from it only what is free there', async () => {
    const [ada, bola] = [await till.customerWith(100), await till.customerWith(10)]
    const gift = { hold_id: await till.held(ada, 60), kind: 'gift', legs: [wallet(bola, 60)] }
    const greedy = {
      hold_id: await till.held(ada, 20),
      kind: 'gift',
      legs: [wallet(bola, -71), provider(91)],
    }
    expect(codes(await till.run((trx) => settleHolds(trx, [greedy])))).toEqual(['ledger.insufficient-funds'])
    expect(codes(await till.run((trx) => settleHolds(trx, [gift, greedy])))).toEqual([
      'ok',
      'ledger.insufficient-funds',
    ])
    expect(await till.amounts(ada)).toEqual([40, 20, 20])
    expect(await till.amounts(bola)).toEqual([70, 0, 70])
  })
})

describe('batches', () => {
  it.each([1, 500])('of %i cost three statements each', async (count) => {
    const customers = await Promise.all(Array.from({ length: 5 }, () => till.customerWith(100_000)))
    const pick = (index: number) => customers[index % 5] as Uuid
    const statements: string[] = []
    const note = ({ sql }: { sql: string }) => statements.push(sql)
    await till.run(async (trx) => {
      trx.on('query', note)
      const asked = Array.from({ length: count }, (_, index) => holdOf(pick(index), 10 + (index % 7)))
      const placed = await placeHolds(trx, asked)
      expect(statements.splice(0)).toHaveLength(3)
      expect(new Set(codes(placed))).toEqual(new Set(['ok']))

      const settled = await settleHolds(
        trx,
        placed.flatMap((answer, index) =>
          answer.ok
            ? [
                {
                  hold_id: answer.value.hold_id,
                  kind: 'purchase',
                  legs: [provider(9 + (index % 7)), revenue(1)],
                },
              ]
            : [],
        ),
      )
      expect(statements.splice(0)).toHaveLength(3)
      expect(settled.filter((answer) => answer.ok && answer.value.ended === 'now')).toHaveLength(count)

      await postTransfers(
        trx,
        Array.from({ length: count }, (_, index) => funding(pick(index), 1)),
      )
      expect(statements.splice(0)).toHaveLength(3)
    })
    for (const customer of customers) expect((await till.amounts(customer))[1]).toBe(0)
  })

  it('of nothing cost nothing', async () => {
    await till.run(async (trx) => {
      const statements: string[] = []
      trx.on('query', ({ sql }: { sql: string }) => statements.push(sql))
      expect(await placeHolds(trx, [])).toEqual([])
      expect(await settleHolds(trx, [])).toEqual([])
      expect(await releaseHolds(trx, [])).toEqual([])
      expect(await postTransfers(trx, [])).toEqual([])
      expect(statements).toEqual([])
    })
  })
})
