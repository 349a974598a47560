import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { makeCustomer, newPhone } from '../../test/support/people.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { inTransaction } from '../platform/transaction.ts'
import { readRecipients, removeRecipient, saveRecipient } from './index.ts'
import { cleanRecipientName, RECIPIENTS_MAX } from './recipient.ts'

let database: FreshDatabase
let db: Db
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, { pool_max: 6 })
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const save = (customer_id: Uuid, name: string, phone: Phone = newPhone()) =>
  inTransaction(db, (trx) => saveRecipient(trx, { customer_id, phone, network: 'mtn', name }))
const names = async (customer_id: Uuid) => (await readRecipients(db, customer_id)).map(({ name }) => name)

test('a number is saved by name, renamed, and removed; only by its owner', async () => {
  const { id } = await makeCustomer(db)
  const other = await makeCustomer(db)
  const phone = newPhone()
  const saved = await save(id, '  Mum \n Ada ', phone)
  expect(saved).toMatchObject({ ok: true, value: { name: 'Mum Ada', phone, network: 'mtn' } })
  await save(id, 'alhaji', newPhone())
  await save(id, 'Mother', phone)
  expect(await names(id)).toEqual(['alhaji', 'Mother'])
  const [, mother] = await readRecipients(db, id)
  const remove = (customer_id: Uuid) =>
    inTransaction(db, (trx) => removeRecipient(trx, { customer_id, id: mother?.id as Uuid }))
  expect(await remove(other.id)).toBe(false)
  expect(await remove(id)).toBe(true)
  expect(await remove(id)).toBe(false)
  expect(await names(id)).toEqual(['alhaji'])
  expect(await names(other.id)).toEqual([])
})

test('one name is one number, in whatever case, also when two are saved at once', async () => {
  const { id } = await makeCustomer(db)
  const other = await makeCustomer(db)
  const both = await Promise.all([save(id, 'Ṣọlá'), save(id, 'ṣọlá')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'customers.recipient-name-taken' } })
  expect((await save(other.id, 'Ṣọlá')).ok).toBe(true)
})

test('there is an end to how many, but renaming goes on', async () => {
  const { id } = await makeCustomer(db)
  const phone = newPhone()
  await save(id, 'First', phone)
  for (let count = 1; count < RECIPIENTS_MAX; count++) await save(id, `No ${count}`)
  expect(await save(id, 'One more')).toMatchObject({
    refusal: { code: 'customers.too-many-recipients', most: RECIPIENTS_MAX },
  })
  expect((await save(id, 'Still first', phone)).ok).toBe(true)
  expect(await names(id)).toHaveLength(RECIPIENTS_MAX)
})

test.each([
  '',
  '   ',
  '08031234567',
  '12',
  '<b>Ada',
  'x'.repeat(31),
  '👩',
  'a\u0000b',
  'Ada\u202eibO',
  '@ada',
])('%j is no name', async (name) => {
  const { id } = await makeCustomer(db)
  expect(await save(id, name)).toEqual({ ok: false, refusal: { code: 'customers.bad-recipient-name' } })
})

test('a name that was cleaned stays as it is, and can be stored', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('a', 'É', 'ọ', ' ', '2', '.', '-', '\n') }),
  )
  fc.assert(
    fc.property(typed, (name) => {
      const cleaned = cleanRecipientName(name)
      if (cleaned === null) return
      expect(cleanRecipientName(cleaned)).toBe(cleaned)
      expect([...cleaned].length).toBeLessThanOrEqual(30)
      expect(cleaned).toMatch(/\p{L}/u)
    }),
    { numRuns: 300 },
  )
})
