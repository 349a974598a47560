import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addSeconds, now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { endOffer, makeOffer, type NewOffer } from '../offers/index.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person, Shop } from './fixtures/shop.ts'
import type { Order } from './order.ts'
import { returnPurchase } from './return-purchase.ts'
import { reversePurchase } from './reverse-purchase.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(async () => {
  expect(await shop.differences()).toEqual([])
  await shop.close()
})

/** A tenth off for one person, or on one network, so that no test sees the offers of another. */
async function offered(more: Partial<NewOffer>): Promise<Uuid> {
  const asked = {
    ...{ key: newId(), name: 'A tenth off', basis_points: 1_000, amount: null, per_customer_max: 1 },
    ...{ begins_at: now(), ends_at: addSeconds(now(), 86_400), ...more },
  } as NewOffer
  const made = await inTransaction(shop.db, (trx) => makeOffer(trx, asked))
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.offer_id
}

async function rewarded(balance = naira(1_000)) {
  const person = await shop.addPerson(balance)
  return { person, offer_id: await offered({ customer_id: person.id }) }
}

/** As the dialog does it: what the card showed is what is ordered. */
async function orderAsShown(person: Person, more: Partial<Order> = {}): Promise<Order> {
  const wish = shop.order(person, more)
  const shown = await shop.preview(wish)
  if (!shown.ok) throw new Error(shown.refusal.code)
  return { ...wish, offer: shown.value.offer }
}
const freeUses = (offer_id: Uuid) => shop.db('offer_use').where({ offer_id }).whereNull('freed_at')

describe('a purchase at a lower price', () => {
  test('costs what the card showed, is sent whole, and counts as what was paid', async () => {
    const { person } = await rewarded()
    const shown = await shop.preview(shop.order(person))
    expect(shown).toMatchObject({
      value: {
        price: naira(90),
        discount: naira(10),
        offer: { name: 'A tenth off' },
        balance_after: naira(910),
      },
    })
    const id = await shop.buy(person, await orderAsShown(person))
    expect(await shop.wallet(person)).toMatchObject({ held: naira(90), available: naira(910) })
    await shop.vend(id)
    expect(shop.telecom.calls.at(-1)).toMatchObject({ amount: naira(100) })
    expect(await shop.purchase(id)).toMatchObject({
      state: 'delivered',
      face_amount: naira(100),
      price: naira(90),
    })
    expect((await shop.facts()).find(({ purchase_id }) => purchase_id === id)).toMatchObject({
      amount: naira(90),
    })
    const next = await shop.preview(shop.order(person))
    expect(next).toMatchObject({ value: { price: naira(100), offer: null } })
  })

  test('is repeated under its key without a second use', async () => {
    const { person, offer_id } = await rewarded()
    const order = await orderAsShown(person)
    const [first, again] = [await shop.place(order), await shop.place(order)]
    expect(again).toMatchObject({ ok: true, value: { replayed: true, price: naira(90) } })
    expect(first.ok && again.ok && first.value.purchase_id === again.value.purchase_id).toBe(true)
    expect(await freeUses(offer_id)).toHaveLength(1)
    const other = await shop.place({ ...order, offer: null })
    expect(other).toMatchObject({ refusal: { code: 'purchase.key-reused' } })
  })

  test('gives the use back when it comes to nothing, and when the provider takes it back', async () => {
    const { person, offer_id } = await rewarded()
    const failing = await shop.buy(person, await orderAsShown(person))
    await inTransaction(shop.db, (trx) =>
      returnPurchase(trx, shop.core, { purchase_id: failing, reason: 'not_sent' }),
    )
    expect(await freeUses(offer_id)).toHaveLength(0)
    const taken = await shop.buy(person, await orderAsShown(person))
    await shop.vend(taken)
    expect(await freeUses(offer_id)).toHaveLength(1)
    expect(await inTransaction(shop.db, (trx) => reversePurchase(trx, shop.core, taken))).toBe(true)
    expect(await freeUses(offer_id)).toHaveLength(0)
    expect(await shop.wallet(person)).toMatchObject({ available: naira(1_000) })
  })

  test('is refused when the offer ended before the yes, and says the price without it', async () => {
    const { person, offer_id } = await rewarded()
    const order = await orderAsShown(person)
    await inTransaction(shop.db, (trx) => endOffer(trx, offer_id))
    expect(await shop.place(order)).toMatchObject({
      refusal: { code: 'purchase.offer-gone', price: naira(100).toString() },
    })
    expect(await shop.wallet(person)).toMatchObject({ held: 0n })
  })

  test('is never had at a discount that nobody offered', async () => {
    const { person } = await rewarded()
    const order = await orderAsShown(person)
    const forged = { offer_id: order.offer?.offer_id as Uuid, amount: naira(99) }
    expect(await shop.place({ ...order, offer: forged })).toMatchObject({
      refusal: { code: 'purchase.price-changed', price: naira(90).toString() },
    })
    const stranger = await shop.addPerson(naira(1_000))
    expect(await shop.place({ ...shop.order(stranger), offer: order.offer ?? null })).toMatchObject({
      refusal: { code: 'purchase.offer-gone' },
    })
  })

  test('that the wallet cannot pay leaves the use with the customer', async () => {
    const { person, offer_id } = await rewarded(naira(100))
    const order = await orderAsShown(person)
    await shop.buy(person, { face_amount: naira(60) })
    expect(await shop.place(order)).toMatchObject({ refusal: { code: 'purchase.insufficient-funds' } })
    expect(await freeUses(offer_id)).toHaveLength(0)
  })

  test('of two who want the last use at once one gets it and the other is asked again', async () => {
    const offer_id = await offered({ networks: ['glo'], uses_max: 1 })
    const people = [await shop.addPerson(naira(500)), await shop.addPerson(naira(500))]
    const orders = await Promise.all(people.map((person) => orderAsShown(person, { network: 'glo' })))
    const answers = await Promise.all(orders.map((order) => shop.place(order)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'purchase.offer-gone' } })
    expect(await freeUses(offer_id)).toHaveLength(1)
  })
})
