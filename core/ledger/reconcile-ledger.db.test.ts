import { afterAll, beforeAll, expect, it } from 'vitest'
import { codes, openTill, provider, type Till } from './fixtures/till.ts'
import { reconcileLedger, settleHolds, walletAccount } from './index.ts'

let till: Till
let names: Record<string, string>
beforeAll(async () => {
  till = await openTill()
  const customer = await till.customerWith(1_000)
  const settled = await till.held(customer, 200)
  const legs = [provider(200)]
  expect(codes(await till.run((trx) => settleHolds(trx, [{ hold_id: settled, kind: 'p', legs }])))).toEqual([
    'ok',
  ])
  names = { wallet: walletAccount(customer), settled, open: await till.held(customer, 300) }
})
afterAll(() => till.close())

it('finds nothing in books that balance', async () => {
  expect(await reconcileLedger(till.db)).toEqual([])
})

// The triggers are put to sleep, as a careless restore would.
it.each<[string, string]>([
  [
    'all entries of a currency sum to zero',
    `update entry set amount = amount + 1 where account_id = :wallet and line = 1`,
  ],
  ['a transfer balances', `update entry set amount = amount + 1 where line = 2`],
  [
    'a transfer balances',
    `delete from entry where transfer_id = (select transfer_id from hold where id = :settled)`,
  ],
  ['an entry has a transfer and an account', `delete from account where code = 'provider/vtpass/NGN'`],
  ['an entry has a transfer and an account', `delete from transfer where key = 'hold:' || :settled`],
  ['a wallet has what its entries sum to', `update account set balance = balance + 1 where id = :wallet`],
  [
    'an entry of a wallet goes on from the one before',
    `update entry set balance_after = 1 where line = 1 and amount > 0`,
  ],
  ['a wallet holds what its open holds sum to', `update account set held = held - 1 where id = :wallet`],
  ['a wallet holds what its open holds sum to', `update hold set amount = amount + 1 where id = :open`],
  ['a settled hold was paid by its wallet', `update hold set amount = amount + 1 where id = :settled`],
])('finds where it does not hold that %s', async (law, sql) => {
  const trx = await till.db.transaction()
  try {
    await trx.raw(`set local session_replication_role = 'replica'`)
    await trx.raw(sql, names)
    const found = await reconcileLedger(trx)
    expect(found.map((difference) => difference.law)).toContain(law)
    for (const { expected, actual, subject } of found) {
      expect(subject).not.toBe('')
      expect(actual).not.toBe(expected)
    }
  } finally {
    await trx.rollback()
  }
})
