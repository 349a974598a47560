import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, openDatabase } from '../../core/platform/db.ts'
import { FORGOTTEN } from '../../jobs/upkeep/forgotten.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { readProjectFile } from './sources.ts'

/** Each table of the page, with how long it is kept and why. */
const rows = readProjectFile('docs/retention.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => {
    const [, names = '', kept = '', why = ''] = line.split('|').map((cell) => cell.trim())
    return [...names.matchAll(/`(\w+)`/g)].map(([, table = '']) => ({ table, kept, why }))
  })

let database: FreshDatabase
let db: Db
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, { pool_max: 1 })
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const readTables = async (): Promise<string[]> => {
  const found = await db.raw<{ rows: { name: string }[] }>(
    `select relname as name from pg_class as class join pg_namespace as namespace on namespace.oid = class.relnamespace
     where namespace.nspname = 'public' and class.relkind in ('r', 'p') and not class.relispartition
       and relname not like 'knex%'`,
  )
  return found.rows.map(({ name }) => name).sort()
}

test('every table is kept for a time or for a reason, said once', async () => {
  expect(rows.map(({ table }) => table).sort()).toEqual(await readTables())
  for (const { table, kept, why } of rows)
    expect([table, kept.length > 2, why.length > 15]).toEqual([table, true, true])
  await db.raw('create table diary (id uuid primary key)')
  expect(await readTables()).not.toEqual(rows.map(({ table }) => table).sort())
  await db.raw('drop table diary')
})

const daysIn = (kept: string): number[] => [...kept.matchAll(/(\d+) days?/g)].map(([, days]) => Number(days))

test('what is said to go by itself goes, after as many days as are said', () => {
  for (const { table, kept } of rows) {
    const [, path] = /by `([^`]+)`/.exec(kept) ?? []
    // What deletes its own old rows says where.
    if (path !== undefined)
      expect([table, existsSync(new URL(`../../${path}`, import.meta.url))]).toEqual([table, true])
    else
      expect([table, daysIn(kept)]).toEqual([
        table,
        FORGOTTEN.filter((rule) => rule.table === table).map(({ keep_days }) => keep_days),
      ])
  }
  expect(FORGOTTEN.filter(({ table }) => !rows.some((row) => row.table === table))).toEqual([])
})
