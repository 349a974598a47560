import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { setBudget } from '../budget/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import { money } from '../kernel/money.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person } from '../purchase/fixtures/shop.ts'
import { reversePurchase } from '../purchase/reverse-purchase.ts'
import { readSpendOf } from '../spending/index.ts'
import { Office } from './fixtures/office.ts'

let office: Office
beforeAll(async () => {
  office = await Office.open()
})
afterAll(() => office.close())
afterEach(async () => {
  expect(await office.faults()).toEqual([])
})

const spentBy = async (person: Person): Promise<bigint> =>
  (await office.shop.db('spend_total').where({ customer_id: person.id }).first('amount'))?.amount ?? 0n

const told = async (person: Person): Promise<unknown[]> =>
  (await office.shop.notices(person)).map(({ kind, refunded }) =>
    refunded === undefined ? kind : `${kind} ${refunded}`,
  )

const reverse = (id: Uuid) =>
  inTransaction(office.shop.db, (trx) => reversePurchase(trx, office.shop.core, id))

test('a refund in parts gives back what was paid, lowers the spend of its day, and never more', async () => {
  const { shop } = office
  const person = await shop.addPerson(naira(1_000))
  await office.sell(person, naira(200))
  const id = await office.sell(person, naira(300))
  const lost = await office.house('loss/refund')
  shop.clock.move(3 * 86_400)

  expect((await office.refund(id, naira(100))).state).toBe('done')
  expect((await shop.wallet(person)).available).toBe(naira(600))
  expect(await spentBy(person)).toBe(naira(400))
  const support = await office.addAdmin('support')
  expect(await office.askRefund(support, id, naira(201))).toMatchObject({
    refusal: { code: 'purchase.refund-too-much', rest: '20000' },
  })
  expect((await office.refund(id, naira(200))).state).toBe('done')
  expect((await shop.wallet(person)).available).toBe(naira(800))
  expect(await spentBy(person)).toBe(naira(200))
  expect(await office.askRefund(support, id, naira(1))).toMatchObject({
    refusal: { code: 'purchase.refund-back-already' },
  })
  expect(await office.house('loss/refund')).toBe(lost - naira(300))

  const facts = await shop.db('purchase_fact').where({ purchase_id: id }).orderBy(['status', 'part'])
  expect(facts.map(({ status, part, amount }) => [status, part, amount])).toEqual([
    ['delivered', 0, naira(300)],
    ['refunded', 1, money(-10_000)],
    ['refunded', 2, money(-20_000)],
  ])
  expect(new Set(facts.map(({ day }) => String(day))).size).toBe(1)
  expect((await told(person)).slice(-2)).toEqual(['purchase.refunded 10000', 'purchase.refunded 20000'])
  expect(await office.acts(`purchase:${id}`)).toEqual([
    ...['refund.ask', 'refund.approve', 'refund.ask', 'refund.approve'],
  ])
  const month = '2026-11' as Parameters<typeof readSpendOf>[1]['month']
  const { purchases } = await readSpendOf(shop.db, { customer_id: person.id, month }, { limit: 5 })
  expect(purchases.map(({ amount }) => amount)).toEqual([naira(200)])
})

test('a budget has room again for what was refunded', async () => {
  const { shop } = office
  const person = await shop.addPerson(naira(1_000))
  await inTransaction(shop.db, (trx) =>
    setBudget(trx, { customer_id: person.id, scope: 'all', amount: naira(500), time_zone: 'Africa/Lagos' }),
  )
  const id = await office.sell(person, naira(450))
  expect(await told(person)).toContain('budget.warned')
  await office.refund(id, naira(450))
  expect(await spentBy(person)).toBe(0n)
  const warned = await told(person)
  await office.sell(person, naira(100))
  expect((await told(person)).filter((kind) => kind === 'budget.warned')).toHaveLength(
    warned.filter((kind) => kind === 'budget.warned').length,
  )
})

test('what has no verdict stays where it is, and what is in review goes back as a whole', async () => {
  const { shop } = office
  const support = await office.addAdmin('support')
  const person = await shop.addPerson(naira(1_000))
  shop.telecom.behave = () => 'undecided, says pending'
  const id = await shop.buy(person)
  const refused = { refusal: { code: 'purchase.refund-under-way' } }
  expect(await office.askRefund(support, id, naira(100))).toMatchObject(refused)
  await shop.vend(id)
  expect((await shop.purchase(id)).state).toBe('unknown')
  expect(await office.askRefund(support, id, naira(100))).toMatchObject(refused)
  shop.telecom.behave = () => 'delivers, says so'
  // As it stands after a day of questions that nobody could answer.
  await shop.db('purchase').where({ id }).update({ state: 'review', next_check_at: null })
  expect(await office.askRefund(support, id, naira(50))).toMatchObject({
    refusal: { code: 'purchase.refund-only-whole' },
  })
  expect((await office.refund(id, naira(100))).state).toBe('done')
  expect(await shop.purchase(id)).toMatchObject({ state: 'returned', reason: 'decided' })
  expect(await shop.wallet(person)).toMatchObject({ balance: naira(1_000), held: 0n })
  expect(await office.askRefund(support, id, naira(100))).toMatchObject({
    refusal: { code: 'purchase.refund-back-already' },
  })
})

test('a verdict between the question and the yes makes a request fail, and money does not move twice', async () => {
  const { shop } = office
  const [support, finance] = [await office.addAdmin('support'), await office.addAdmin('finance')]
  const person = await shop.addPerson(naira(1_000))
  const id = await office.sell(person, naira(100))
  const asked = await office.askRefund(support, id, naira(100))
  if (!asked.ok) throw new Error(asked.refusal.code)
  await reverse(id)
  const decided = await office.decide(finance, asked.value)
  expect(decided).toMatchObject({ value: { state: 'failed', outcome: 'purchase.refund-back-already' } })
  expect((await shop.wallet(person)).available).toBe(naira(1_000))
  expect(await office.acts(`purchase:${id}`)).toEqual(['refund.ask', 'refund.approve', 'refund.fail'])
})

test.each([
  ['a part', 40, ['purchase.delivered', 'purchase.refunded 4000', 'purchase.reversed']],
  ['all', 100, ['purchase.delivered', 'purchase.refunded 10000']],
])(
  'when the provider takes back what was refunded in %s, the house has its loss back, the customer the rest',
  async (_, part, words) => {
    const { shop } = office
    const lost = await office.house('loss/refund')
    const person = await shop.addPerson(naira(1_000))
    const id = await office.sell(person, naira(100))
    await office.refund(id, naira(part))
    expect(await office.house('loss/refund')).toBe(lost - naira(part))
    expect(await reverse(id)).toBe(true)
    expect(await reverse(id)).toBe(false)
    expect(await office.house('loss/refund')).toBe(lost)
    expect((await shop.wallet(person)).available).toBe(naira(1_000))
    expect(await spentBy(person)).toBe(0n)
    expect(await told(person)).toEqual(words)
  },
)

test('what others asked for is not asked for a second time, and a repeat of the same is the same request', async () => {
  const { shop } = office
  const support = await office.addAdmin('support')
  const person = await shop.addPerson(naira(1_000))
  const id = await office.sell(person, naira(100))
  const first = await office.askRefund(support, id, naira(60), 'one')
  const again = await office.askRefund(support, id, naira(40), 'one')
  expect(again.ok && first.ok && again.value.id === first.value.id).toBe(true)
  expect(await office.askRefund(support, id, naira(60))).toMatchObject({
    refusal: { code: 'corrections.asked-already', left: '4000' },
  })
})

test('an account that was closed gets nothing', async () => {
  const { shop } = office
  const person = await shop.addPerson(naira(100))
  const id = await office.sell(person, naira(100))
  const phone = `closed:${'0'.repeat(24)}`
  await shop.db('customer').where({ id: person.id }).update({ status: 'closed', phone })
  const asked = await office.askRefund(await office.addAdmin('support'), id, naira(100))
  expect(asked).toMatchObject({ refusal: { code: 'purchase.refund-owner-gone' } })
})

test('the database refuses a refund that nobody allowed, and more than was paid', async () => {
  const { shop } = office
  const person = await shop.addPerson(naira(1_000))
  const id = await office.sell(person, naira(100))
  const asked = await office.askRefund(await office.addAdmin('support'), id, naira(100))
  if (!asked.ok) throw new Error(asked.refusal.code)
  const row = { purchase_id: id, customer_id: person.id, approval_id: asked.value.id }
  const insert = (more: object) =>
    shop.db('purchase_refund').insert({
      ...{ id: asked.value.id, part: 1, amount: '1', refunded_at: shop.clock.now(), ...row, ...more },
    })
  await expect(insert({})).rejects.toThrow('a refund is allowed by two')
  const done = await office.refund(await office.sell(person, naira(100)), naira(100))
  await expect(insert({ approval_id: done.id })).rejects.toThrow('a refund is allowed by two')
  await expect(shop.db('purchase_refund').delete()).rejects.toThrow('written once')
})
