import { join } from 'node:path'
import type { Knex } from 'knex'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, openDatabase } from '../../core/platform/db.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { PROJECT_DIR } from '../support/folders.ts'
import { readSources } from './sources.ts'

type Migration = { up(knex: Knex): Promise<void>; down(knex: Knex): Promise<void> }

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

async function lines(sql: string): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { line: string }[] }>(sql)
  return rows.map(({ line }) => line)
}

/** knex keeps its own books in tables of its own. */
const OURS = `namespace.nspname = 'public' and class.relname not like 'knex%'`
const TABLES = `pg_class as class join pg_namespace as namespace on namespace.oid = class.relnamespace`

test('every table has a primary key', async () => {
  const tables = await lines(
    `select class.relname as line from ${TABLES} where ${OURS} and class.relkind = 'r'`,
  )
  expect(tables.length).toBeGreaterThan(15)
  const without = await lines(
    `select class.relname as line from ${TABLES} where ${OURS} and class.relkind = 'r'
     and not exists (select from pg_constraint where conrelid = class.oid and contype = 'p')`,
  )
  expect(without).toEqual([])
})

/** Foreign keys that nobody ever follows backwards, with the reason. */
const WITHOUT_INDEX = [
  // Accounts cannot be deleted; the only question about the holds of one is for the open ones, which has an index.
  'hold_account_id_fkey',
]

test('every foreign key has an index, so that following it backwards does not read the table', async () => {
  // An index serves when it begins with the key's columns and leaves out nothing but nulls.
  const without = await lines(
    `select conname as line from pg_constraint as key join ${TABLES} on class.oid = key.conrelid
     where ${OURS} and contype = 'f' and not exists (
       select from pg_index as index where index.indrelid = key.conrelid
         and (index.indkey::int2[])[0:cardinality(key.conkey) - 1] @> key.conkey
         and (index.indpred is null or pg_get_expr(index.indpred, index.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$'))`,
  )
  expect(without).toEqual(WITHOUT_INDEX)
})

const MONEY = `(^|_)(amount|price|cost|balance|held|discount)$`

test('every column of money is held in bounds by the database itself', async () => {
  const money = `from pg_attribute as attribute join ${TABLES} on class.oid = attribute.attrelid
     where ${OURS} and class.relkind = 'r' and attribute.attnum > 0 and not attribute.attisdropped
     and atttypid = 'bigint'::regtype and attribute.attname ~ '${MONEY}'`
  const all = await lines(`select class.relname || '.' || attname as line ${money}`)
  expect(all).toEqual(
    expect.arrayContaining(['account.balance', 'hold.amount', 'purchase.price', 'funding.amount']),
  )
  const loose = await lines(
    `select class.relname || '.' || attname as line ${money}
     and not exists (select from pg_constraint where conrelid = class.oid and contype = 'c' and attnum = any(conkey))`,
  )
  expect(loose).toEqual([])
  const inexact = await lines(
    `select class.relname || '.' || attname as line from pg_attribute as attribute join ${TABLES} on class.oid = attribute.attrelid
     where ${OURS} and class.relkind = 'r' and attnum > 0 and attname ~ '${MONEY}' and atttypid <> 'bigint'::regtype`,
  )
  expect(inexact).toEqual([])
})

test('every time knows its zone', async () => {
  const vague = await lines(
    `select class.relname || '.' || attname as line from pg_attribute as attribute join ${TABLES} on class.oid = attribute.attrelid
     where ${OURS} and class.relkind = 'r' and attnum > 0
     and (atttypid in ('timestamp'::regtype, 'time'::regtype) or (attname ~ '_(at|until)$' and atttypid <> 'timestamptz'::regtype))`,
  )
  expect(vague).toEqual([])
})

/** Everything that the migrations make, as the database itself describes it. */
const describeSchema = () =>
  lines(`
    select line from (
      select format('column %s.%s %s %s %s %s', class.relname, attname, format_type(atttypid, atttypmod), attnotnull, attidentity,
        pg_get_expr(adbin, adrelid)) as line
      from pg_attribute as attribute join ${TABLES} on class.oid = attribute.attrelid
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where ${OURS} and class.relkind = 'r' and attnum > 0 and not attisdropped
      union all
      select format('constraint %s.%s %s', class.relname, conname, pg_get_constraintdef(key.oid))
      from pg_constraint as key join ${TABLES} on class.oid = key.conrelid where ${OURS}
      union all
      select pg_get_indexdef(index.indexrelid) from pg_index as index join ${TABLES} on class.oid = index.indrelid where ${OURS}
      union all
      select pg_get_triggerdef(trigger.oid) || trigger.tgenabled from pg_trigger as trigger join ${TABLES} on class.oid = trigger.tgrelid
      where ${OURS} and not tgisinternal
      union all
      select pg_get_functiondef(routine.oid) from pg_proc as routine join pg_namespace as namespace on namespace.oid = routine.pronamespace
      where namespace.nspname = 'public'
      union all
      select format('options %s %s', class.relname, class.reloptions) from ${TABLES} where ${OURS} and class.relkind = 'r'
    ) as described order by line`)

test('migrations go down to nothing, and up again to the same', async () => {
  const files = readSources(['migrations'], /\.ts$/)
    .map(({ path }) => path)
    .sort()
  const migrations = await Promise.all(
    files.map(async (path) => (await import(join(PROJECT_DIR, path))) as Migration),
  )
  const before = await describeSchema()
  expect(before.length).toBeGreaterThan(200)
  // In a transaction each, as knex runs them.
  for (const { down } of migrations.toReversed()) await db.transaction(down)
  expect(await describeSchema()).toEqual([])
  for (const { up } of migrations) await db.transaction(up)
  expect(await describeSchema()).toEqual(before)
})
