import { afterEach, beforeEach, expect, it } from 'vitest'
import { naira, Shop } from './fixtures/shop.ts'
import { isBusy, isFull } from './read-load.ts'

let shop: Shop
beforeEach(async () => {
  shop = await Shop.open({ BUSY_ABOVE: '2', BUSY_AFTER_SECONDS: '30', WAITING_PURCHASES_MAX: '3' })
})
afterEach(() => shop.close())

it('is busy with too many that wait, or with one that waits too long, and full with as many as may', async () => {
  const person = await shop.addPerson(naira(1_000))
  const look = async () => {
    shop.clock.move(2)
    return [await isBusy(shop.db, shop.core), await isFull(shop.db, shop.core)]
  }
  expect(await look()).toEqual([false, false])
  const first = await shop.buy(person)
  expect(await look()).toEqual([false, false])
  shop.clock.move(26)
  expect(await look()).toEqual([false, false])
  expect(await look()).toEqual([true, false])
  await shop.vend(first)
  expect(await look()).toEqual([false, false])
  for (const _ of [1, 2]) await shop.buy(person)
  expect(await look()).toEqual([false, false])
  await shop.buy(person)
  expect(await look()).toEqual([true, true])
})

it('looks once for the buyers of two seconds', async () => {
  const person = await shop.addPerson(naira(1_000))
  expect(await isFull(shop.db, shop.core)).toBe(false)
  for (const _ of [1, 2, 3]) await shop.buy(person)
  shop.clock.move(1)
  expect(await isFull(shop.db, shop.core)).toBe(false)
  shop.clock.move(1)
  expect(await isFull(shop.db, shop.core)).toBe(true)
})
