import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Plan, readPlans, seedPlans } from '../../catalog/index.ts'
import { type Month, monthOf } from '../../kernel/calendar.ts'
import { newId } from '../../kernel/ids.ts'
import { naira, type Person, Shop } from '../../purchase/fixtures/shop.ts'
import { addUpSpending, readInsights } from '../index.ts'

let shop: Shop
let plans: Plan[]
let month: Month
beforeAll(async () => {
  shop = await Shop.open({ VELOCITY_PER_HOUR_MAX: '1000' }, { hearers: [addUpSpending] })
  await seedPlans(shop.core)
  plans = (await readPlans(shop.db, { network: 'mtn', per_page: 100 })).plans
  month = monthOf(shop.clock.now(), 'Africa/Lagos')
})
afterAll(() => shop.close())

async function buysData(person: Person, name: string, times: number): Promise<void> {
  const plan = plans.find((each) => each.name === name)
  if (plan === undefined) throw new Error(`no plan ${name}`)
  for (let time = 0; time < times; time++) {
    shop.clock.move(3_600)
    const goods = { category: 'data', plan_id: plan.id, face_amount: plan.price, pin_verified: true } as const
    const id = await shop.buy(person, goods)
    shop.telecom.behave = () => 'delivers, says so'
    await shop.vend(id)
  }
}

const insights = ({ id: customer_id }: Person) =>
  readInsights(shop.db, { customer_id, month, time_zone: 'Africa/Lagos' })

const change = (name: string, columns: Record<string, unknown>) =>
  shop
    .db('plan')
    .where({ network: 'mtn', name })
    .update({ ...columns, updated_at: shop.clock.now() })

test('a plan is compared with what was on sale when it was bought, at the price of that day', async () => {
  await shop.db.raw(
    `insert into plan (id, network, category_id, name, price, currency, validity_days, data_mb, created_at, updated_at)
     select ?, network, category_id, '1.5GB Weekly', 150000, currency, validity_days, 1536, created_at, updated_at
     from plan where network = 'mtn' and name = '1GB Weekly'`,
    [newId()],
  )
  const person = await shop.addPerson(naira(20_000))
  await buysData(person, '1GB Weekly', 3)
  const [before] = await insights(person)
  expect(before).toMatchObject({ kind: 'price', purchases: 3, paid: naira(2_400), data_mb: 3_072 })
  // What became cheaper, or came on sale, a day later could not have been bought.
  shop.clock.move(86_400)
  await change('1.5GB Weekly', { price: 1_000 })
  expect((await insights(person))[0]).toEqual(before)
  await buysData(person, '1GB Weekly', 1)
  expect((await insights(person))[0]).toMatchObject({
    example: { cheaper: '1.5GB Weekly', cheaper_price: 1_000n },
  })
  shop.clock.move(86_400)
  await change('1.5GB Weekly', { price: 100_000, active: false })
  expect((await insights(person))[0]).toMatchObject({ example: { cheaper_price: 1_000n } })
})

test('somebody else’s purchases are behind nobody’s figures', async () => {
  const person = await shop.addPerson(naira(1_000))
  expect(await insights(person)).toEqual([])
})
