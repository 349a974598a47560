import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Phone } from '../kernel/phone.ts'
import { naira, type Person, Shop } from './fixtures/shop.ts'
import { readPurchase, readPurchases, readRecentRecipients } from './read-history.ts'

let shop: Shop
let person: Person
let other: Person
beforeAll(async () => {
  shop = await Shop.open()
  person = await shop.addPerson(naira(50_000))
  other = await shop.addPerson(naira(50_000))
})
afterAll(() => shop.close())

test('pages go from new to old, miss nothing and repeat nothing, and show only what is one’s own', async () => {
  for (let count = 0; count < 7; count++) {
    // Three of them in the same instant.
    if (count % 3 === 0) shop.clock.move(60)
    await shop.buy(person, { face_amount: naira(100 + count) })
  }
  await shop.buy(other)
  const customer_id = person.id
  const pages = [await readPurchases(shop.db, { customer_id, limit: 3 })]
  for (;;) {
    const before = pages.at(-1)?.at(-1)?.id
    if (before === undefined) break
    pages.push(await readPurchases(shop.db, { customer_id, limit: 3, before }))
  }
  expect(pages.map((page) => page.length)).toEqual([3, 3, 1, 0])
  const all = pages.flat()
  expect(new Set(all.map(({ id }) => id)).size).toBe(7)
  const times = all.map(({ created_at }) => created_at.getTime())
  expect(times).toEqual([...times].sort((left, right) => right - left))
  expect(Object.keys(all[0] ?? {})).not.toContain('provider_request_id')
  const [theirs] = await readPurchases(shop.db, { customer_id: other.id, limit: 1 })
  expect(
    await readPurchases(shop.db, { customer_id, limit: 3, ...(theirs ? { before: theirs.id } : {}) }),
  ).toEqual([])
})

test('one purchase is found by its reference, by its customer only', async () => {
  const [newest] = await readPurchases(shop.db, { customer_id: person.id, limit: 1 })
  const reference = newest?.reference ?? ''
  expect(await readPurchase(shop.db, { customer_id: person.id, reference: reference.toLowerCase() })).toEqual(
    newest,
  )
  expect(await readPurchase(shop.db, { customer_id: other.id, reference })).toBeNull()
})

test('recent recipients are those whom something reached, newest first, with the network that worked', async () => {
  const buyer = await shop.addPerson(naira(50_000))
  const [ada, bayo, wrong] = ['+2348055555551', '+2348055555552', '+2348055555553'] as [Phone, Phone, Phone]
  const give = async (recipient: Phone, network: string, works: boolean) => {
    shop.clock.move(60)
    shop.telecom.behave = () => (works ? 'delivers, says so' : 'fails, says so')
    await shop.vend(await shop.buy(buyer, { recipient, network, pin_verified: true }))
  }
  await give(ada, 'glo', true)
  await give(bayo, 'mtn', true)
  await give(ada, 'airtel', true)
  await give(wrong, 'glo', false)
  const read = (limit: number) => readRecentRecipients(shop.db, { customer_id: buyer.id, limit })
  expect(await read(5)).toEqual([
    { recipient: ada, network: 'airtel' },
    { recipient: bayo, network: 'mtn' },
  ])
  expect(await read(1)).toHaveLength(1)
})
