import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Uuid } from '../kernel/ids.ts'
import { naira, type Person, Shop } from '../purchase/fixtures/shop.ts'
import { HELD_TABLES, streamHeld } from './index.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop.close())

async function held(customer_id: Uuid, page_rows?: number): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for await (const { name, rows } of streamHeld(shop.db, customer_id, page_rows))
    found.set(name, [...(found.get(name) ?? []), ...rows])
  return found
}

test('every table is read, in pages of any size the same rows, and only those of one person', async () => {
  const people: Person[] = [await shop.addPerson(naira(1_000)), await shop.addPerson(naira(1_000))]
  for (const person of people)
    for (const amount of [50, 60, 70]) {
      await shop.buy(person, { pin_verified: true, face_amount: naira(amount) })
      await shop.runUntilQuiet()
    }
  const [ada, eve] = people as [Person, Person]
  const whole = await held(ada.id)
  expect([...whole.keys()]).toEqual(HELD_TABLES.map(({ name }) => name))
  expect(await held(ada.id, 1)).toEqual(whole)
  expect(await held(ada.id, 2)).toEqual(whole)
  const count = (name: string) => whole.get(name)?.length
  expect([
    count('customer'),
    count('purchase'),
    count('purchase_fact'),
    count('hold'),
    count('entry'),
  ]).toEqual([1, 3, 3, 3, 4])
  const text = [...whole.values()].flat().join('\n')
  expect(text).toContain(ada.phone)
  expect(text).not.toContain(eve.id)
  expect(text).not.toContain(eve.phone)
})
