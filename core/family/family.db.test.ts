import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, type Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person, Shop } from '../purchase/fixtures/shop.ts'
import { addUpSpending } from '../spending/index.ts'
import {
  answerLink,
  askLink,
  endLink,
  guardAllowance,
  lapseLinks,
  readFamily,
  renameLink,
  setAllowance,
} from './index.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open({}, { hearers: [addUpSpending], guard: guardAllowance })
})
afterAll(async () => {
  expect(await shop.differences()).toEqual([])
  await shop.close()
})

let numbers = 0
/** A number that is nobody's here. */
const freshNumber = (): Phone => {
  numbers += 1
  return `+234809${String(numbers).padStart(7, '0')}` as Phone
}
const ask = (primary: Person, phone: Phone, name = 'Ama') =>
  inTransaction(shop.db, (trx) =>
    askLink(trx, { primary_id: primary.id, phone, name, relationship: 'child' }),
  )
async function asked(primary: Person, phone: Phone, name?: string): Promise<Uuid> {
  const result = await ask(primary, phone, name)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.id
}
const answer = (link_id: Uuid, member: Person, yes: boolean) =>
  inTransaction(shop.db, (trx) => answerLink(trx, { link_id, member_id: member.id, yes }))
const end = (link_id: Uuid, by: Person) =>
  inTransaction(shop.db, (trx) => endLink(trx, { link_id, customer_id: by.id }))
const family = (person: Person) => readFamily(shop.db, person.id)
const people = async (): Promise<[Person, Person, Person]> => [
  await shop.addPerson(naira(10_000)),
  await shop.addPerson(naira(1_000)),
  await shop.addPerson(naira(1_000)),
]
const told = async (person: Person) => (await shop.notices(person)).map(({ kind }) => kind)

describe('linking a number', () => {
  test("nobody's number is linked at once", async () => {
    const [ada] = await people()
    expect(await ask(ada, freshNumber())).toMatchObject({ ok: true, value: { state: 'linked' } })
    expect((await family(ada)).links).toMatchObject([{ name: 'Ama', state: 'linked', is_customer: false }])
  })

  test("a customer's number waits for that customer's own yes, and nobody else's", async () => {
    const [ada, bola, chidi] = await people()
    const id = await asked(ada, bola.phone)
    expect((await family(ada)).links).toMatchObject([{ state: 'asked', is_customer: true }])
    expect((await family(bola)).to_me).toMatchObject([{ id, state: 'asked' }])
    for (const other of [ada, chidi])
      expect(await answer(id, other, true)).toMatchObject({ refusal: { code: 'family.over' } })
    expect(await answer(id, bola, true)).toMatchObject({ ok: true, value: { linked: true } })
    expect(await answer(id, bola, false)).toMatchObject({ refusal: { code: 'family.over' } })
    expect(await told(bola)).toEqual(['family.asked'])
    expect(await told(ada)).toEqual(['family.answered'])
  })

  test('two answers at once are one', async () => {
    const [ada, bola] = await people()
    const id = await asked(ada, bola.phone)
    const answers = await Promise.all([answer(id, bola, true), answer(id, bola, false), end(id, ada)])
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
    const [row] = await shop.db('family_link').where({ id })
    expect(['linked', 'declined', 'ended']).toContain(row.state)
    expect((await shop.notices(ada)).length).toBeLessThanOrEqual(1)
  })

  test('a request lapses after a day, and may be made again', async () => {
    const [ada, bola] = await people()
    const id = await asked(ada, bola.phone)
    shop.clock.move(24 * 3_600)
    expect(await answer(id, bola, true)).toMatchObject({ refusal: { code: 'family.over' } })
    for (const _ of ['once', 'again']) await inTransaction(shop.db, lapseLinks)
    expect(await family(bola)).toEqual({ links: [], to_me: [] })
    expect(await ask(ada, bola.phone)).toMatchObject({ ok: true })
  })

  test.each([
    ['family.bad-name', async (ada: Person) => ask(ada, freshNumber(), '123')],
    ['family.own-number', async (ada: Person) => ask(ada, ada.phone)],
    [
      'family.linked-already',
      async (ada: Person) => {
        const phone = freshNumber()
        await asked(ada, phone)
        return ask(ada, phone)
      },
    ],
    [
      'family.too-many',
      async (ada: Person) => {
        for (let count = 0; count < 15; count++) await asked(ada, freshNumber())
        return ask(ada, freshNumber())
      },
    ],
    [
      'family.too-many-asked',
      async (ada: Person) => {
        for (let count = 0; count < 5; count++) {
          const other = await shop.addPerson(naira(0))
          await end(await asked(ada, other.phone), ada)
        }
        return ask(ada, (await shop.addPerson(naira(0))).phone)
      },
    ],
  ])('%s is refused', async (code, attempt) => {
    const [ada] = await people()
    expect(await attempt(ada)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('the same number asked for twice at once is one link', async () => {
    const [ada] = await people()
    const phone = freshNumber()
    const results = await Promise.all([ask(ada, phone), ask(ada, phone), ask(ada, phone)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('ending a link', () => {
  test('either side may, once, and the other hears of it', async () => {
    const [ada, bola, chidi] = await people()
    const first = await asked(ada, bola.phone)
    await answer(first, bola, true)
    expect(await end(first, chidi)).toMatchObject({ refusal: { code: 'family.over' } })
    expect(await end(first, bola)).toMatchObject({ ok: true })
    expect(await end(first, ada)).toMatchObject({ refusal: { code: 'family.over' } })
    expect(await told(ada)).toEqual(['family.answered', 'family.ended'])
    const second = await asked(ada, bola.phone)
    await answer(second, bola, true)
    await end(second, ada)
    expect((await told(bola)).at(-1)).toBe('family.ended')
    await expect(shop.db('family_link').where({ id: first }).update({ state: 'linked' })).rejects.toThrow(
      'does not move',
    )
  })

  test("a stranger changes nothing of somebody's link", async () => {
    const [ada, , chidi] = await people()
    const link_id = await asked(ada, freshNumber())
    const changes = await inTransaction(shop.db, async (trx) => [
      await renameLink(trx, { link_id, primary_id: chidi.id, name: 'Mine' }),
      await setAllowance(trx, { link_id, primary_id: chidi.id, allowance: naira(1) }),
    ])
    expect(changes.map(({ ok }) => ok)).toEqual([false, false])
    expect((await family(ada)).links).toMatchObject([{ name: 'Ama', allowance: null }])
  })
})

describe('an allowance', () => {
  const allow = (primary: Person, link_id: Uuid, amount: number) =>
    inTransaction(shop.db, (trx) =>
      setAllowance(trx, { link_id, primary_id: primary.id, allowance: naira(amount) }),
    )

  test('asks once more before it is gone over, with what is on its way', async () => {
    const [ada] = await people()
    const recipient = freshNumber()
    await allow(ada, await asked(ada, recipient), 1_000)
    const order = (amount: number) =>
      shop.order(ada, { recipient, face_amount: naira(amount), pin_verified: true })
    await shop.vend(await shop.buy(ada, order(600)))
    await shop.buy(ada, order(300))
    expect(await shop.place(order(101))).toMatchObject({
      refusal: { code: 'purchase.over-budget', for_whom: 'Ama', limit: '100000', over: '100' },
    })
    expect(await shop.place({ ...order(101), over_budget_accepted: true })).toMatchObject({ ok: true })
    expect(await shop.place(shop.order(ada, { face_amount: naira(500) }))).toMatchObject({ ok: true })
  })

  test('has room for one of two at once', async () => {
    const [ada] = await people()
    const recipient = freshNumber()
    await allow(ada, await asked(ada, recipient), 1_000)
    const order = () =>
      shop.order(ada, { key: newId(), recipient, face_amount: naira(700), pin_verified: true })
    const placed = await Promise.all([shop.place(order()), shop.place(order())])
    expect(placed.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('begins anew with the month, and ends with the link', async () => {
    const [ada] = await people()
    const recipient = freshNumber()
    const id = await asked(ada, recipient)
    await allow(ada, id, 500)
    const order = () => shop.order(ada, { recipient, face_amount: naira(500), pin_verified: true })
    await shop.vend(await shop.buy(ada, order()))
    expect(await shop.place(order())).toMatchObject({ ok: false })
    shop.clock.move(31 * 86_400)
    await shop.vend(await shop.buy(ada, order()))
    await end(id, ada)
    expect(await shop.place(order())).toMatchObject({ ok: true })
  })
})
