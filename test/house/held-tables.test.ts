import { afterAll, beforeAll, expect, test } from 'vitest'
import { HELD_TABLES, SECRET_COLUMNS } from '../../core/lifecycle/index.ts'
import { type Db, openDatabase } from '../../core/platform/db.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'

let database: FreshDatabase
let db: Db
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, { pool_max: 2 })
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const COLUMNS = `pg_attribute as attribute join pg_class as class on class.oid = attribute.attrelid
  join pg_namespace as namespace on namespace.oid = class.relnamespace
  where namespace.nspname = 'public' and class.relkind = 'r' and attnum > 0 and not attisdropped`

/** Columns that say whose a row is: a key to a customer, a chat or a purchase, or a name for one. */
const OF_PEOPLE = `
  select class.relname as line from ${COLUMNS} and (
    attname ~ '^(customer_id|conversation_id|purchase_id|inbox_of|phone|recipient|email|full_name)$'
    or exists (
      select from pg_constraint as key where key.conrelid = class.oid and contype = 'f' and attnum = any(conkey)
        and confrelid in ('customer'::regclass, 'conversation'::regclass, 'purchase'::regclass, 'postpaid_line'::regclass)))`

/** These name a purchase, a phone or a chat only for the shop's own work, and say nothing of a customer. */
const OF_THE_SHOP = ['offer_slot', 'purchase_open', 'admin', 'admin_session', 'shelf_import']

async function lines(sql: string): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { line: string }[] }>(sql)
  return [...new Set(rows.map(({ line }) => line))].sort()
}

const unlisted = async (): Promise<string[]> => {
  const listed = new Set(HELD_TABLES.map(({ table }) => table))
  return (await lines(OF_PEOPLE)).filter((table) => !listed.has(table) && !OF_THE_SHOP.includes(table))
}

test('everything that is held about a person is in the file that they may ask for', async () => {
  expect(await unlisted()).toEqual([])
  await db.raw('create table diary (id uuid primary key, owner_id uuid references customer)')
  expect(await unlisted()).toEqual(['diary'])
  await db.raw('drop table diary')
})

test('what proves something to us is left out, and each table is read in the order of a key', async () => {
  const secrets = await lines(
    `select attname as line from ${COLUMNS} and (atttypid = 'bytea'::regtype or attname ~ '(_hash|_mac)$')`,
  )
  expect(secrets.filter((name) => !(SECRET_COLUMNS as readonly string[]).includes(name))).toEqual([])
  expect(secrets.length).toBeGreaterThan(3)
  for (const { table, order } of HELD_TABLES) {
    const twice = `select 'twice' as line from ${table} group by ${order} having count(*) > 1`
    expect([table, await lines(twice)]).toEqual([table, []])
  }
})
