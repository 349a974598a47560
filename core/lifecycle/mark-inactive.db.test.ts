import { afterAll, beforeAll, expect, test } from 'vitest'
import { admitCustomer } from '../customers/index.ts'
import { addHours, now } from '../kernel/clock.ts'
import { ZERO } from '../kernel/money.ts'
import { inTransaction } from '../platform/transaction.ts'
import { type Person, Shop } from '../purchase/fixtures/shop.ts'
import { markInactive } from './index.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open({ INACTIVE_AFTER_DAYS: '30' })
})
afterAll(() => shop.close())

const quietFor = (hours: number, more: object = {}): Promise<Person> =>
  shop.addPerson(ZERO, { last_active_at: addHours(now(), -hours), ...more })
const status = async ({ id }: Person): Promise<string> =>
  (await shop.db('customer').where({ id }).first('status')).status
const told = async (person: Person): Promise<unknown[]> =>
  (await shop.notices(person)).map(({ kind }) => kind)

test('who was quiet for long enough is told once, however often and late it runs, and comes back by a log-in', async () => {
  const [long, short] = [await quietFor(30 * 24), await quietFor(30 * 24 - 1)]
  const others = [await quietFor(9_000, { status: 'suspended' }), await quietFor(9_000, { status: 'closed' })]
  expect((await Promise.all([markInactive(shop.core), markInactive(shop.core)])).sort()).toEqual([0, 1])
  expect(await markInactive(shop.core)).toBe(0)
  expect([await status(long), await status(short)]).toEqual(['inactive', 'active'])
  expect(await Promise.all(others.map(status))).toEqual(['suspended', 'closed'])
  expect(await told(long)).toEqual(['customer.inactive'])
  expect(await told(short)).toEqual([])

  await inTransaction(shop.db, (trx) => admitCustomer(trx, long.id))
  expect(await status(long)).toBe('active')
  shop.clock.move(31 * 86_400)
  expect(await markInactive(shop.core)).toBe(2)
  expect(await told(long)).toEqual(['customer.inactive', 'customer.inactive'])
  expect(await told(short)).toEqual(['customer.inactive'])
})
