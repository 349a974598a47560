import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Uuid } from '../kernel/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import { CRASH_POINTS, Crash, type CrashPoint, crashingDb } from './fixtures/crashing-db.ts'
import { BEHAVIOURS, type Behaviour } from './fixtures/scripted-telecom.ts'
import { naira, type Person, Shop } from './fixtures/shop.ts'
import { placePurchase } from './place-purchase.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop.close())

const points = [1, 2, 3].flatMap((transaction) => CRASH_POINTS.map((at): CrashPoint => ({ transaction, at })))

/** Runs as a process that may die; true when it did. */
async function dies(run: Promise<unknown>): Promise<boolean> {
  try {
    await run
    return false
  } catch (error) {
    if (!(error instanceof Crash)) throw error
    return true
  }
}

const ENDS: Record<Behaviour, string> = {
  'delivers, says so': 'delivered',
  'delivers, says pending': 'delivered',
  'delivers, answer lost': 'delivered',
  'delivers, our code breaks': 'delivered',
  'delivers after a while, silence': 'delivered',
  'fails, says so': 'returned',
  'fails, says pending': 'returned',
  'fails, answer lost': 'returned',
  'never arrived, surely': 'returned',
  'never arrived, twice surely': 'delivered',
  'never arrived, silence': 'returned',
  'turned away, says so': 'returned',
  'undecided, says pending': 'review',
}

async function expectOneEnd(id: Uuid, person: Person, behaviour: Behaviour): Promise<void> {
  const { state, provider_request_id } = await shop.purchase(id)
  const entry = shop.telecom.books.get(provider_request_id ?? '')
  // A crash before the first arrival is the end of that request: it is asked about, never sent after all.
  expect([ENDS[behaviour], entry === undefined ? 'returned' : ENDS[behaviour]]).toContain(state)
  expect(entry?.times ?? 0).toBeLessThanOrEqual(1)
  expect(state === 'delivered').toBe(entry?.truth === 'delivered')
  const ended = state !== 'review'
  expect((await shop.facts()).filter(({ purchase_id }) => purchase_id === id)).toHaveLength(ended ? 1 : 0)
  const outcomes = await shop.db('message').where({ key: `purchase:${id}:outcome` })
  expect(outcomes).toHaveLength(ended ? 1 : 0)
  const balance = state === 'delivered' ? naira(900) : naira(1_000)
  expect(await shop.wallet(person)).toMatchObject({ balance, held: ended ? 0n : naira(100) })
}

test('a process that dies while placing leaves all of it or nothing, and the same order placed again is one', async () => {
  shop.telecom.behave = () => 'delivers, says so'
  for (const at of CRASH_POINTS) {
    const person = await shop.addPerson(naira(1_000))
    const order = shop.order(person)
    const db = crashingDb(shop.db, { transaction: 1, at })
    expect(await dies(inTransaction(db, (trx) => placePurchase(trx, shop.core, order)))).toBe(true)
    const id = await shop.buy(person, order)
    await shop.runUntilQuiet()
    await expectOneEnd(id, person, 'delivers, says so')
    expect(await shop.db('purchase').where({ customer_id: person.id })).toHaveLength(1)
  }
})

test.each(BEHAVIOURS)('a process that dies anywhere while sending, provider %s', async (behaviour) => {
  shop.telecom.behave = () => behaviour
  let deaths = 0
  for (const point of points) {
    const person = await shop.addPerson(naira(1_000))
    const id = await shop.buy(person)
    await shop.takeJobs()
    if (await dies(shop.vend(id, { ...shop.core, db: crashingDb(shop.db, point) }))) deaths += 1
    await shop.runUntilQuiet()
    await expectOneEnd(id, person, behaviour)
  }
  expect(deaths).toBeGreaterThanOrEqual(6)
  expect(await shop.differences()).toEqual([])
})

test.each([
  'delivers, answer lost',
  'fails, answer lost',
  'never arrived, silence',
  'undecided, says pending',
] as const)('a process that dies anywhere while asking, provider %s', async (behaviour) => {
  shop.telecom.behave = () => behaviour
  for (const at of CRASH_POINTS) {
    for (const left_behind of [false, true]) {
      const person = await shop.addPerson(naira(1_000))
      const id = await shop.buy(person)
      const dead = crashingDb(shop.db, { transaction: left_behind ? 2 : 3, at: 'before' })
      expect(await dies(shop.vend(id, { ...shop.core, db: dead }))).toBe(left_behind)
      await shop.takeJobs()
      shop.clock.move(40)
      const confirm = { name: 'purchase.confirm', purchase_id: id }
      for (const transaction of [1, 2])
        await dies(shop.run(confirm, { ...shop.core, db: crashingDb(shop.db, { transaction, at }) }))
      await shop.runUntilQuiet()
      await expectOneEnd(id, person, behaviour)
    }
  }
  expect(await shop.differences()).toEqual([])
})
