import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asStoredDay, asStoredMonth, dayOf } from '../kernel/calendar.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person, Shop } from '../purchase/fixtures/shop.ts'
import type { Order } from '../purchase/index.ts'
import { reversePurchase } from '../purchase/reverse-purchase.ts'
import {
  addUpSpending,
  readDays,
  readMonthSpend,
  readMonths,
  readSpendOf,
  readSpent,
  reconcileSpending,
} from './index.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open({ VELOCITY_PER_HOUR_MAX: '1000' }, { hearers: [addUpSpending] })
})
afterAll(async () => {
  expect(await reconcileSpending(shop.db)).toEqual([])
  await shop.close()
})

const [november, december] = [asStoredMonth('2026-11'), asStoredMonth('2026-12')]
const ADA = '+2348055555551' as Phone

async function deliver(person: Person, more: Partial<Order> = {}): Promise<Uuid> {
  const id = await shop.buy(person, { pin_verified: true, ...more })
  shop.telecom.behave = () => 'delivers, says so'
  await shop.vend(id)
  return id
}

const reverse = (id: Uuid) => inTransaction(shop.db, (trx) => reversePurchase(trx, shop.core, id))

const moveTo = (time: string) => shop.clock.move((Date.parse(time) - shop.clock.now().getTime()) / 1000)

test('a month knows what was spent by category, network and recipient, and only what was delivered', async () => {
  const person = await shop.addPerson(naira(50_000))
  await deliver(person, { face_amount: naira(300) })
  await deliver(person, { face_amount: naira(200), network: 'glo', recipient: ADA })
  await deliver(person, { face_amount: naira(400), network: 'glo', recipient: ADA })
  await shop.buy(person)
  shop.telecom.behave = () => 'fails, says so'
  await shop.vend(await shop.buy(person))
  const of = { customer_id: person.id, month: november }
  expect(await readMonthSpend(shop.db, of)).toEqual({
    month: november,
    total: naira(900),
    by_category: [{ name: 'airtime', amount: naira(900), purchases: 3 }],
    by_network: [
      { name: 'glo', amount: naira(600), purchases: 2 },
      { name: 'mtn', amount: naira(300), purchases: 1 },
    ],
    by_recipient: [
      { name: ADA, amount: naira(600), purchases: 2 },
      { name: person.phone, amount: naira(300), purchases: 1 },
    ],
  })
  expect(await readSpent(shop.db, of)).toBe(naira(900))
  expect(await readDays(shop.db, of)).toEqual([{ day: asStoredDay('2026-11-21'), amount: naira(900) }])
})

test('the purchases behind a figure come page by page, and only to their customer', async () => {
  const person = await shop.addPerson(naira(50_000))
  const ids: Uuid[] = []
  for (const recipient of [ADA, person.phone, ADA, ADA]) {
    shop.clock.move(60)
    ids.push(await deliver(person, { recipient }))
  }
  const of = { customer_id: person.id, month: november, recipient: ADA }
  const first = await readSpendOf(shop.db, of, { limit: 2 })
  expect(first.purchases.map(({ purchase_id }) => purchase_id)).toEqual([ids[3], ids[2]])
  const second = await readSpendOf(shop.db, of, { limit: 2, after: first.next })
  expect(second).toMatchObject({ purchases: [{ purchase_id: ids[0], amount: naira(100) }], next: null })
  const other = await shop.addPerson(naira(100))
  expect(
    await readSpendOf(shop.db, { ...of, customer_id: other.id }, { limit: 2, after: first.next }),
  ).toEqual({ purchases: [], next: null })
})

test('what is taken back lowers the month in which it was spent, and is behind no figure any more', async () => {
  const person = await shop.addPerson(naira(50_000))
  const [kept, taken] = [await deliver(person), await deliver(person, { face_amount: naira(250) })]
  moveTo('2026-12-05T10:00:00Z')
  await deliver(person, { face_amount: naira(70) })
  await reverse(taken)
  const of = { customer_id: person.id, month: november }
  expect(await readMonthSpend(shop.db, of)).toMatchObject({
    total: naira(100),
    by_category: [{ name: 'airtime', amount: naira(100), purchases: 1 }],
  })
  const { purchases } = await readSpendOf(shop.db, of, { limit: 5 })
  expect(purchases.map(({ purchase_id }) => purchase_id)).toEqual([kept])
  expect(await readMonths(shop.db, { customer_id: person.id, last: december, count: 3 })).toEqual([
    { month: '2026-10', total: 0n, by_category: [] },
    {
      month: '2026-11',
      total: naira(100),
      by_category: [{ name: 'airtime', amount: naira(100), purchases: 1 }],
    },
    {
      month: '2026-12',
      total: naira(70),
      by_category: [{ name: 'airtime', amount: naira(70), purchases: 1 }],
    },
  ])
})

test('the month is the one in which the customer lives, and stays when the customer moves', async () => {
  const lagos = await shop.addPerson(naira(50_000))
  const delhi = await shop.addPerson(naira(50_000), { time_zone: 'Asia/Kolkata' })
  moveTo('2026-12-31T22:59:59Z')
  for (const person of [lagos, delhi]) await deliver(person)
  shop.clock.move(1)
  await deliver(lagos)
  const spent = async ({ id: customer_id }: Person) =>
    (await readMonths(shop.db, { customer_id, last: asStoredMonth('2027-01'), count: 2 })).map(
      ({ total }) => total,
    )
  expect(await spent(lagos)).toEqual([naira(100), naira(100)])
  expect(await spent(delhi)).toEqual([0n, naira(100)])
  await shop.db('customer').where({ id: delhi.id }).update({ time_zone: 'America/New_York' })
  expect(await spent(delhi)).toEqual([0n, naira(100)])
  await deliver(delhi)
  expect(await spent(delhi)).toEqual([naira(100), naira(100)])
})

test('the database counts days as the calendar does, in every time zone', async () => {
  const zones = Intl.supportedValuesOf('timeZone')
  const { rows } = await shop.db.raw<{ rows: { name: string }[] }>('select name from pg_timezone_names')
  const known = new Set(rows.map(({ name }) => name))
  expect(zones.filter((zone) => !known.has(zone))).toEqual([])
  const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  const asked = fc.sample(fc.tuple(fc.constantFrom(...zones), moments), { numRuns: 2_000, seed: 7 })
  const counted = await shop.db.raw<{ rows: { day: string }[] }>(
    `select to_char(time at time zone zone, 'YYYY-MM-DD') as day
     from unnest(:zones::text[], :times::timestamptz[]) with ordinality as asked (zone, time, place) order by place`,
    { zones: asked.map(([zone]) => zone), times: asked.map(([, time]) => time.toISOString()) },
  )
  expect(counted.rows.map(({ day }) => day)).toEqual(asked.map(([zone, time]) => dayOf(time, zone)))
})

test('sums that differ from the facts are found', async () => {
  const person = await shop.addPerson(naira(500))
  await deliver(person)
  const own = { customer_id: person.id }
  await shop.db('spend_total').where(own).update({ amount: 1 })
  await shop.db('spend_day').where(own).delete()
  await shop.db('spend_month').where(own).update({ purchases: 2 })
  const found = await reconcileSpending(shop.db)
  expect(found.map(({ law, expected, actual }) => [law, expected, actual]).sort()).toEqual([
    ['a day sums what was spent on it', '10000', '0'],
    ['a month sums what was spent in it', '10000', '1'],
    ['a part of a month counts what was bought of it', '1', '2'],
  ])
  await shop.db('spend_total').where(own).update({ amount: 10_000 })
  await shop.db('spend_month').where(own).update({ purchases: 1 })
  await shop.db.raw(
    `insert into spend_day select customer_id, day, category, amount from purchase_fact where customer_id = ?`,
    [person.id],
  )
})
