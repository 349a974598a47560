import { afterAll, beforeAll, expect, it } from 'vitest'
import { makePaymentWorld, type PaymentWorld } from '../../test/support/payment-world.ts'
import { checkBooks } from './check-books.ts'

let world: PaymentWorld
beforeAll(async () => {
  world = await makePaymentWorld()
})
afterAll(() => world.close())

it('says nothing while the books balance', async () => {
  expect(await checkBooks(world.core)).toBe(0)
  expect(await world.alerts()).not.toContain('ledger.unbalanced')
})

it('tells operators of what does not, once for the same thing, and names it', async () => {
  const found = Array.from({ length: 7 }, (_, place) => ({
    ...{ law: 'a transfer balances', subject: `t${place}`, expected: '0', actual: '5' },
  }))
  expect(await checkBooks(world.core, async () => found)).toBe(7)
  expect(await checkBooks(world.core, async () => found)).toBe(7)
  expect((await world.alerts()).filter((code) => code === 'ledger.unbalanced')).toHaveLength(1)
  const [row] = await world.db('message').whereLike('key', 'ops:ledger.unbalanced:%')
  expect(JSON.stringify(row.body)).toContain('a transfer balances: t4 should be 0 and is 5; and 2 more')
})
