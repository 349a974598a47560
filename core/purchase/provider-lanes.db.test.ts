import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Uuid } from '../kernel/ids.ts'
import { confirmPurchase } from './confirm-purchase.ts'
import { naira, Shop } from './fixtures/shop.ts'

const LANES = 2
const SOON = { timeout: 10_000, interval: 10 }

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open({ VEND_CONCURRENCY: String(LANES) })
})
afterAll(() => shop.close())

const stateOf = async (id: Uuid) => (await shop.purchase(id)).state

test('no more are under way than was agreed; who waits is not yet being sent, and is not given up for waiting', async () => {
  const person = await shop.addPerson(naira(1_000))
  const ids: Uuid[] = []
  for (let count = 0; count < LANES + 3; count++) ids.push(await shop.buy(person))
  let answer: () => void = () => undefined
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  shop.telecom.meanwhile = () => answered
  const vending = Promise.all(ids.map((id) => shop.vend(id)))
  await expect.poll(() => shop.telecom.calls.length, SOON).toBe(LANES)
  // Far longer than a purchase may take from being marked to being sent.
  shop.clock.move(20)
  expect((await Promise.all(ids.map(stateOf))).sort()).toEqual([
    ...Array.from({ length: 3 }, () => 'held'),
    ...Array.from({ length: LANES }, () => 'sending'),
  ])
  const question = confirmPurchase(shop.core, ids[0] as Uuid)
  answer()
  await Promise.all([vending, question])
  expect(await Promise.all(ids.map(stateOf))).toEqual(ids.map(() => 'delivered'))
  expect(shop.telecom.calls).toHaveLength(ids.length)
  expect(await shop.differences()).toEqual([])
})
