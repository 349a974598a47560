import { stringify } from 'csv-stringify/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { testSettings } from '../../test/support/payment-world.ts'
import { makeConversation } from '../../test/support/people.ts'
import { readWholeShelf, seedPlans, seedPostpaidPlans } from '../catalog/index.ts'
import { present } from '../kernel/assert.ts'
import { addHours, MovableClock, now, useClock } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { fromMajor, type Money, money, ZERO } from '../kernel/money.ts'
import { makeOffer, type NewOffer, readAllShopOffers } from '../offers/index.ts'
import { readConfig } from '../platform/config.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import {
  applyImport,
  claimFile,
  dropImport,
  editPlan,
  exportShelf,
  type ImportKind,
  keepFile,
  previewImport,
  wantFile,
} from './index.ts'

const config = readConfig({ ...testSettings('postgres://nobody@127.0.0.1/none'), ADMIN_CHAT_IDS: '-1001' })
const env = { config, providers: ['vtpass', 'reloadly'] }
const naira = (amount: number): Money => fromMajor(amount, 'NGN') ?? ZERO
const admin_id = newId()

let db: Db
let drop: () => Promise<void>
let conversation_id: Uuid
let restoreClock: () => void
const run = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => inTransaction(db, work)

beforeAll(async () => {
  const database = await freshDatabase()
  drop = database.drop
  db = openDatabase(database.url, { pool_max: 4 })
  conversation_id = (await makeConversation(db)).id
  restoreClock = useClock(new MovableClock(new Date('2026-11-21T12:00:00Z')))
})
afterAll(async () => {
  restoreClock()
  await db.destroy()
  await drop()
})
beforeEach(async () => {
  await db.raw(
    'delete from plan_price; delete from plan_offer_code; delete from plan; delete from offer_slot; delete from offer; delete from shelf_import; delete from message',
  )
  await seedPlans({ db, config })
})

/** A file that is sent, fetched and kept. */
async function send(what: ImportKind, contents: string | Uint8Array, name = 'list.csv'): Promise<Uuid> {
  const id = await run((trx) =>
    wantFile(trx, { what, name, file: 'file-1', conversation_id, asked_by: admin_id }),
  )
  const claimed = await claimFile(db)
  if (claimed === null) throw new Error('no file waits')
  const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents
  await run((trx) => keepFile(trx, claimed, { outcome: 'here', bytes }))
  return id
}
const look = async (id: Uuid) => {
  const seen = await previewImport(db, env, id)
  if (!seen.ok) throw new Error(seen.refusal.code)
  return seen.value
}
const apply = async (id: Uuid, digest?: string) => {
  const seen = digest ?? (await look(id)).digest
  return run((trx) => applyImport(trx, env, { import_id: id, admin_id, digest: seen }))
}
const csv = async (what: ImportKind) =>
  stringify(await exportShelf(db, { config }, { what, template: false }), { escape_formulas: true })
const plans = (...lines: string[]) => ['network,name,price,days,size_mb,codes', ...lines, ''].join('\n')
const problems = async (id: Uuid) =>
  (await look(id)).problems.shown.map(({ line, column, problem }) => [line, column, problem])

const mtnWeekly = async () => {
  const found = (await readWholeShelf(db)).find(
    ({ network, name }) => network === 'mtn' && name === '1GB Weekly',
  )
  return present(found, 'the seeds have it')
}

describe('a file of plans', () => {
  test('what is exported and sent again changes nothing', async () => {
    await seedPostpaidPlans({ db, config })
    const before = await readWholeShelf(db)
    expect(before.length).toBeGreaterThan(60)
    for (const file of [await csv('plans'), `\uFEFF${(await csv('plans')).replaceAll('\n', '\r\n')}`]) {
      const seen = await look(await send('plans', file))
      expect(seen).toMatchObject({ same: before.length, fresh: { total: 0 }, changed: { total: 0 } })
      expect(seen.problems.shown).toEqual([])
    }
    expect(await apply(await send('plans', await csv('plans')))).toMatchObject({
      refusal: { code: 'shelves.nothing-new' },
    })
  })

  test('new lines are added, others changed, once, and what they were is kept', async () => {
    const id = await send(
      'plans',
      plans(
        'mtn,1GB Weekly,850,7,1024,vtpass:mtn-1gb-800',
        'glo,9GB Weekly,"2,400.50",7,9GB,vtpass:glo-9gb',
        'MTN,Month to month,3000,month,5 GB,vtpass:mtn-month reloadly:17',
      ),
    )
    const seen = await look(id)
    expect(seen).toMatchObject({ fresh: { total: 2 }, changed: { total: 1 }, same: 0, losses: 0 })
    expect(seen.changed.shown).toEqual([{ line: 2, name: 'mtn 1GB Weekly', what: 'price 800 → 850' }])
    const both = await Promise.all([apply(id), apply(id)])
    expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { fresh: 2, changed: 1 } }])
    const shelf = await readWholeShelf(db)
    const named = (name: string) => shelf.find((plan) => plan.network !== 'airtel' && plan.name === name)
    expect(named('1GB Weekly')).toMatchObject({ price: naira(850), price_kept: true, featured: true })
    expect(named('9GB Weekly')).toMatchObject({
      price: money(240_050),
      data_mb: 9_216,
      category_id: 'weekly',
    })
    expect(named('Month to month')).toMatchObject({
      ...{ validity_days: null, category_id: 'monthly', active: true },
      codes: [
        { provider: 'reloadly', code: '17', gone: false },
        { provider: 'vtpass', code: 'mtn-month', gone: false },
      ],
    })
    const [kept] = await db('shelf_import').where({ id })
    expect(kept).toMatchObject({ state: 'applied', ended_by: admin_id })
    expect(kept.changes.changed).toEqual([{ line: 2, before: { price: '800' }, after: { price: '850' } }])
    expect(await db('audit').where({ action: 'plans.import' }).count('*')).toEqual([{ count: 1n }])
    const again = await look(await send('plans', await csv('plans')))
    expect(again.fresh.total + again.changed.total).toBe(0)
  })

  test('with one wrong line nothing is applied, and each is told with what is wrong', async () => {
    const id = await send(
      'plans',
      plans(
        'mtn,Fine,100,1,100,vtpass:fine',
        'orange,A plan,100,1,100,vtpass:a',
        'mtn,=HYPERLINK(1),100,1,100,vtpass:b',
        'mtn,Cheap,free,1,100,vtpass:c',
        'mtn,,100,0,huge,vtpass:d',
        'mtn,Twice,100,1,100,vtpass:e',
        'mtn,twice,100,1,100,vtpass:e',
        'mtn,Nobody,100,1,100,acme:1 vtpass',
        'mtn,Uncoded,100,1,100,',
        'mtn,1GB Daily,100,1',
      ),
    )
    expect(await problems(id)).toEqual([
      [3, 'network', 'network'],
      [4, 'name', 'name'],
      [5, 'price', 'amount'],
      [6, 'name', 'missing'],
      [6, 'size_mb', 'size'],
      [8, 'name', 'taken'],
      [8, 'codes', 'taken'],
      [9, 'codes', 'provider'],
      [9, 'codes', 'code'],
      [10, 'codes', 'no-code'],
      [11, '', 'cells'],
    ])
    const before = await readWholeShelf(db)
    expect(await apply(id)).toMatchObject({ refusal: { code: 'shelves.lines-wrong' } })
    expect(await readWholeShelf(db)).toEqual(before)
  })

  test('a plan cannot become another one, and a price below cost is said', async () => {
    const plan = await mtnWeekly()
    const head = 'id,network,name,price,days,size_mb,codes,kind'
    const other = await send(
      'plans',
      `${head}\n${plan.id},glo,X1,1,1,1,,\n${newId()},mtn,X2,1,1,1,,\n${plan.id},mtn,X3,1,1,1,vtpass:x,addon`,
    )
    expect(await problems(other)).toEqual([
      [2, 'network', 'fixed'],
      [3, 'id', 'id'],
      [4, 'kind', 'fixed'],
    ])
    const cheap = await send('plans', plans('mtn,1GB Weekly,799,7,1024,vtpass:mtn-1gb-800'))
    expect((await look(cheap)).losses).toBe(1)
  })

  test('what changed since it was shown is not overwritten unseen', async () => {
    const id = await send('plans', plans('mtn,1GB Weekly,850,7,1024,vtpass:mtn-1gb-800'))
    const { digest } = await look(id)
    const { id: plan_id } = await mtnWeekly()
    await run((trx) => editPlan(trx, env, { admin_id, plan_id, changes: { price: naira(900) } }))
    expect(await apply(id, digest)).toMatchObject({ refusal: { code: 'shelves.changed-meanwhile' } })
    expect(await apply(id)).toMatchObject({ ok: true })
  })

  test('five thousand lines are one transaction, and put aside is put aside', async () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `glo,Plan ${at},${at + 1},1,100,vtpass:p-${at}`)
    const put_aside = await send('plans', plans(...lines))
    expect(await run((trx) => dropImport(trx, { import_id: put_aside, admin_id }))).toBe(true)
    expect(await previewImport(db, env, put_aside)).toMatchObject({
      refusal: { code: 'shelves.import-over' },
    })
    const before = Number((await db('plan').count('*'))[0]?.count)
    const id = await send('plans', plans(...lines))
    const seen = await look(id)
    expect([seen.fresh.total, seen.fresh.shown.length]).toEqual([5_000, 15])
    expect(await apply(id, seen.digest)).toEqual({ ok: true, value: { fresh: 5_000, changed: 0 } })
    expect(await db('plan').count('*')).toEqual([{ count: BigInt(before + 5_000) }])
  })
})

describe('a file of offers', () => {
  const head =
    'code,name,discount,cap,min_spend,goods,networks,categories,plans,begins,ends,uses,per_customer,ended'
  const time = { begins_at: new Date('2026-11-21T06:00:30Z'), ends_at: new Date('2026-11-28T00:00:00Z') }
  const make = (key: string, more: Partial<NewOffer> = {}) =>
    run((trx) =>
      makeOffer(trx, {
        key,
        name: 'Weekend',
        basis_points: 1_250,
        amount: null,
        ...time,
        ...more,
      } as NewOffer),
    )

  test('what is exported and sent again changes nothing, and rewards are not in it', async () => {
    const [plan] = await readWholeShelf(db)
    await make('shop:WEEKEND:1', {
      ...{ cap: naira(200), spend_min: naira(500), uses_max: 10, per_customer_max: 2 },
      ...{ networks: ['mtn', 'glo'], plan_ids: [plan?.id as Uuid], categories: ['data'] },
    })
    await make('shop:FLAT:1', { basis_points: null, amount: naira(50) } as Partial<NewOffer>)
    await make('referral:x:reward')
    const seen = await look(await send('offers', await csv('offers')))
    expect(seen).toMatchObject({
      same: 2,
      fresh: { total: 0 },
      changed: { total: 0 },
      problems: { total: 0 },
    })
  })

  test('other terms are another offer, in the place of the first', async () => {
    await make('shop:WEEKEND:1')
    const id = await send(
      'offers',
      `${head}\nweekend,Weekend,15%,,,,,,,2026-11-21 07:00,2026-11-28 01:00,,,no\nNEW-1,New one,50,,,airtime,mtn,,,2026-12-01,2026-12-02,100,1,`,
    )
    expect(await look(id)).toMatchObject({
      fresh: { total: 1 },
      changed: { total: 1 },
      problems: { total: 0 },
    })
    expect(await apply(id)).toEqual({ ok: true, value: { fresh: 1, changed: 1 } })
    const all = await readAllShopOffers(db)
    expect(all.map(({ code, version, basis_points, state }) => [code, version, basis_points, state])).toEqual(
      [
        ['WEEKEND', 2, 1_500, 'live'],
        ['NEW-1', 1, null, 'coming'],
      ],
    )
    expect(await db('offer').where({ key: 'shop:WEEKEND:1' }).whereNotNull('ended_at')).toHaveLength(1)
    const ended = (await csv('offers')).replace(
      'WEEKEND,Weekend,15%,,,,,,,2026-11-21 07:00,2026-11-28 01:00,,,no',
      'WEEKEND,Weekend,15%,,,,,,,2026-11-21 07:00,2026-11-28 01:00,,,yes',
    )
    expect(await apply(await send('offers', ended))).toEqual({ ok: true, value: { fresh: 0, changed: 1 } })
    expect((await readAllShopOffers(db)).map(({ state }) => state)).toEqual(['ended', 'coming'])
  })

  test('each line that is wrong is told', async () => {
    const line = (code: string, discount: string, more: string) => `${code},Some offer,${discount},,,${more}`
    const id = await send(
      'offers',
      [
        head,
        line('A B', '10%', ',,,,2026-12-01,2026-12-02,,,'),
        line('OK-1', '100%', ',,,,2026-12-01,2026-12-02,,,'),
        line('OK-2', '10%', 'shoes,orange,never,plan,2026-12-01,2026-12-02,,,'),
        line('OK-3', '10%', ',,,,2026-02-31,12/2/2026,,,'),
        line('OK-4', '10%', ',,,,2026-12-02,2026-12-01,,,'),
        line('OK-5', '10%', ',,,,2026-11-01,2026-11-02,,,'),
        line('OK-6', '10%', ',,,,2026-12-01,2026-12-02,0,,'),
      ].join('\n'),
    )
    expect(await problems(id)).toEqual([
      [2, 'code', 'code'],
      [3, 'discount', 'discount'],
      [4, 'goods', 'choice'],
      [4, 'networks', 'network'],
      [4, 'categories', 'category'],
      [4, 'plans', 'plan'],
      [5, 'begins', 'time'],
      [5, 'ends', 'time'],
      [6, 'ends', 'time'],
      [7, 'ends', 'old'],
      [8, 'uses', 'uses'],
    ])
  })
})

describe('fetching', () => {
  test('what cannot be read is said once, and a line that is away is tried again', async () => {
    await send('plans', Buffer.from([0x50, 0x4b, 3, 4, 0]), 'list.xlsx')
    const id = await run((trx) =>
      wantFile(trx, { what: 'plans', name: 'b\u0000.csv', file: 'f', conversation_id, asked_by: admin_id }),
    )
    const first = await claimFile(db)
    expect([first?.id, await claimFile(db)]).toEqual([id, null])
    const back = useClock(new MovableClock(addHours(now(), 1)))
    for (let attempt = 1; attempt <= 6; attempt++) {
      const claimed = attempt === 1 ? first : await claimFile(db)
      if (claimed == null) throw new Error(`try ${attempt} was not made`)
      await run((trx) => keepFile(trx, claimed, { outcome: 'later' }))
      await run((trx) => keepFile(trx, claimed, { outcome: 'later' }))
      await db('shelf_import').where({ id }).update({ lease_until: null })
    }
    back()
    const told = await db('message').orderBy('id').select('body')
    expect(told.map(({ body }) => [body.notice.name, body.notice.problem])).toEqual([
      ['list.xlsx', 'shelves.not-text'],
      ['b.csv', 'away'],
    ])
  })
})
