import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../kernel/ids.ts'
import { codes, funding, gateway, openTill, provider, type Till, wallet } from './fixtures/till.ts'
import { openWallet, postTransfers } from './index.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

describe('transfers', () => {
  it('move what is available, not what is held', async () => {
    const customer = await till.customerWith(100)
    await till.held(customer, 60)
    const charge = (amount: number) => ({
      ...{ key: newId(), kind: 'reversal', content: {} },
      legs: [wallet(customer, -amount), gateway(amount)],
    })
    expect(await till.run((trx) => postTransfers(trx, [charge(41), charge(40)]))).toMatchObject([
      { refusal: { code: 'ledger.insufficient-funds', available: '40', short_by: '1' } },
      { ok: true },
    ])
    expect(await till.amounts(customer)).toEqual([60, 60, 0])
  })

  it('may spend in a batch what an earlier one of it brought', async () => {
    const [ada, bola] = [await till.customerWith(0), await till.customerWith(0)]
    const gift = { key: newId(), kind: 'gift', content: {}, legs: [wallet(ada, -30), wallet(bola, 30)] }
    const answers = await till.run((trx) =>
      postTransfers(trx, [gift, funding(ada, 20), funding(ada, 20), { ...gift, key: newId() }]),
    )
    expect(codes(answers)).toEqual(['ledger.insufficient-funds', 'ok', 'ok', 'ok'])
    expect([await till.amounts(ada), await till.amounts(bola)]).toEqual([
      [10, 0, 10],
      [30, 0, 30],
    ])
  })

  it('between system accounts state their currency, or name a wallet with a leg of zero', async () => {
    const move = { key: newId(), kind: 'top-up', content: {}, legs: [provider(-5), gateway(5)] }
    await expect(till.run((trx) => postTransfers(trx, [move]))).rejects.toThrow('states its currency')
    expect(codes(await till.run((trx) => postTransfers(trx, [{ ...move, currency: 'NGN' }])))).toEqual(['ok'])
    const customer = await till.customerWith(0)
    const loss = { ...move, key: newId(), legs: [wallet(customer, 0), gateway(5), provider(-5)] }
    expect(codes(await till.run((trx) => postTransfers(trx, [loss])))).toEqual(['ok'])
  })

  it('that do not balance, or stay within no currency, are bugs', async () => {
    const customer = await till.customerWith(0)
    const lopsided = { ...funding(customer, 5), legs: [wallet(customer, 5), gateway(-4)] }
    await expect(till.run((trx) => postTransfers(trx, [lopsided]))).rejects.toThrow('balance')
    await expect(
      till.run((trx) => postTransfers(trx, [{ ...funding(customer, 5), currency: 'INR' }])),
    ).rejects.toThrow('one currency')
    const rupees = newId()
    await till.run((trx) => openWallet(trx, { customer_id: rupees, currency: 'INR' }))
    const mixed = { ...funding(customer, 5), legs: [wallet(customer, 5), wallet(rupees, -5)] }
    await expect(till.run((trx) => postTransfers(trx, [mixed]))).rejects.toThrow('one currency')
  })
})
