import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { makeCustomer } from '../../test/support/people.ts'
import type { Customer } from '../customers/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { inTransaction } from '../platform/transaction.ts'
import { readCustomerTerms } from './customer-terms.ts'
import { customersQuery, findCustomers, findOneCustomer } from './find-customers.ts'

const env = { config: { COUNTRY: 'NG' } } as Parameters<typeof findCustomers>[1]
let database: FreshDatabase
let db: Db
let ada: Customer
let chukwuemeka: Customer
let olaseun: Customer

const named = async (full_name: string, phone: string, email: string | null = null): Promise<Customer> => {
  const made = await makeCustomer(db, { phone: phone as Phone })
  await db('customer').where({ id: made.id }).update({ full_name, email })
  return { ...made, full_name, email }
}
const find = (words: string, before: Uuid | null = null, limit = 10) =>
  inTransaction(db, (trx) => findCustomers(trx, env, { words, before, limit }))
const idsOf = async (words: string) => (await find(words)).customers.map(({ id }) => id)

/** So many others that reading them all is dear; a million of them with NEXA_LONG. */
const OTHERS = process.env.NEXA_LONG === undefined ? 3_000 : 1_000_000

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, { pool_max: 2 })
  await db.raw(
    `insert into customer (id, phone, full_name, language, time_zone, privacy_version, consented_at, referral_code, pin_hash,
       last_active_at, created_at, email)
     select uuidv7(), '+234802' || lpad((place % 1000000 * 10 + 8)::text, 7, '0'),
       (array['Tunde', 'Ngozi', 'Bola', 'Musa', 'Zainab', 'Ifeanyi'])[1 + place % 6] || ' Zz' || translate(substr(md5(place::text), 1, 7), '0123456789', 'ghijklmnop'),
       'en', 'Africa/Lagos', 'test', :time, 'X' || place, 'none', :time, :time, 'm' || place || '@example.com'
     from generate_series(1, :others::int) as place`,
    { time: new Date('2026-01-01T00:00:00Z'), others: OTHERS },
  )
  ada = await named('Ada Obi', '+2349061234567', 'ada.obi@mail.example')
  chukwuemeka = await named('Chukwuemeka Adaeze Okafor', '+2349067654321')
  olaseun = await named('Ọláṣeun O’Brien', '+2349061114567')
  await db.raw('vacuum analyze customer')
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

describe('a customer is found', () => {
  test('by their number in any form, and by its beginning or end', async () => {
    for (const typed of ['0906 123 4567', '+2349061234567', '(0906) 123-4567', 'ada 0906 123 4567'])
      expect(await idsOf(typed)).toEqual([ada.id])
    expect(await idsOf('4567 o')).toEqual([olaseun.id, ada.id])
    expect(await idsOf('0906')).toEqual([olaseun.id, chukwuemeka.id, ada.id])
    expect(await idsOf('0906999')).toEqual([])
  })

  test('by the beginnings of parts of the name, in any order and without accents', async () => {
    expect(await idsOf('obi ada')).toEqual([ada.id])
    expect(await idsOf('ada')).toEqual([chukwuemeka.id, ada.id])
    expect(await idsOf('OLAS')).toEqual([olaseun.id])
    expect(await idsOf("o'brien")).toEqual([olaseun.id])
    expect((await find('kwuemeka')).similar).toBe(true)
  })

  test('by an address or its beginning, and by id', async () => {
    expect(await idsOf('ada.obi@mail.example')).toEqual([ada.id])
    expect(await idsOf('ADA.OBI@')).toEqual([ada.id])
    expect(await idsOf('%@')).toEqual([])
    expect(await idsOf(ada.id)).toEqual([ada.id])
    expect((await findOneCustomer(db, env, '09061234567'))?.id).toBe(ada.id)
    expect(await findOneCustomer(db, env, 'ada obi')).toBeNull()
  })

  test('by a name that is spelled otherwise, when nobody has it', async () => {
    const { customers, similar } = await find('chukuemeka okafo')
    expect([customers[0]?.id, similar]).toEqual([chukwuemeka.id, true])
    expect(await find('xyzzyq')).toEqual({ customers: [], next: null, similar: false })
  })
})

test('pages show everybody once, newest first, whoever registers meanwhile', async () => {
  const all = await idsOf('0906')
  const first = await find('0906', null, 2)
  const late = await named('Late Comer', '+2349069999999')
  const second = await find('0906', first.next, 2)
  expect([...first.customers, ...second.customers].map(({ id }) => id)).toEqual(all)
  expect(second.next).toBeNull()
  expect((await find('0906', null, 1)).customers[0]?.id).toBe(late.id)
})

test('nobody is searched for by reading everybody', async () => {
  const plan = async (typed: string): Promise<string> => {
    const { sql, bindings } = customersQuery(readCustomerTerms(typed, env.config), { before: null, limit: 7 })
    const { rows } = await db.raw<{ rows: { 'QUERY PLAN': string }[] }>(`explain ${sql}`, bindings as never)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  for (const [typed, index] of [
    ['09061234567', 'customer_phone_'],
    ['34567', 'customer_phone_end'],
    ['0906123', 'customer_phone_begin'],
    ['ada obi', 'customer_name'],
    // Where texts are sorted by their bytes the unique index serves as well.
    ['ada.obi@', 'email'],
    ['NX-7F3K2M9Q', 'purchase_reference_key'],
  ] as const) {
    const found = await plan(typed)
    expect([typed, found]).toEqual([typed, expect.stringContaining(index)])
    expect([typed, found]).toEqual([typed, expect.not.stringContaining('Seq Scan on customer')])
  }
  // So many have it that walking back from the newest is quicker.
  expect(await plan('tunde')).not.toContain('Seq Scan on customer')
  const { rows } = await db.raw<{ rows: { 'QUERY PLAN': string }[] }>(
    `explain select id from customer where plain_name(full_name) %> 'chukuemeka'`,
  )
  expect(rows.map((row) => row['QUERY PLAN']).join()).toContain('customer_like_name')
})
