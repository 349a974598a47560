import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Phone } from '../kernel/phone.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person, Shop } from './fixtures/shop.ts'
import type { Order } from './order.ts'
import { placePurchases } from './place-purchase.ts'

const HOUR = 3_600

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open({ VELOCITY_PER_HOUR_MAX: '5', VELOCITY_RECIPIENTS_PER_DAY_MAX: '3' })
})
afterAll(() => shop.close())
afterEach(() => {
  shop.telecom.behave = () => 'delivers, says so'
})

const rich = () => shop.addPerson(naira(20_000))
/** An order of which nobody has said that it is meant twice. */
const plain = (person: Person, more: Partial<Order> = {}): Order =>
  shop.order(person, { twin_accepted: false, ...more })
const number = (last: number): Phone => `+23480999900${String(last).padStart(2, '0')}` as Phone
const stranger = (last: number) => ({ recipient: number(last), pin_verified: true })

type Answer = Awaited<ReturnType<Shop['place']>>
const codeOf = (answer: Answer): string => (answer.ok ? 'ok' : answer.refusal.code.replace('purchase.', ''))
const places = async (order: Order): Promise<string> => codeOf(await shop.place(order))
const referenceOf = (answer: Answer): string => (answer.ok ? answer.value.reference : 'refused')
const alertsAbout = async ({ id }: Person): Promise<{ subject: string; detail: string }[]> => {
  const rows: { body: { notice: { code: string; subject: string; detail: string } } }[] =
    await shop.db('message')
  return rows
    .map(({ body: { notice } }) => notice)
    .filter(({ code, subject }) => code === 'purchase.velocity' && subject.includes(`${id}`))
}
const countOf = async ({ id }: Person): Promise<number> =>
  (await shop.db('purchase').where({ customer_id: id })).length

describe('the same bought again', () => {
  test('is refused within two minutes with what was bought, and placed by a yes of its own', async () => {
    const ada = await rich()
    const reference = referenceOf(await shop.place(plain(ada)))
    shop.clock.move(45)
    const again = plain(ada)
    expect(await shop.preview(again)).toMatchObject({ value: { twin: { reference, seconds_ago: 45 } } })
    expect(await shop.place(again)).toEqual({
      ok: false,
      refusal: { code: 'purchase.twin', reference, seconds_ago: 45 },
    })
    expect(await shop.wallet(ada)).toMatchObject({ held: naira(100) })
    const second = referenceOf(await shop.place({ ...again, twin_accepted: true }))
    expect(second).not.toBe(reference)
    shop.clock.move(1)
    expect(await shop.preview(plain(ada))).toMatchObject({
      value: { twin: { reference: second, seconds_ago: 1 } },
    })
  })

  test('is nothing to ask about once the two minutes are over', async () => {
    const ada = await rich()
    await shop.place(plain(ada))
    shop.clock.move(119)
    expect(await places(plain(ada))).toBe('twin')
    shop.clock.move(1)
    expect(await shop.preview(plain(ada))).toMatchObject({ value: { twin: null } })
    expect(await places(plain(ada))).toBe('ok')
  })

  test('counts while it is on its way and when it was delivered, not when the money came back', async () => {
    const ada = await rich()
    const id = await shop.buy(ada)
    await shop.vend(id)
    expect(await shop.purchase(id)).toMatchObject({ state: 'delivered' })
    expect(await places(plain(ada))).toBe('twin')

    const bola = await rich()
    shop.telecom.behave = () => 'delivers, answer lost'
    await shop.vend(await shop.buy(bola))
    expect(await places(plain(bola))).toBe('twin')

    const chi = await rich()
    shop.telecom.behave = () => 'fails, says so'
    const returned = await shop.buy(chi)
    await shop.vend(returned)
    expect(await shop.purchase(returned)).toMatchObject({ state: 'returned' })
    expect(await places(plain(chi))).toBe('ok')
  })

  test('is the same number and the same amount, by the same customer; the network may differ', async () => {
    const [ada, bola] = [await rich(), await rich()]
    await shop.place(plain(ada, stranger(1)))
    expect(await places(plain(ada, { ...stranger(1), face_amount: naira(101) }))).toBe('ok')
    expect(await places(plain(ada, stranger(2)))).toBe('ok')
    expect(await places(plain(bola, stranger(1)))).toBe('ok')
    expect(await places(plain(ada, { ...stranger(1), network: 'glo' }))).toBe('twin')
  })

  test('under the same key is no twin of itself, and a key that was refused can still be used', async () => {
    const ada = await rich()
    const order = plain(ada)
    expect(await places(order)).toBe('ok')
    expect(await shop.place(order)).toMatchObject({ ok: true, value: { replayed: true } })
    const again = plain(ada)
    expect(await places(again)).toBe('twin')
    expect(await places({ ...again, twin_accepted: true })).toBe('ok')
    expect(await places(again)).toBe('ok')
    expect(await countOf(ada)).toBe(2)
  })

  test('twice in one batch, the second is the twin', async () => {
    const ada = await rich()
    const orders = [plain(ada), plain(ada), plain(ada, { face_amount: naira(200) })]
    const answers = await inTransaction(shop.db, (trx) => placePurchases(trx, shop.core, orders))
    expect(answers.map(codeOf)).toEqual(['ok', 'twin', 'ok'])
    expect(answers[1]).toMatchObject({
      refusal: { reference: referenceOf(answers[0] as Answer), seconds_ago: 0 },
    })
  })

  test('at once from ten chats that nobody asked: one is placed, and nine wait for a yes', async () => {
    const ada = await rich()
    const codes = await Promise.all(Array.from({ length: 10 }, () => places(plain(ada))))
    expect(codes.sort()).toEqual(['ok', ...Array(9).fill('twin')])
    expect(await shop.wallet(ada)).toMatchObject({ held: naira(100) })
  })

  test('is said after what would refuse the order anyway, and before the PIN and the money', async () => {
    const ada = await shop.addPerson(naira(150))
    const to_a_stranger = { recipient: number(9) }
    await shop.buy(ada, { ...to_a_stranger, pin_verified: true })
    expect(await places(plain(ada, { ...to_a_stranger, network: 'none' }))).toBe('unknown-network')
    expect(await places(plain(ada, to_a_stranger))).toBe('twin')
    expect(await places(plain(ada, { ...to_a_stranger, twin_accepted: true }))).toBe('pin-needed')
    expect(await places(plain(ada, { ...stranger(9), twin_accepted: true }))).toBe('insufficient-funds')
  })
})

describe('many purchases within an hour', () => {
  test('are refused beyond the most, until the oldest is an hour old', async () => {
    const ada = await rich()
    for (let minute = 0; minute < 5; minute++) {
      await shop.buy(ada)
      shop.clock.move(60)
    }
    const refusal = { code: 'purchase.too-many', wait_minutes: 55 }
    expect(await shop.preview(plain(ada))).toEqual({ ok: false, refusal })
    expect(await shop.place(plain(ada))).toEqual({ ok: false, refusal })
    shop.clock.move(55 * 60 - 1)
    expect(await shop.place(plain(ada))).toEqual({ ok: false, refusal: { ...refusal, wait_minutes: 1 } })
    shop.clock.move(1)
    expect([await places(plain(ada)), await places(plain(ada))]).toEqual(['ok', 'too-many'])
    expect(await countOf(ada)).toBe(6)
  })

  test('count what came back too, and each customer alone', async () => {
    const [ada, bola] = [await rich(), await rich()]
    shop.telecom.behave = () => 'fails, says so'
    for (let count = 0; count < 5; count++) await shop.vend(await shop.buy(ada))
    expect(await places(plain(ada))).toBe('too-many')
    expect(await places(plain(bola))).toBe('ok')
  })

  test('at once: no more than the most are placed', async () => {
    const ada = await rich()
    const codes = await Promise.all(Array.from({ length: 12 }, () => places(shop.order(ada))))
    expect(codes.sort()).toEqual([...Array(5).fill('ok'), ...Array(7).fill('too-many')])
  })
})

describe('many new numbers in a day', () => {
  test('are refused beyond the most; known numbers and those of today go on', async () => {
    const ada = await rich()
    const known = await shop.buy(ada, stranger(10))
    await shop.vend(known)
    shop.clock.move(24 * HOUR)
    for (const last of [11, 12, 13]) expect(await places(plain(ada, stranger(last)))).toBe('ok')
    const refusal = { code: 'purchase.too-many-recipients', most: 3 }
    expect(await shop.preview(plain(ada, stranger(14)))).toEqual({ ok: false, refusal })
    expect(await shop.place(plain(ada, stranger(14)))).toEqual({ ok: false, refusal })
    shop.clock.move(HOUR + 1)
    const others = [stranger(10), stranger(11), { recipient: ada.phone }]
    for (const other of others) expect(await places(plain(ada, other))).toBe('ok')
    expect(await places(plain(ada, stranger(14)))).toBe('too-many-recipients')
    shop.clock.move(24 * HOUR)
    expect(await places(plain(ada, stranger(14)))).toBe('ok')
  })

  test('at once: no more than the most are placed', async () => {
    const ada = await rich()
    const orders = [21, 22, 23, 24, 25].map((last) => plain(ada, stranger(last)))
    const codes = await Promise.all(orders.map(places))
    expect(codes.sort()).toEqual(['ok', 'ok', 'ok', 'too-many-recipients', 'too-many-recipients'])
  })
})

describe('operators', () => {
  test('hear of a customer once a day, whether the look or the order was refused', async () => {
    const [ada, bola] = [await rich(), await rich()]
    for (let count = 0; count < 5; count++) await shop.buy(ada)
    expect(await alertsAbout(ada)).toEqual([])
    await shop.preview(plain(ada))
    for (let count = 0; count < 3; count++) await shop.place(plain(ada))
    const day = shop.clock.now().toISOString().slice(0, 10)
    expect(await alertsAbout(ada)).toMatchObject([
      { subject: `customer ${ada.id}, ${day}`, detail: expect.stringContaining('more than 5 purchases') },
    ])
    expect(await alertsAbout(bola)).toEqual([])

    shop.clock.move(24 * HOUR)
    for (const last of [31, 32, 33, 34]) await shop.place(plain(ada, stranger(last)))
    const details = (await alertsAbout(ada)).map(({ detail }) => detail)
    expect(details).toEqual([expect.anything(), expect.stringContaining('more than 3 new numbers')])
  })

  test('hear nothing of a twin, of a PIN or of too little money', async () => {
    const ada = await shop.addPerson(naira(120))
    await shop.buy(ada)
    const orders = [plain(ada), plain(ada, { recipient: number(40) }), shop.order(ada)]
    expect(await Promise.all(orders.map(places))).toEqual(['twin', 'pin-needed', 'insufficient-funds'])
    expect(await alertsAbout(ada)).toEqual([])
  })
})

test('afterwards the books balance', async () => {
  expect(await shop.differences()).toEqual([])
})

// Last, because a second shop brings a clock of its own.
test('a twin is never asked about where operators do not want it', async () => {
  const free = await Shop.open({ DUPLICATE_GUARD_SECONDS: '0' })
  try {
    const ada = await free.addPerson(naira(1_000))
    const order = () => free.order(ada, { twin_accepted: false })
    expect([codeOf(await free.place(order())), codeOf(await free.place(order()))]).toEqual(['ok', 'ok'])
  } finally {
    await free.close()
  }
})
