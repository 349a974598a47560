import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person, Shop } from '../purchase/fixtures/shop.ts'
import { type Order, settlePurchases } from '../purchase/index.ts'
import { reversePurchase } from '../purchase/reverse-purchase.ts'
import { addUpSpending, reconcileSpending } from '../spending/index.ts'
import {
  type BudgetScope,
  guardBudget,
  previewBudget,
  readBudgets,
  readPastMonths,
  setBudget,
  switchStop,
  watchBudgets,
} from './index.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open(
    { VELOCITY_PER_HOUR_MAX: '1000' },
    { hearers: [addUpSpending, watchBudgets], guard: guardBudget },
  )
  shop.telecom.behave = () => 'delivers, says so'
})
afterAll(async () => {
  expect(await reconcileSpending(shop.db)).toEqual([])
  await shop.close()
})

const time_zone = 'Africa/Lagos'
const ask = (person: Person, amount: Money | null, scope: BudgetScope = 'all') =>
  inTransaction(shop.db, (trx) => setBudget(trx, { customer_id: person.id, time_zone, scope, amount }))

async function spend(person: Person, amount: number, more: Partial<Order> = {}): Promise<Uuid> {
  const id = await shop.buy(person, { face_amount: naira(amount), pin_verified: true, ...more })
  await shop.vend(id)
  return id
}

const warnings = async (person: Person) =>
  (await shop.notices(person)).filter(({ kind }) => kind === 'budget.warned')
const levels = async (person: Person) =>
  (await warnings(person)).map(({ category, level }) => `${category ?? 'all'} ${level}`)

const moveTo = (time: string) => shop.clock.move((Date.parse(time) - shop.clock.now().getTime()) / 1000)
const read = (person: Person) => readBudgets(shop.db, { customer_id: person.id, time_zone })

test('each part of a budget is told once, with its numbers and how the month grew', async () => {
  const person = await shop.addPerson(naira(50_000))
  await ask(person, naira(1_000))
  await spend(person, 690)
  expect(await levels(person)).toEqual([])
  await spend(person, 50)
  expect(await levels(person)).toEqual(['all 70'])
  await spend(person, 100)
  await spend(person, 60)
  await spend(person, 100)
  await spend(person, 500)
  expect(await levels(person)).toEqual(['all 70', 'all 90', 'all 100'])
  expect((await warnings(person))[1]).toEqual({
    kind: 'budget.warned',
    ...{
      level: 90,
      category: null,
      limit: '100000',
      spent: '90000',
      month: '2026-11',
      today: '2026-11-21',
    },
    days: [{ day: '2026-11-21', amount: '90000' }],
  })
})

test('of several parts at once the highest is told, and those below it never', async () => {
  const person = await shop.addPerson(naira(50_000))
  await ask(person, naira(1_000))
  const jump = await spend(person, 950)
  expect(await levels(person)).toEqual(['all 90'])
  await inTransaction(shop.db, (trx) => reversePurchase(trx, shop.core, jump))
  await spend(person, 750)
  expect(await levels(person)).toEqual(['all 90'])
  await spend(person, 250)
  expect(await levels(person)).toEqual(['all 90', 'all 100'])
  expect((await warnings(person))[1]).toMatchObject({ limit: '100000', spent: '100000' })
})

test('budgets of categories are watched beside the one for everything', async () => {
  const person = await shop.addPerson(naira(50_000))
  await ask(person, naira(10_000))
  await ask(person, naira(500), 'airtime')
  await ask(person, naira(100), 'data')
  await spend(person, 500)
  expect(await levels(person)).toEqual(['airtime 100'])
  await spend(person, 6_500)
  expect(await levels(person)).toEqual(['airtime 100', 'all 70'])
  expect((await read(person)).budgets).toEqual([
    { scope: 'all', limit: naira(10_000), spent: naira(7_000) },
    { scope: 'airtime', limit: naira(500), spent: naira(7_000) },
    { scope: 'data', limit: naira(100), spent: 0n },
  ])
})

test('another amount is told anew, but not what is reached already; the same amount is not', async () => {
  const person = await shop.addPerson(naira(50_000))
  await spend(person, 800)
  expect(await ask(person, naira(1_000))).toEqual({ changed: true, spent: naira(800) })
  expect(await levels(person)).toEqual([])
  await spend(person, 50)
  expect(await levels(person)).toEqual([])
  await spend(person, 60)
  expect(await levels(person)).toEqual(['all 90'])
  expect(await ask(person, naira(1_000))).toMatchObject({ changed: false })
  await spend(person, 50)
  expect(await levels(person)).toEqual(['all 90'])
  await ask(person, naira(2_000))
  await spend(person, 480)
  expect(await levels(person)).toEqual(['all 90', 'all 70'])
  await ask(person, null)
  await spend(person, 5_000)
  expect(await levels(person)).toEqual(['all 90', 'all 70'])
  expect(await ask(person, naira(1_000))).toEqual({ changed: true, spent: naira(6_440) })
  await spend(person, 100)
  expect(await levels(person)).toEqual(['all 90', 'all 70'])
})

test('who wants to be stopped is asked, with what is on its way counted; others never are', async () => {
  const person = await shop.addPerson(naira(50_000))
  const { id: customer_id } = person
  await ask(person, naira(1_000))
  await spend(person, 500)
  const waiting = await shop.buy(person, { face_amount: naira(300) })
  const order = (amount: number, more: Partial<Order> = {}) =>
    shop.order(person, { face_amount: naira(amount), ...more })
  const after = (amount: number) =>
    previewBudget(shop.db, { customer_id, category: 'airtime', price: naira(amount) })
  expect(await after(300)).toEqual({ scope: 'all', limit: naira(1_000), left: naira(-100), stops: false })

  await inTransaction(shop.db, (trx) => switchStop(trx, { customer_id, stops: true }))
  expect(await after(200)).toMatchObject({ left: 0n, stops: false })
  expect(await after(300)).toMatchObject({ left: naira(-100), stops: true })
  const stopped = await shop.place(order(300, { pin_verified: true }))
  expect(stopped).toEqual({
    ok: false,
    refusal: { code: 'purchase.over-budget', category: null, for_whom: null, limit: '100000', over: '10000' },
  })
  expect(await shop.place(order(300, { over_budget_accepted: true }))).toMatchObject({
    refusal: { code: 'purchase.pin-needed' },
  })
  expect(await shop.place(order(200))).toMatchObject({ ok: true })
  const yes = { over_budget_accepted: true, pin_verified: true }
  expect(await shop.place(order(300, yes))).toMatchObject({ ok: true })
  shop.telecom.behave = () => 'fails, says so'
  await shop.vend(waiting)
  shop.telecom.behave = () => 'delivers, says so'
  expect(await after(100)).toMatchObject({ left: naira(-100) })

  const both = await shop.addPerson(naira(5_000))
  await ask(both, naira(1_000))
  await inTransaction(shop.db, (trx) => switchStop(trx, { customer_id: both.id, stops: true }))
  const two = await Promise.all(
    [1, 2].map(() => shop.place(shop.order(both, { face_amount: naira(600), pin_verified: true }))),
  )
  expect(two.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test('batches that settle for one customer at once tell each part once', async () => {
  const people = await Promise.all([1, 2, 3, 4].map(() => shop.addPerson(naira(50_000))))
  for (const person of people) await ask(person, naira(1_000))
  const ids: Uuid[][] = [[], [], [], []]
  for (const person of people)
    for (let count = 0; count < 12; count++) {
      const id = await shop.buy(person)
      await shop.db('purchase').where({ id }).update({ state: 'sending', provider_request_id: id })
      ids[count % ids.length]?.push(id)
    }
  const settle = (batch: Uuid[]) =>
    inTransaction(shop.db, (trx) =>
      settlePurchases(
        trx,
        shop.core,
        batch.map((purchase_id) => ({ purchase_id, cost: null, provider_reference: null })),
      ),
    )
  // The last settles again what the first did, and some set their budgets meanwhile.
  const changed = people.slice(0, 2).map((person) => ask(person, naira(1_100)))
  await Promise.all([...ids.map(settle), settle(ids[0] ?? []), ...changed])
  for (const [place, person] of people.entries()) {
    const told = await warnings(person)
    const limit = place < 2 ? '110000' : '100000'
    const ofLimit = told.filter((each) => each.limit === limit).map(({ level }) => Number(level))
    expect(ofLimit).toEqual([...new Set(ofLimit)].sort((one, other) => one - other))
    const { rows } = await shop.db.raw(
      `select array_agg(level order by level) as levels from budget_alert
       join budget_limit on budget_limit.id = limit_id where customer_id = ? and amount = ?`,
      [person.id, limit],
    )
    expect(rows[0].levels).toEqual([70, 90, 100])
    expect((await read(person)).spent.all).toBe(naira(1_200))
  }
})

test('a budget goes on into the next months, is told anew in each, and past ones keep theirs', async () => {
  const person = await shop.addPerson(naira(50_000))
  await ask(person, naira(1_000))
  await spend(person, 800)
  moveTo('2026-12-02T10:00:00Z')
  await spend(person, 700)
  await ask(person, naira(700))
  moveTo('2027-01-02T10:00:00Z')
  await spend(person, 900)
  expect((await warnings(person)).map(({ month, level }) => `${month} ${level}`)).toEqual([
    '2026-11 70',
    '2026-12 70',
    '2027-01 100',
  ])
  await ask(person, null)
  expect(await readPastMonths(shop.db, { customer_id: person.id, time_zone, count: 4 })).toEqual([
    { month: '2027-01', limit: null, spent: naira(900) },
    { month: '2026-12', limit: naira(700), spent: naira(700) },
    { month: '2026-11', limit: naira(1_000), spent: naira(800) },
    { month: '2026-10', limit: null, spent: 0n },
  ])
})
