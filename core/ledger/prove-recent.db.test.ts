import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { MovableClock, useClock } from '../kernel/clock.ts'
import type { Trx } from '../platform/transaction.ts'
import { openTill, type Till } from './fixtures/till.ts'
import { proveRecent } from './prove-recent.ts'

let till: Till
const clock = new MovableClock(new Date('2026-11-21T09:00:00Z'))
const giveBack = useClock(clock)
beforeEach(async () => {
  till = await openTill()
})
// What this file breaks stays broken, so the till is not closed in order: it would find that.
afterEach(() => till.drop())
afterAll(giveBack)

const breakBooks = (sql: string) =>
  till.run(async (trx: Trx) => {
    await trx.raw('set local session_replication_role = replica')
    await trx.raw(sql)
  })

it.each([
  ['a transfer balances', `update entry set amount = amount + 1 where balance_after is null`],
  ['an entry has a transfer and an account', `delete from transfer`],
  [
    'an entry of a wallet goes on from the one before',
    `update entry set balance_after = balance_after + 1 where balance_after = 1000`,
  ],
  [
    'the newest entry of a wallet shows its balance',
    `update account set balance = balance + 1 where kind = 'wallet'`,
  ],
  ['a wallet holds what its open holds sum to', `update account set held = held + 1 where kind = 'wallet'`],
])('sees at once that %s, and no longer when it was long ago', async (law, injury) => {
  const customer = await till.customerWith(1_000)
  await till.held(customer, 600)
  expect(await proveRecent(till.db)).toEqual([])
  await breakBooks(injury)
  expect((await proveRecent(till.db)).map((found) => found.law)).toContain(law)
  clock.move(3_600)
  expect(await proveRecent(till.db)).toEqual([])
})
