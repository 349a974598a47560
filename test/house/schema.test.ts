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

const ofColumns = (where: string): string =>
  `select class.relname || '.' || attname as line
   from pg_attribute as attribute join ${TABLES} on class.oid = attribute.attrelid
   where ${OURS} and class.relkind = 'r' and attnum > 0 and not attisdropped and ${where}`

const MONEY = `attname ~ '(^|_)(amount|price|cost|balance|held|discount)$'`

/** What a table may not be, and how to find one that is. */
const CARELESS = {
  'has no primary key': `select class.relname as line from ${TABLES} where ${OURS} and class.relkind = 'r'
    and not exists (select from pg_constraint where conrelid = class.oid and contype = 'p')`,
  // An index serves when it begins with the key's columns and leaves out nothing but nulls.
  'must be read whole to follow a foreign key backwards': `select class.relname || '.' || conname as line
    from pg_constraint as key join ${TABLES} on class.oid = key.conrelid
    where ${OURS} and contype = 'f' and not exists (
      select from pg_index as index where index.indrelid = key.conrelid
        and (index.indkey::int2[])[0:cardinality(key.conkey) - 1] @> key.conkey
        and (index.indpred is null or pg_get_expr(index.indpred, index.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$'))`,
  'lets money be any number': ofColumns(`${MONEY} and not exists (
    select from pg_constraint where conrelid = class.oid and contype = 'c' and attnum = any(conkey))`),
  'keeps money inexactly': ofColumns(`${MONEY} and atttypid <> 'bigint'::regtype`),
  'keeps a time without its zone': ofColumns(
    `(atttypid in ('timestamp'::regtype, 'time'::regtype) or attname ~ '_(at|until)$' and atttypid <> 'timestamptz'::regtype)`,
  ),
}

test.each(Object.entries(CARELESS))('no table %s', async (_, sql) => {
  expect(await lines(sql)).toEqual([])
})

test('a careless table would be found', async () => {
  await db.raw(
    `create table careless (owner uuid references customer, price bigint, cost numeric, made_at timestamp)`,
  )
  for (const [what, sql] of Object.entries(CARELESS))
    expect([what, (await lines(sql)).filter((line) => line.startsWith('careless')).length]).not.toEqual([
      what,
      0,
    ])
  await db.raw('drop table careless')
  const tables = await lines(
    `select class.relname as line from ${TABLES} where ${OURS} and class.relkind = 'r'`,
  )
  expect(tables.length).toBeGreaterThan(15)
  expect(await lines(ofColumns(MONEY))).toEqual(
    expect.arrayContaining(['account.balance', 'hold.amount', 'purchase.price', 'funding.amount']),
  )
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
      select pg_get_triggerdef(trigger.oid) || trigger.tgenabled::text from pg_trigger as trigger join ${TABLES} on class.oid = trigger.tgrelid
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
