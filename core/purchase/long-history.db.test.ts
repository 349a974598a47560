import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person, Shop } from './fixtures/shop.ts'
import { readStandings } from './read-standing.ts'

const YEARS = 400

let shop: Shop
let ada: Person
beforeAll(async () => {
  shop = await Shop.open()
  ada = await shop.addPerson(naira(10_000))
  const id = await shop.buy(ada, { pin_verified: true })
  await shop.runUntilQuiet()
  await repeat(id)
})
afterAll(() => shop.close())

/** The same purchase, delivered on each of so many days before: the rows as they would be, without walking them all. */
async function repeat(id: string): Promise<void> {
  await shop.db.transaction(async (trx) => {
    await trx.raw(`set local session_replication_role = 'replica'`)
    await trx.raw(
      `insert into purchase select (jsonb_populate_record(purchase, jsonb_build_object(
         'id', uuidv7(), 'key', gen_random_uuid(), 'reference', 'NX-' || upper(substr(md5(day::text), 1, 12)),
         'hold_id', gen_random_uuid(), 'provider_request_id', 'r' || day,
         'created_at', purchase.created_at - day * interval '1 day'))).*
       from purchase, generate_series(1, :days::int) as day where purchase.id = :id`,
      { id, days: YEARS },
    )
  })
  await shop.db.raw('vacuum analyze purchase')
}

async function rowsRead(work: () => Promise<unknown>): Promise<number> {
  const fetched = async () => {
    await shop.db.raw('select pg_stat_force_next_flush()')
    const { rows } = await shop.db.raw<{ rows: { read: bigint }[] }>(
      `select seq_tup_read + idx_tup_fetch as read from pg_stat_user_tables where relname = 'purchase'`,
    )
    return Number(rows[0]?.read)
  }
  const before = await fetched()
  await work()
  return (await fetched()) - before
}

test('what a purchase is judged by costs the same after years of buying for one number', async () => {
  const wish = {
    customer_id: ada.id,
    recipient: ada.phone,
    category: 'airtime',
    network: 'mtn',
    face_amount: naira(100),
  }
  const read = await rowsRead(() =>
    inTransaction(shop.db, async (trx) => {
      // Of a table as small as this one, reading all of it is quickest; beside those of everybody else it is not.
      await trx.raw('set local enable_seqscan = off')
      const [standing] = await readStandings(trx, shop.core, [wish], shop.clock.now())
      expect(standing).toMatchObject({ known_recipient: true, spent_today: naira(100) })
    }),
  )
  expect(read).toBeGreaterThan(0)
  expect(read).toBeLessThan(20)
})

test('what was just bought for a number is found by the number too, without reading all that ever was', async () => {
  const trx = await shop.db.transaction()
  try {
    // In tables of millions the planner takes this index as gladly as that of the customer; here it has no choice.
    await trx.raw('drop index purchase_of_customer')
    await trx.raw('set local enable_seqscan = off')
    const { rows } = await trx.raw<{ rows: { 'QUERY PLAN': string }[] }>(
      `explain (analyze) select from purchase
       where customer_id = :id and recipient = :phone and created_at > :time::timestamptz - interval '2 minutes'`,
      { id: ada.id, phone: ada.phone, time: shop.clock.now() },
    )
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('purchase_recipients')
    expect(plan).not.toContain('Rows Removed by Filter')
  } finally {
    await trx.rollback()
  }
})
