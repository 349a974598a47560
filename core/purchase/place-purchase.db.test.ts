import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../kernel/ids.ts'
import { money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person, Shop } from './fixtures/shop.ts'
import type { Order } from './order.ts'
import { placePurchases } from './place-purchase.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop.close())

const placeAll = (orders: Order[]) => inTransaction(shop.db, (trx) => placePurchases(trx, shop.core, orders))
const codeOf = (answer: Awaited<ReturnType<Shop['place']>>): string =>
  answer.ok ? 'ok' : answer.refusal.code.replace('purchase.', '')
const placed = (person: Person): Promise<unknown[]> => shop.db('purchase').where({ customer_id: person.id })

describe('one order', () => {
  test('reserves the price, records the purchase and asks for it to be sent', async () => {
    const person = await shop.addPerson(naira(1_000))
    const answer = await shop.place(shop.order(person, { face_amount: naira(300) }))
    expect(answer).toMatchObject({
      ok: true,
      value: {
        price: naira(300),
        available: naira(700),
        replayed: false,
        network: 'mtn',
        recipient: person.phone,
      },
    })
    if (!answer.ok) return
    expect(answer.value.reference).toMatch(/^NX-[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(await shop.wallet(person)).toEqual({
      balance: naira(1_000),
      held: naira(300),
      available: naira(700),
    })
    const purchase = await shop.purchase(answer.value.purchase_id)
    expect(purchase).toMatchObject({ state: 'held', price: naira(300), discount: 0n, currency: 'NGN' })
    expect(await shop.db('job_outbox').where({ key: `purchase.vend:${purchase.id}:0` })).toHaveLength(1)
  })

  test('refused, it leaves nothing behind', async () => {
    const person = await shop.addPerson(naira(10))
    const answer = await shop.place(shop.order(person))
    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'purchase.insufficient-funds', available: '1000', short_by: '9000' },
    })
    expect(await placed(person)).toEqual([])
    expect((await shop.wallet(person)).held).toBe(0n)
  })
})

describe('what speaks against an order', () => {
  const stranger = '+2348099999999' as Phone
  const rich = naira(100_000)
  const cases: [string, Partial<Order>, Record<string, unknown>, string][] = [
    ['suspended', {}, { status: 'suspended' }, 'customer-not-active'],
    ['inactive', {}, { status: 'inactive' }, 'customer-not-active'],
    ['another network', { network: 'vodafone' }, {}, 'unknown-network'],
    ['a word that every object knows', { network: 'constructor' }, {}, 'unknown-network'],
    ['another country', { recipient: '+919048123456' as Phone }, {}, 'foreign-number'],
    ['kobo', { face_amount: money(10_050) }, {}, 'amount-not-whole'],
    ['a bit less than the least', { face_amount: naira(49) }, {}, 'amount-too-small'],
    ['less than nothing', { face_amount: naira(-100) }, {}, 'amount-too-small'],
    ['the least', { face_amount: naira(50) }, {}, 'ok'],
    ['the most', { face_amount: naira(50_000), pin_verified: true }, {}, 'ok'],
    ['a bit more than the most', { face_amount: naira(50_001), pin_verified: true }, {}, 'amount-too-large'],
    ['as much as needs no PIN', { face_amount: naira(2_000) }, {}, 'ok'],
    ['a bit more than that', { face_amount: naira(2_001) }, {}, 'pin-needed'],
    ['a stranger', { recipient: stranger }, {}, 'pin-needed'],
    ['a stranger, with the PIN', { recipient: stranger, pin_verified: true }, {}, 'ok'],
  ]
  test.each(cases)('%s', async (_, order, columns, code) => {
    const person = await shop.addPerson(rich, columns)
    expect(codeOf(await shop.place(shop.order(person, order)))).toBe(code)
  })

  test('where several things do, the first in the order of precedence is said', async () => {
    const suspended = await shop.addPerson(naira(0), { status: 'suspended' })
    const wrong = { network: 'none', recipient: '+919048123456' as Phone, face_amount: money(1) }
    expect(codeOf(await shop.place(shop.order(suspended, wrong)))).toBe('customer-not-active')
    const poor = await shop.addPerson(naira(0))
    const steps: [Partial<Order>, string][] = [
      [wrong, 'unknown-network'],
      [{ ...wrong, network: 'glo' }, 'foreign-number'],
      [{ ...wrong, network: 'glo', recipient: stranger }, 'amount-not-whole'],
      [{ recipient: stranger, face_amount: naira(50_000) }, 'pin-needed'],
      [{ recipient: stranger, face_amount: naira(50_000), pin_verified: true }, 'insufficient-funds'],
    ]
    for (const [order, code] of steps) expect(codeOf(await shop.place(shop.order(poor, order)))).toBe(code)
  })
})

describe('the limit of a day', () => {
  const big = { face_amount: naira(30_000), pin_verified: true }

  test('counts what is on its way, and not what came back', async () => {
    const person = await shop.addPerson(naira(200_000))
    const first = await shop.buy(person, big)
    expect(await shop.place(shop.order(person, big))).toEqual({
      ok: false,
      refusal: { code: 'purchase.daily-limit', limit: '5000000', left: '2000000' },
    })
    shop.telecom.behave = () => 'fails, says so'
    await shop.vend(first)
    expect(codeOf(await shop.place(shop.order(person, big)))).toBe('ok')
    expect(
      codeOf(await shop.place(shop.order(person, { face_amount: naira(20_000), pin_verified: true }))),
    ).toBe('ok')
    expect(codeOf(await shop.place(shop.order(person, { face_amount: naira(50) })))).toBe('daily-limit')
  })

  test('is that of the tier', async () => {
    const person = await shop.addPerson(naira(200_000), { kyc_tier: 2 })
    for (const _ of [1, 2, 3]) expect(codeOf(await shop.place(shop.order(person, big)))).toBe('ok')
  })

  test('begins anew at midnight where the customer lives', async () => {
    const here = await shop.addPerson(naira(200_000))
    const there = await shop.addPerson(naira(200_000), { time_zone: 'Asia/Kolkata' })
    for (const person of [here, there])
      await shop.buy(person, { face_amount: naira(50_000), pin_verified: true })
    const again = (person: Person) => shop.place(shop.order(person)).then(codeOf)
    // 09:00 UTC is 10:00 in Lagos and 14:30 in Kolkata.
    shop.clock.move(9.5 * 3600 - 1)
    expect([await again(here), await again(there)]).toEqual(['daily-limit', 'daily-limit'])
    shop.clock.move(1)
    expect([await again(here), await again(there)]).toEqual(['daily-limit', 'ok'])
    shop.clock.move(4.5 * 3600)
    expect([await again(here), await again(there)]).toEqual(['ok', 'ok'])
  })

  test('holds against ten orders at once', async () => {
    const person = await shop.addPerson(naira(200_000))
    const orders = Array.from({ length: 10 }, () =>
      shop.order(person, { ...big, face_amount: naira(20_000) }),
    )
    const codes = (await Promise.all(orders.map((order) => shop.place(order)))).map(codeOf)
    expect(codes.filter((code) => code === 'ok')).toHaveLength(2)
    expect(codes.filter((code) => code === 'daily-limit')).toHaveLength(8)
  })
})

describe('the PIN', () => {
  test('is not asked for a recipient who got something before, by this customer', async () => {
    shop.telecom.behave = () => 'delivers, says so'
    const [person, other] = [await shop.addPerson(naira(5_000)), await shop.addPerson(naira(5_000))]
    const friend = { recipient: '+2348055555555' as Phone, network: 'glo' }
    const first = await shop.buy(person, { ...friend, pin_verified: true })
    expect(codeOf(await shop.place(shop.order(person, friend)))).toBe('pin-needed')
    await shop.vend(first)
    expect(codeOf(await shop.place(shop.order(person, friend)))).toBe('ok')
    expect(codeOf(await shop.place(shop.order(other, friend)))).toBe('pin-needed')
  })
})

describe('the same key', () => {
  test('five times at once is one purchase with one answer', async () => {
    const person = await shop.addPerson(naira(1_000))
    const order = shop.order(person)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => shop.place({ ...order, slot: newId() })))
    const values = answers.map((answer) => (answer.ok ? answer.value : null))
    expect(new Set(values.map((value) => value?.purchase_id)).size).toBe(1)
    expect(values.map((value) => value?.available)).toEqual(Array(5).fill(naira(900)))
    expect(values.filter((value) => value?.replayed === false)).toHaveLength(1)
    expect(await placed(person)).toHaveLength(1)
  })

  test('with other contents is refused, from the same customer and from another, at once and later', async () => {
    const [person, other] = [await shop.addPerson(naira(1_000)), await shop.addPerson(naira(1_000))]
    const order = shop.order(person)
    await shop.buy(person, order)
    const changes: Partial<Order>[] = [
      { face_amount: naira(200) },
      { network: 'glo' },
      { recipient: other.phone },
    ]
    for (const change of changes) expect(codeOf(await shop.place({ ...order, ...change }))).toBe('key-reused')
    expect(codeOf(await shop.place(shop.order(other, { key: order.key })))).toBe('key-reused')

    const key = newId()
    const both = await Promise.all([person, other].map((each) => shop.place(shop.order(each, { key }))))
    expect(both.map(codeOf).sort()).toEqual(['key-reused', 'ok'])
  })

  test('replays the answer even when the order would be refused by now', async () => {
    const person = await shop.addPerson(naira(100))
    const order = shop.order(person)
    await shop.buy(person, order)
    await shop.db('customer').where({ id: person.id }).update({ status: 'suspended' })
    expect(await shop.place(order)).toMatchObject({ ok: true, value: { replayed: true, available: 0n } })
  })
})

describe('many orders', () => {
  test('a hundred at once on a wallet that can pay for ten', async () => {
    const person = await shop.addPerson(naira(1_000))
    const orders = Array.from({ length: 100 }, () => shop.order(person))
    const codes = (await Promise.all(orders.map((order) => shop.place(order)))).map(codeOf)
    expect(codes.filter((code) => code === 'ok')).toHaveLength(10)
    expect(codes.filter((code) => code === 'insufficient-funds')).toHaveLength(90)
    expect(await shop.wallet(person)).toEqual({ balance: naira(1_000), held: naira(1_000), available: 0n })
  })

  test('in one batch are judged as if they came one after the other', async () => {
    const rich = await shop.addPerson(naira(100_000))
    const poor = await shop.addPerson(naira(250))
    const large = { face_amount: naira(30_000), pin_verified: true }
    const twin = shop.order(poor)
    const answers = await placeAll([
      shop.order(rich, large),
      twin,
      shop.order(rich, large),
      { ...twin },
      { ...twin, customer_id: rich.id },
      shop.order(poor),
      shop.order(poor),
      shop.order(rich, { face_amount: naira(20_000), pin_verified: true }),
      shop.order(rich),
    ])
    expect(answers.map(codeOf)).toEqual([
      ...['ok', 'ok', 'daily-limit', 'ok', 'key-reused', 'ok', 'insufficient-funds', 'ok', 'daily-limit'],
    ])
    expect(answers[3]).toMatchObject({ value: { replayed: true } })
    expect(await placed(poor)).toHaveLength(2)
  })

  test('batches over the same customers in opposite order do not lock each other out', async () => {
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => shop.addPerson(naira(10_000))))
    const batches = Array.from({ length: 8 }, (_, index) => {
      const orders = people.map((person) => shop.order(person))
      return placeAll(index % 2 === 0 ? orders : orders.reverse())
    })
    const codes = (await Promise.all(batches)).flat().map(codeOf)
    expect(codes).toEqual(Array(40).fill('ok'))
  })

  test('none at all is no work', async () => {
    expect(await placeAll([])).toEqual([])
  })
})

describe('the preview', () => {
  const look = (person: Person, more: Partial<Order> = {}) => shop.preview(shop.order(person, more))

  test('says what placing would, without placing', async () => {
    const person = await shop.addPerson(naira(3_000))
    expect(await look(person, { face_amount: naira(1_000) })).toEqual({
      ok: true,
      value: {
        price: naira(1_000),
        discount: 0n,
        offer: null,
        balance_after: naira(2_000),
        pin_needed: false,
        twin: null,
      },
    })
    expect(await look(person, { face_amount: naira(2_500) })).toMatchObject({ value: { pin_needed: true } })
    expect(await look(person, { face_amount: naira(3_500) })).toEqual({
      ok: false,
      refusal: { code: 'purchase.insufficient-funds', available: '300000', short_by: '50000' },
    })
    expect(await look(person, { network: 'none' })).toMatchObject({
      refusal: { code: 'purchase.unknown-network' },
    })
    expect(await placed(person)).toEqual([])
  })
})

test('afterwards the books balance', async () => {
  expect(await shop.differences()).toEqual([])
})
