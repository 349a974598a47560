import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { live } from '../../core/history/fixtures/past.ts'
import { fixStatement } from '../../core/history/index.ts'
import type { Month } from '../../core/kernel/calendar.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import { naira, type Person, Shop } from '../../core/purchase/fixtures/shop.ts'
import type { Reader } from '../texts/format.ts'
import type { FileWish } from './file-wish.ts'
import { createFileMaker, type MakeFile } from './make-file.ts'

const reader: Reader = { language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' }
const MONTH = '2026-11' as Month
const NGOZI = '+2348055551234' as Phone

let shop: Shop
let ada: Person
let make: MakeFile
beforeAll(async () => {
  shop = await Shop.open({ VELOCITY_PER_HOUR_MAX: '100000' })
  make = createFileMaker({ ...shop.core, reports: { poolWith: async () => shop.db } })
  ada = await shop.addPerson(naira(50_000))
  await live(shop, ada, { do: 'buy', recipient: NGOZI, network: 'glo', naira: 300, ends: 'reversed' })
  shop.clock.move(61)
  await live(shop, ada, { do: 'buy', recipient: NGOZI, network: 'mtn', naira: 100, ends: 'returned' })
  shop.clock.move(61)
  await live(shop, ada, { do: 'fund', naira: 1_500, state: 'credited' })
})
afterAll(() => shop.close())

async function read(wish: FileWish): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of make(wish, reader)) parts.push(part)
  return Buffer.concat(parts)
}

const lines = (format: 'csv' | 'json', more: object = {}): FileWish => ({
  ...{ kind: 'lines', format, customer_id: ada.id, time_zone: 'Africa/Lagos', filter: {} },
  ...{ until: shop.clock.now().toISOString(), ...more },
})

const statement = async (person: Person): Promise<FileWish> => ({
  kind: 'statement',
  full_name: 'Ada Obi',
  part: await fixStatement(shop.db, {
    customer_id: person.id,
    time_zone: 'Africa/Lagos',
    from: MONTH,
    to: MONTH,
  }),
})

test('a spreadsheet gets its mark, plain numbers and readable words', async () => {
  const [heading, ...rows] = (await read(lines('csv'))).toString().trimEnd().split('\n')
  expect(heading).toBe(
    '\uFEFFTime,Kind,Status,Network,Phone,Plan,Amount,Discount,Money in,Money out,Currency,Reference',
  )
  expect(rows.map((row) => row.replace(/NXF?-\w+/, 'REF'))).toEqual([
    '2026-11-21 10:02:05,Money in,Done,,,,1500,,1500,,NGN,REF',
    '2026-11-21 10:01:04,Airtime,Money returned,MTN,0805 555 1234,,100,,,,NGN,REF',
    '2026-11-21 10:00:03,Money returned,Done,Glo,0805 555 1234,,300,,300,,NGN,REF',
    '2026-11-21 10:00:00,Airtime,Money returned,Glo,0805 555 1234,,300,,,300,NGN,REF',
  ])
})

test('no cell is a formula, and none breaks out of its cell', async () => {
  const evil = await shop.addPerson(naira(1_000))
  const names = ['=HYPERLINK("http://x","y")', '+1', '-1', '@sum', '\tx', '\rx', 'a,b', 'a"b', 'a\nb']
  for (const [place, plan_name] of names.entries()) {
    shop.clock.move(1)
    const id = await shop.buy(evil, { face_amount: naira(50 + place) })
    // Straight into the table: no catalogue would sell such plans.
    await shop.db.raw(
      `with sold as (
         insert into plan (id, network, category_id, name, price, currency, validity_days, data_mb, created_at, updated_at)
         values (gen_random_uuid(), 'mtn', 'daily', 'Plan', 100, 'NGN', 1, 100, :time, :time) returning id
       ) update purchase set category = 'data', plan_id = sold.id, plan_name = :plan_name from sold where purchase.id = :id`,
      { id, plan_name, time: shop.clock.now() },
    )
  }
  const csv = (await read(lines('csv', { customer_id: evil.id }))).toString()
  const cells = [...csv.matchAll(/Data,On its way,MTN,[^,]*,("(?:[^"]|"")*"|[^,]*),/g)].map(
    ([, cell]) => cell,
  )
  expect(cells.toReversed()).toEqual([
    ...[
      `"'=HYPERLINK(""http://x"",""y"")"`,
      "'+1",
      "'-1",
      "'@sum",
      "'\tx",
      `"'\rx"`,
      '"a,b"',
      '"a""b"',
      '"a\nb"',
    ],
  ])
})

test('JSON is one document with exact amounts, and counts what is in it', async () => {
  const made = JSON.parse(
    (await read(lines('json', { filter: { kinds: ['refund', 'funding'] } }))).toString(),
  )
  expect(made).toMatchObject({
    kind: 'nexa-history',
    currency: 'NGN',
    count: 2,
    filter: { kinds: ['refund', 'funding'] },
  })
  expect(made.lines).toMatchObject([
    { kind: 'funding', amount: '1500', wallet: '1500', phone: null },
    {
      kind: 'refund',
      amount: '300',
      wallet: '300',
      phone: NGOZI,
      network: 'glo',
      time: '2026-11-21T09:00:03.000Z',
    },
  ])
  const none = JSON.parse((await read(lines('json', { filter: { words: 'zzzz' } }))).toString())
  expect(none).toMatchObject({ lines: [], count: 0 })
})

test('made again it is the same file, to the byte, whatever happened since', async () => {
  const bola = await shop.addPerson(naira(9_000))
  await live(shop, bola, { do: 'buy', recipient: NGOZI, network: 'mtn', naira: 300, ends: 'delivered' })
  const wishes = [
    lines('csv', { customer_id: bola.id }),
    lines('json', { customer_id: bola.id }),
    await statement(bola),
  ]
  const before = await Promise.all(wishes.map(read))
  shop.clock.move(61)
  await live(shop, bola, { do: 'buy', recipient: NGOZI, network: 'mtn', naira: 200, ends: 'delivered' })
  expect(await Promise.all(wishes.map(read))).toEqual(before)
})

test('a statement is a PDF with as many pages as it says, whole also when nothing moved', async () => {
  const chidi = await shop.addPerson(naira(50_000))
  for (let count = 0; count < 60; count++) {
    shop.clock.move(1_777)
    const ends = count % 9 === 8 ? 'reversed' : 'delivered'
    await live(shop, chidi, {
      do: 'buy',
      recipient: NGOZI,
      network: count % 2 ? 'mtn' : 'airtel',
      naira: 100 + count * 7,
      ends,
    })
    if (count % 10 === 4) await live(shop, chidi, { do: 'fund', naira: 1_000 * count, state: 'credited' })
  }
  const file = await read(await statement(chidi))
  if (process.env.NEXA_SHOW !== undefined) writeFileSync(process.env.NEXA_SHOW, file)
  expect(file.subarray(0, 5).toString()).toBe('%PDF-')
  expect(file.toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true)
  expect(pagesOf(file)).toBe(4)
  const nobody = await shop.addPerson(naira(0))
  expect(pagesOf(await read(await statement(nobody)))).toBe(1)
})

const pagesOf = (file: Buffer): number => file.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0
