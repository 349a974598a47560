import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { testSettings } from '../../test/support/payment-world.ts'
import { Fault } from '../kernel/fault.ts'
import { fromMajor, type Money, ZERO } from '../kernel/money.ts'
import { readConfig } from '../platform/config.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { createLog } from '../platform/log.ts'
import {
  type NetworkId,
  type Offer,
  type Plan,
  readPlan,
  readPlanCategories,
  readPlanCode,
  readPlans,
  requestPlanSync,
  searchPlans,
  seedPlans,
  syncPlans,
} from './index.ts'
import { planQuery } from './search-plans.ts'
import { SEED_PLANS } from './seed/plan-list.ts'

let db: Db
let drop: () => Promise<void>
const config = readConfig({ ...testSettings('postgres://nobody@127.0.0.1/none'), ADMIN_CHAT_IDS: '-1001' })
const log = createLog('test', 'silent')
const naira = (amount: number): Money => fromMajor(amount, 'NGN') ?? ZERO

/** A provider whose list the test writes. */
let lists: Partial<Record<NetworkId, Offer[]>>
const plan_source = {
  name: 'vtpass',
  listOffers: async (network: NetworkId) => {
    const list = lists[network]
    if (list === undefined) throw new Fault('vtpass', 'no', 'no answer')
    return list
  },
}
const core = () => ({ config, db, log, plan_source })

const seeded = (network: NetworkId): Offer[] =>
  SEED_PLANS[network].map(([name, , days, amount, code]) => ({
    code,
    name: `N${amount} ${name.split(' ')[0]} - ${days} days`,
    price: naira(amount),
  }))
const allSeeded = () => ({
  mtn: seeded('mtn'),
  airtel: seeded('airtel'),
  glo: seeded('glo'),
  '9mobile': seeded('9mobile'),
})

const all = async (network: NetworkId): Promise<Plan[]> =>
  (await readPlans(db, { network, per_page: 100 })).plans
const byCode = async (code: string): Promise<Plan & { gone_at: Date | null; cost: Money }> =>
  db('plan').join('plan_offer_code', 'plan_id', 'id').where({ code }).first('plan.*')
const alerts = async (): Promise<string[]> =>
  (await db('message').select('body')).map(({ body }) => body.notice.code)

beforeAll(async () => {
  const database = await freshDatabase()
  drop = database.drop
  db = openDatabase(database.url, { pool_max: 6 })
})
afterAll(async () => {
  await db.destroy()
  await drop()
})
beforeEach(async () => {
  await db.raw(
    'delete from plan_price; delete from plan_offer_code; delete from plan; delete from message; delete from job_outbox',
  )
  lists = allSeeded()
  await seedPlans({ db, config })
})

describe('reading', () => {
  test('featured first, then by size, page by page, every plan once', async () => {
    const pages = await Promise.all(
      [0, 1, 2].map((page) => readPlans(db, { network: 'mtn', page, per_page: 10 })),
    )
    const plans = pages.flatMap((page) => page.plans)
    expect(pages.map(({ plans: shown, more }) => [shown.length, more])).toEqual([
      [10, true],
      [10, true],
      [2, false],
    ])
    expect(new Set(plans.map(({ id }) => id)).size).toBe(22)
    const starred = plans.filter(({ featured }) => featured)
    expect(plans.slice(0, starred.length)).toEqual(starred)
    const sizes = plans.slice(starred.length).map(({ data_mb }) => data_mb)
    expect(sizes).toEqual(sizes.toSorted((left, right) => left - right))
  })

  test('by category and by price', async () => {
    const { plans } = await readPlans(db, {
      network: 'airtel',
      category_id: 'weekly',
      max_price: naira(1000),
      per_page: 50,
    })
    expect(plans.map(({ name, price }) => [name, price])).toEqual([
      ['1GB Weekly', naira(800)],
      ['1.5GB Weekly', naira(1000)],
    ])
    expect(await readPlanCategories(db, 'mtn')).toEqual([
      { id: 'daily', name: 'Daily', plans: 7 },
      { id: 'weekly', name: 'Weekly', plans: 4 },
      { id: 'monthly', name: 'Monthly', plans: 10 },
      { id: 'longer', name: 'Longer', plans: 1 },
    ])
    expect((await readPlanCategories(db, 'glo')).map(({ id }) => id)).toEqual(['daily', 'weekly', 'monthly'])
  })

  test('add-ons, postpaid plans and those switched off are not on sale', async () => {
    const before = await all('glo')
    const [addon, postpaid, off] = before.map(({ id }) => id)
    await db('plan').where({ id: addon }).update({ kind: 'addon' })
    await db('plan').where({ id: postpaid }).update({ type: 'postpaid' })
    await db('plan').where({ id: off }).update({ active: false })
    const left = await all('glo')
    expect(left.map(({ id }) => id)).toEqual(before.slice(3).map(({ id }) => id))
    expect((await searchPlans(db, 'glo', { limit: 50 })).map(({ id }) => id).sort()).toEqual(
      left.map(({ id }) => id).sort(),
    )
    expect((await readPlan(db, off as Plan['id']))?.active).toBe(false)
  })
})

describe('searching', () => {
  const found = async (words: string): Promise<string[]> =>
    (await searchPlans(db, words, { limit: 20 })).map(({ network, name }) => `${network} ${name}`)

  test.each([
    ['1gb weekly mtn', ['mtn 1GB Weekly']],
    ['MTN 2.5 GB', ['mtn 2.5GB Daily', 'mtn 2.5GB 2-Day']],
    ['glo 14 day', ['glo 1.5GB 14-Day']],
    ['etisalat 650mb', ['9mobile 650MB 3-Day']],
    ['mtn 1gb for a day', ['mtn 1GB Daily + 1.5 min']],
    ['1gb week', ['airtel 1GB Weekly', 'mtn 1GB Weekly']],
  ])('%s', async (words, names) => {
    expect((await found(words)).sort()).toEqual(names.sort())
  })

  test('featured plans come first', async () => {
    const plans = await searchPlans(db, 'mtn monthly', { limit: 20 })
    expect(plans).toHaveLength(10)
    expect(plans[0]?.name).toBe('7GB Monthly')
  })

  test.each(['', '   ', 'data plans', "'; drop table plan; --", '& | !', ':*', '\\', '🦄', 'x'.repeat(5000)])(
    '%j finds nothing and breaks nothing',
    async (words) => {
      expect(await found(words)).toEqual([])
    },
  )

  test('the words come by an index', async () => {
    const { rows } = await db.transaction(async (trx) => {
      await trx.raw('set local enable_seqscan = off')
      return trx.raw<{ rows: Record<string, string>[] }>(
        `explain select id from plan where words @@ to_tsquery('simple', :query)`,
        { query: planQuery('mtn 1gb') },
      )
    })
    expect(JSON.stringify(rows)).toContain('plan_words')
  })
})

describe('seeding and syncing', () => {
  test('seeding again adds nothing, and a sync of the same list changes nothing', async () => {
    const before = await all('mtn')
    expect(await seedPlans({ db, config })).toBe(0)
    await syncPlans(core())
    expect(await all('mtn')).toEqual(before)
    expect(await db('plan').count('*')).toEqual([{ count: 64n }])
  })

  test('new plans are added as their names are read; what cannot be read is not sold', async () => {
    lists.mtn?.push(
      { code: 'mtn-new', name: 'N1200 1.2GB - 14 Days', price: naira(1200) },
      { code: 'mtn-odd', name: 'Pulse Nite', price: naira(50) },
      { code: 'mtn-free', name: 'N0 1GB - 1 Day', price: ZERO },
    )
    await Promise.all([syncPlans(core()), syncPlans(core())])
    expect(await byCode('mtn-new')).toMatchObject({
      name: '1.2GB 14-Day',
      category_id: 'weekly',
      price: naira(1200),
      cost: naira(1200),
      validity_days: 14,
      active: true,
    })
    expect(await all('mtn')).toHaveLength(23)
  })

  test('a price moves with the provider’s, once, and keeps what operators put on top', async () => {
    const offer = lists.mtn?.find(({ code }) => code === 'mtn-1gb-800')
    const { id } = await byCode('mtn-1gb-800')
    await db('plan')
      .where({ id })
      .update({ price: naira(820).toString() })
    if (offer !== undefined) offer.price = naira(850)
    await Promise.all([syncPlans(core()), syncPlans(core())])
    expect(await byCode('mtn-1gb-800')).toMatchObject({
      price: naira(870),
      cost: naira(850),
      name: '1GB Weekly',
    })
    if (offer !== undefined) offer.price = naira(10)
    await syncPlans(core())
    expect((await byCode('mtn-1gb-800')).price).toBe(naira(30))
  })

  test('what vanished is not sold, is not deleted, and comes back with the list', async () => {
    const full = lists.glo ?? []
    lists.glo = full.filter(({ code }) => code !== 'glo-500')
    await syncPlans(core())
    const { id, gone_at, active } = await byCode('glo-500')
    expect([gone_at !== null, active]).toEqual([true, false])
    expect(await readPlanCode(db, { plan_id: id, provider: 'vtpass' })).toBeNull()
    lists.glo = full
    await syncPlans(core())
    expect(await byCode('glo-500')).toMatchObject({ id, gone_at: null, active: true })
    expect(await readPlanCode(db, { plan_id: id, provider: 'vtpass' })).toBe('glo-500')
  })

  test('what operators switched off stays off, gone or back', async () => {
    const { id } = await byCode('glo-500')
    await db('plan').where({ id }).update({ active: false })
    const full = lists.glo ?? []
    lists.glo = full.filter(({ code }) => code !== 'glo-500')
    await syncPlans(core())
    lists.glo = full
    await syncPlans(core())
    expect((await byCode('glo-500')).active).toBe(false)
  })

  test('a list that lacks most plans is not believed, and operators hear of it once', async () => {
    lists.airtel = (lists.airtel ?? []).slice(0, 2)
    await syncPlans(core())
    await syncPlans(core())
    expect(await all('airtel')).toHaveLength(15)
    expect(await alerts()).toEqual(['catalog.plans-missing'])
  })

  test('one network that gives no list, or an empty one, holds up no other', async () => {
    lists = {
      ...lists,
      glo: [],
      '9mobile': [{ code: 'eti-9', name: '9GB - 30 days', price: naira(9000) }, ...seeded('9mobile')],
    }
    delete lists.mtn
    await expect(syncPlans(core())).rejects.toMatchObject({ happened: 'no' })
    expect(await all('mtn')).toHaveLength(22)
    expect(await all('glo')).toHaveLength(10)
    expect(await all('9mobile')).toHaveLength(10)
  })

  test('it is asked for once a day, and soon again while there is nothing to sell', async () => {
    await requestPlanSync({ db })
    await requestPlanSync({ db })
    const keys = async () => (await db('job_outbox').select('key')).map(({ key }) => key)
    expect(await keys()).toEqual([expect.stringMatching(/^catalog\.sync-plans:\d{4}-\d\d-\d\d$/)])
    await db.raw(
      'delete from job_outbox; delete from plan_price; delete from plan_offer_code; delete from plan',
    )
    await requestPlanSync({ db })
    await requestPlanSync({ db })
    expect(await keys()).toEqual([expect.stringMatching(/^catalog\.sync-plans:empty-\d+$/)])
  })
})
