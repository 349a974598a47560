import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Plan, readPlans, seedPlans } from '../catalog/index.ts'
import { newId } from '../kernel/ids.ts'
import { type Money, money } from '../kernel/money.ts'
import { naira, type Person, Shop } from './fixtures/shop.ts'
import type { Order } from './order.ts'
import type { PurchaseRefusal } from './refusals.ts'

let shop: Shop
let plans: Plan[]
beforeAll(async () => {
  shop = await Shop.open()
  await seedPlans(shop.core)
  plans = (await readPlans(shop.db, { network: 'mtn', per_page: 100 })).plans
})
afterAll(async () => {
  expect(await shop.differences()).toEqual([])
  await shop.close()
})

function planNamed(name: string): Plan {
  const found = plans.find((plan) => plan.name === name)
  if (found === undefined) throw new Error(`no plan ${name}`)
  return found
}

const dataOrder = (person: Person, plan: Plan, more: Partial<Order> = {}): Order =>
  shop.order(person, { category: 'data', plan_id: plan.id, face_amount: plan.price, ...more })

async function refusalOf(order: Order): Promise<PurchaseRefusal | null> {
  const placed = await shop.place(order)
  return placed.ok ? null : placed.refusal
}

const change = (plan: Plan, columns: Record<string, unknown>) =>
  shop.db('plan').where({ id: plan.id }).update(columns)
const priceColumn = (price: Money) => ({ price: price.toString() })

test('a plan is bought at its price, sent by its code, and keeps its name', async () => {
  const ada = await shop.addPerson(naira(2_000))
  const plan = planNamed('1GB Weekly')
  const placed = await shop.place(dataOrder(ada, plan))
  if (!placed.ok) throw new Error(placed.refusal.code)
  const id = placed.value.purchase_id
  await change(plan, { name: 'Renamed' })
  await shop.vend(id)
  await change(plan, { name: plan.name })
  expect(shop.telecom.calls.at(-1)).toMatchObject({
    category: 'data',
    plan_code: 'mtn-1gb-800',
    network: 'mtn',
    amount: naira(800),
  })
  expect(await shop.purchase(id)).toMatchObject({
    state: 'delivered',
    category: 'data',
    plan_id: plan.id,
    plan_name: '1GB Weekly',
    price: naira(800),
  })
  expect(await shop.notices(ada)).toMatchObject([{ kind: 'purchase.delivered', plan: '1GB Weekly' }])
  const [fact] = await shop.db('purchase_fact').where({ purchase_id: id })
  expect(fact).toMatchObject({ category: 'data', amount: naira(800) })
  expect((await shop.wallet(ada)).available).toBe(naira(1_200))
})

test('airtime is told apart in the notice, and sent without a code', async () => {
  const ada = await shop.addPerson(naira(200))
  await shop.vend(await shop.buy(ada))
  expect(shop.telecom.calls.at(-1)).not.toHaveProperty('plan_code')
  expect(await shop.notices(ada)).toMatchObject([{ plan: null }])
})

describe('refused', () => {
  test.each<[string, Record<string, unknown>]>([
    ['switched off', { active: false }],
    ['an add-on', { kind: 'addon' }],
    ['postpaid', { type: 'postpaid' }],
  ])('when the plan is %s', async (_what, columns) => {
    const ada = await shop.addPerson(naira(1_000))
    const plan = planNamed('500MB Weekly')
    await change(plan, columns)
    const refusal = await refusalOf(dataOrder(ada, plan))
    await change(plan, { active: true, kind: 'base', type: 'prepaid' })
    expect(refusal).toEqual({ code: 'purchase.plan-gone' })
    expect(await refusalOf(dataOrder(ada, plan))).toBeNull()
  })

  test('when there is no such plan, or none is named', async () => {
    const ada = await shop.addPerson(naira(1_000))
    const plan = planNamed('110MB Daily')
    expect(await refusalOf(dataOrder(ada, plan, { plan_id: newId() }))).toEqual({
      code: 'purchase.plan-gone',
    })
    expect(await refusalOf(dataOrder(ada, plan, { plan_id: null }))).toEqual({ code: 'purchase.plan-gone' })
  })

  test('when it is a plan of another network', async () => {
    const ada = await shop.addPerson(naira(1_000))
    const order = dataOrder(ada, planNamed('110MB Daily'), { network: 'glo' })
    expect(await refusalOf(order)).toEqual({ code: 'purchase.plan-wrong-network', network: 'mtn' })
  })

  test.each([naira(90), naira(110)])('when it costs %s now, whatever was shown', async (price) => {
    const ada = await shop.addPerson(naira(1_000))
    const plan = planNamed('110MB Daily')
    await change(plan, priceColumn(price))
    const order = dataOrder(ada, plan)
    const preview = await shop.preview(order)
    const refusal = await refusalOf(order)
    await change(plan, priceColumn(plan.price))
    expect(refusal).toEqual({ code: 'purchase.price-changed', price: price.toString() })
    expect(preview).toEqual({ ok: false, refusal })
    expect((await shop.wallet(ada)).held).toBe(0n)
  })

  test('when the key was used for another plan; the same order again is the same purchase', async () => {
    const ada = await shop.addPerson(naira(5_000))
    const order = dataOrder(ada, planNamed('500MB Weekly'))
    const first = await shop.place(order)
    const other = planNamed('1GB Daily + 1.5 min')
    expect(other.price).toBe(order.face_amount)
    expect(await refusalOf({ ...order, plan_id: other.id })).toEqual({ code: 'purchase.key-reused' })
    expect(await shop.place(order)).toMatchObject({
      value: { replayed: true, purchase_id: first.ok && first.value.purchase_id },
    })
  })

  test('when the day is full, and for want of the PIN, like airtime', async () => {
    const ada = await shop.addPerson(naira(80_000))
    const large = planNamed('150GB 2-Month')
    expect(await refusalOf(dataOrder(ada, large))).toEqual({ code: 'purchase.pin-needed' })
    expect(await refusalOf(dataOrder(ada, large, { pin_verified: true }))).toBeNull()
    const more = dataOrder(ada, planNamed('36GB Monthly'), { pin_verified: true })
    expect(await refusalOf(more)).toMatchObject({
      code: 'purchase.daily-limit',
      left: naira(10_000).toString(),
    })
  })
})

test('the limits of airtime do not bind a plan', async () => {
  const ada = await shop.addPerson(naira(1_000))
  const plan = planNamed('110MB Daily')
  await change(plan, priceColumn(naira(30)))
  const refusal = await refusalOf(dataOrder(ada, plan, { face_amount: naira(30) }))
  await change(plan, priceColumn(plan.price))
  expect(refusal).toBeNull()
})

test('a plan that the provider dropped meanwhile is not sent: the money is back, and operators hear of it', async () => {
  const ada = await shop.addPerson(naira(1_000))
  const plan = planNamed('230MB Daily')
  const id = await shop.buy(ada, { category: 'data', plan_id: plan.id, face_amount: plan.price })
  await shop.db('plan_offer_code').where({ plan_id: plan.id }).update({ gone_at: shop.clock.now() })
  const calls = shop.telecom.calls.length
  await shop.vend(id)
  expect(shop.telecom.calls).toHaveLength(calls)
  expect(await shop.purchase(id)).toMatchObject({ state: 'returned', reason: 'provider_refused' })
  expect((await shop.wallet(ada)).available).toBe(naira(1_000))
  expect(await shop.alerts()).toContain('vtpass.catalogue')
})

test('the same plan again is a twin, even at another price; another plan at the same price is none', async () => {
  const ada = await shop.addPerson(naira(5_000))
  const [plan, other] = [planNamed('1GB Weekly'), plans.find(({ name }) => name !== '1GB Weekly')]
  if (other === undefined) throw new Error('no second plan')
  const plain = (chosen: Plan) => dataOrder(ada, chosen, { twin_accepted: false })
  await change(other, priceColumn(plan.price))
  try {
    expect(await refusalOf(plain(plan))).toBeNull()
    expect(await refusalOf(plain({ ...other, price: plan.price }))).toBeNull()
    expect(await refusalOf(plain(plan))).toMatchObject({ code: 'purchase.twin', seconds_ago: 0 })
    const price = money(plan.price + 5_000n)
    await change(plan, priceColumn(price))
    expect(await refusalOf(plain({ ...plan, price }))).toMatchObject({ code: 'purchase.twin' })
    const airtime = { category: 'airtime', plan_id: null, twin_accepted: false } as const
    expect(await refusalOf(shop.order(ada, { ...airtime, face_amount: plan.price }))).toBeNull()
  } finally {
    await change(plan, priceColumn(plan.price))
    await change(other, priceColumn(other.price))
  }
})
