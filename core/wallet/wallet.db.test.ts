import { afterAll, beforeAll, expect, it } from 'vitest'
import { makePaymentWorld, type PaymentWorld } from '../../test/support/payment-world.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { money } from '../kernel/money.ts'
import { placeHolds, postTransfers } from '../ledger/index.ts'
import { inTransaction } from '../platform/transaction.ts'
import { readMovements, readWalletViews } from './index.ts'

let world: PaymentWorld
beforeAll(async () => {
  world = await makePaymentWorld()
})
afterAll(() => world.close())

const move = (customer_id: Uuid, kind: string, minor: number) =>
  inTransaction(world.db, (trx) =>
    postTransfers(trx, [
      {
        ...{ key: newId(), kind, content: {} },
        legs: [
          { account: { wallet: customer_id }, amount: money(minor) },
          { account: { system: 'gateway/paystack' }, amount: money(-minor) },
        ],
      },
    ]),
  )

it('shows what is there, what is held and what is left, and each movement once over all pages', async () => {
  const { customer } = await world.makePerson()
  const customer_id = customer.id
  await move(customer_id, 'funding', 500_000)
  await move(customer_id, 'funding-reversal', -100_000)
  await move(customer_id, 'funding', 1)
  await inTransaction(world.db, (trx) =>
    placeHolds(trx, [{ key: newId(), customer_id, amount: money(50_000), content: {} }]),
  )
  const nobody = (await world.makePerson()).customer.id
  expect(
    await readWalletViews(world.db, world.core, { customer_ids: [nobody, customer_id, nobody] }),
  ).toMatchObject([
    { available: 0n },
    { currency: 'NGN', balance: 400_001n, held: 50_000n, available: 350_001n },
    { available: 0n },
  ])

  const first = await readMovements(world.db, { customer_id, limit: 2 })
  await move(customer_id, 'funding', 7)
  const second = await readMovements(world.db, { customer_id, limit: 2, before: first.next })
  expect(second.next).toBeNull()
  const shown = [...first.movements, ...second.movements]
  expect(
    shown.map(({ direction, amount, kind, balance_after }) => [direction, amount, kind, balance_after]),
  ).toEqual([
    ['in', 1n, 'funding', 400_001n],
    ['out', 100_000n, 'funding-reversal', 400_000n],
    ['in', 500_000n, 'funding', 500_000n],
  ])
})
