import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { addHours } from '../kernel/clock.ts'
import { firstIdAt, type Uuid } from '../kernel/ids.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { inTransaction } from '../platform/transaction.ts'
import { sliceIds } from './slice-ids.ts'

const FROM = new Date('2026-11-21T00:00:00Z')
const span = { from: FROM, to: addHours(FROM, 24) }
/** One row every second, from one before the day until one after it. */
const ROWS = 86_402

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

it('cuts a full day into pieces of bounded size that leave out nothing, and an empty one not at all', async () => {
  expect(await inTransaction(db, (trx) => sliceIds(trx, 'transfer', span))).toEqual([
    { from_id: firstIdAt(span.from), to_id: firstIdAt(span.to) },
  ])
  const ids = Array.from({ length: ROWS }, (_, place) =>
    firstIdAt(new Date(FROM.getTime() + (place - 1) * 1_000)),
  )
  await inTransaction(db, async (trx) => {
    await trx.raw('set local session_replication_role = replica')
    await trx.raw(
      `insert into transfer (id, key, kind, content_hash, created_at)
       select id, id::text, 'test', sha256(id::text::bytea), :time from unnest(:ids::uuid[]) as id`,
      { ids, time: FROM },
    )
  })
  const slices = await inTransaction(db, (trx) => sliceIds(trx, 'transfer', span))
  const counts = slices.map(
    ({ from_id, to_id }) => ids.filter((id: Uuid) => id >= from_id && id < to_id).length,
  )
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ROWS - 2)
  expect(Math.max(...counts)).toBeLessThanOrEqual(20_000)
  expect(slices.slice(1).map(({ from_id }) => from_id)).toEqual(slices.slice(0, -1).map(({ to_id }) => to_id))
})
