import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../kernel/ids.ts'
import { codes, funding, holdOf, openTill, type Till } from './fixtures/till.ts'
import { openWallet, placeHolds, postTransfers, readStatement, readWallet } from './index.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

describe('wallets', () => {
  it('are opened once', async () => {
    const customer_id = newId()
    await Promise.all(
      Array.from({ length: 5 }, () => till.run((trx) => openWallet(trx, { customer_id, currency: 'NGN' }))),
    )
    expect(await till.amounts(customer_id)).toEqual([0, 0, 0])
    await expect(till.run((trx) => openWallet(trx, { customer_id, currency: 'INR' }))).rejects.toThrow(
      'currency',
    )
  })

  it('of nobody are refused, not invented', async () => {
    const nobody = newId()
    expect(codes(await till.run((trx) => placeHolds(trx, [holdOf(nobody, 5)])))).toEqual(['ledger.no-wallet'])
    expect(codes(await till.run((trx) => postTransfers(trx, [funding(nobody, 5)])))).toEqual([
      'ledger.no-wallet',
    ])
    await expect(readWallet(till.db, nobody)).rejects.toThrow('every customer has a wallet')
  })
})

describe('statements', () => {
  it('show the newest first, in pages', async () => {
    const customer = await till.customerWith(0)
    await till.run((trx) =>
      postTransfers(
        trx,
        [1, 2, 3, 4, 5].map((amount) => funding(customer, amount)),
      ),
    )
    const page = await readStatement(till.db, { customer_id: customer, limit: 2 })
    expect(page.map((line) => Number(line.balance_after))).toEqual([15, 10])
    const before_seq = page[1]?.seq ?? 0n
    const rest = await readStatement(till.db, { customer_id: customer, limit: 9, before_seq })
    expect(rest.map((line) => Number(line.balance_after))).toEqual([6, 3, 1])
    expect(rest[0]?.happened_at).toBeInstanceOf(Date)
  })
})
