import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { testSettings } from '../../test/support/payment-world.ts'
import {
  type NetworkId,
  type Offer,
  type PlanDraft,
  readPlanCategories,
  readPlanCode,
  readPlans,
  readShelves,
  readShopPlan,
  type ShopPlan,
  seedPlans,
  syncPlans,
} from '../catalog/index.ts'
import { addHours, MovableClock, now, useClock } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { fromMajor, type Money, ZERO } from '../kernel/money.ts'
import { readConfig } from '../platform/config.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { createLog } from '../platform/log.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import {
  addCategory,
  addPlan,
  dropPlannedPrice,
  editCategory,
  editPlan,
  planPrice,
  setDuePrices,
} from './index.ts'

const config = readConfig({ ...testSettings('postgres://nobody@127.0.0.1/none'), ADMIN_CHAT_IDS: '-1001' })
const log = createLog('test', 'silent')
const naira = (amount: number): Money => fromMajor(amount, 'NGN') ?? ZERO
const admin_id = newId()

let db: Db
let drop: () => Promise<void>
let clock: MovableClock
let restoreClock: () => void
let lists: Partial<Record<NetworkId, Offer[]>>
const core = () => ({
  ...{ config, db, log },
  plan_source: { name: 'vtpass', listOffers: async (network: NetworkId) => lists[network] ?? [] },
})
const run = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => inTransaction(db, work)
/** Networks without a list complain, and nobody listens here. */
const sync = () => syncPlans(core()).catch(() => undefined)

beforeAll(async () => {
  const database = await freshDatabase()
  drop = database.drop
  db = openDatabase(database.url, { pool_max: 4 })
})
afterAll(async () => {
  restoreClock()
  await db.destroy()
  await drop()
})
beforeEach(async () => {
  clock = new MovableClock(new Date('2026-11-21T12:00:00Z'))
  restoreClock?.()
  restoreClock = useClock(clock)
  await db.raw(
    'delete from plan_price_change; delete from plan_price; delete from plan_offer_code; delete from plan; delete from message',
  )
  await seedPlans({ db, config })
  lists = {}
})

const byCode = async (code: string): Promise<ShopPlan> => {
  const { id } = await db('plan').join('plan_offer_code', 'plan_id', 'id').where({ code }).first('plan.id')
  return (await readShopPlan(db, id)) as ShopPlan
}
const acts = async (): Promise<{ action: string; facts: Record<string, unknown> }[]> => {
  return db('audit').join('audit_link', 'audit_id', 'id').orderBy('seq').select('action', 'facts')
}
const lastAct = async () => (await acts()).at(-1)
const edit = (plan_id: Uuid, changes: Parameters<typeof editPlan>[2]['changes'], more: object = {}) =>
  run((trx) => editPlan(trx, core(), { admin_id, plan_id, changes, ...more }))
const draft = (more: Partial<PlanDraft> = {}): PlanDraft => ({
  ...{ network: 'mtn', category_id: 'weekly', name: '4GB Weekly', type: 'prepaid', kind: 'base' },
  ...{ price: naira(1_900), cost: null, validity_days: 7, data_mb: 4_096, daily_limit_mb: null },
  ...{ featured: false, hidden: false, codes: { vtpass: 'mtn-4gb' }, ...more },
})
const add = (more: Partial<PlanDraft> = {}) =>
  run((trx) => addPlan(trx, core(), { admin_id, draft: draft(more) }))
const said = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code ?? 'done'

describe('a plan of the shop', () => {
  test('is added, found by its code, and written down', async () => {
    const made = await add()
    if (!made.ok) throw new Error(made.refusal.code)
    const { id } = made.value
    expect(await readShopPlan(db, id)).toMatchObject({ active: true, price_kept: true, price: naira(1_900) })
    expect(await readPlanCode(db, { plan_id: id, provider: 'vtpass' })).toBe('mtn-4gb')
    expect(await lastAct()).toMatchObject({
      action: 'plan.add',
      facts: { after: { name: '4GB Weekly', price: '190000', codes: { vtpass: 'mtn-4gb' } } },
    })
    // The provider's list knows it by its code, and it stays one plan.
    lists.mtn = [{ code: 'mtn-4gb', name: 'N2,000 4GB - 7 days', price: naira(1_850) }]
    await sync()
    expect(await readShopPlan(db, id)).toMatchObject({ price: naira(1_900), cost: naira(1_850) })
    expect(await db('plan').where({ network: 'mtn', data_mb: 4_096 }).count('*')).toEqual([{ count: 1n }])
  })

  test.each([
    ['catalog.bad-name', { name: '=cmd' }],
    ['catalog.bad-name', { name: 'x'.repeat(61) }],
    ['catalog.bad-name', { name: '1GB <b>' }],
    ['catalog.bad-price', { price: ZERO }],
    ['catalog.bad-price', { price: naira(1_000_001) }],
    ['catalog.bad-size', { data_mb: 0 }],
    ['catalog.bad-size', { data_mb: 1.5 }],
    ['catalog.bad-life', { validity_days: 1_001 }],
    ['catalog.bad-limit', { daily_limit_mb: 5_000 }],
    ['catalog.bad-code', { codes: { vtpass: 'two words' } }],
    ['catalog.no-category', { category_id: 'nowhere' }],
    ['catalog.name-taken', { name: '1gb weekly' }],
    ['catalog.code-taken', { codes: { vtpass: 'mtn-1gb-800' } }],
    ['catalog.no-code', { codes: {} }],
    ['catalog.below-cost', { cost: naira(1_901) }],
  ] as [string, Partial<PlanDraft>][])('%s, and nothing is changed', async (code, more) => {
    const before = [await db('plan').count('*'), (await acts()).length]
    expect(said(await add(more))).toBe(code)
    expect([await db('plan').count('*'), (await acts()).length]).toEqual(before)
  })

  test('changes for who buys it from now on, with what it was in the log', async () => {
    const plan = await byCode('mtn-1gb-800')
    const changed = await edit(plan.id, { name: '1GB Week', price: naira(820) }, { seen_at: plan.updated_at })
    expect(changed.ok && changed.value.after).toMatchObject({ name: '1GB Week', price: naira(820) })
    expect(await lastAct()).toMatchObject({
      action: 'plan.edit',
      facts: {
        before: { name: '1GB Weekly', price: '80000', price_kept: false },
        after: { name: '1GB Week', price: '82000', price_kept: true },
      },
    })
    clock.move(60)
    expect(said(await edit(plan.id, { name: 'Other' }, { seen_at: plan.updated_at }))).toBe('done')
  })

  test('of two who change it at once the second hears of the first', async () => {
    const plan = await byCode('mtn-1gb-800')
    clock.move(60)
    const both = await Promise.all([
      edit(plan.id, { price: naira(900) }, { seen_at: plan.updated_at }),
      edit(plan.id, { price: naira(950) }, { seen_at: plan.updated_at }),
    ])
    expect(both.map(said).sort()).toEqual(['catalog.changed-meanwhile', 'done'])
  })

  test('is sold at a loss only by who says yes to that', async () => {
    const { id } = await byCode('mtn-1gb-800')
    expect(said(await edit(id, { price: naira(799) }))).toBe('catalog.below-cost')
    expect(said(await edit(id, { price: naira(799) }, { accepts_loss: true }))).toBe('done')
    expect(said(await edit(id, { featured: false }))).toBe('done')
  })

  test('that is hidden is not on sale, nor after the provider took it away and brought it back', async () => {
    const { id } = await byCode('glo-500')
    await edit(id, { hidden: true })
    const on_sale = async () =>
      (await readPlans(db, { network: 'glo', per_page: 50 })).plans.some((plan) => plan.id === id)
    expect(await on_sale()).toBe(false)
    const all = (await readPlans(db, { network: 'glo', per_page: 50 })).plans
    const list = await Promise.all(
      all.map(async ({ id: plan_id, price }) => {
        const code = (await readPlanCode(db, { plan_id, provider: 'vtpass' })) ?? ''
        return { code, name: '1GB - 1 day', price }
      }),
    )
    lists.glo = list
    await sync()
    expect((await readShopPlan(db, id))?.codes).toMatchObject([{ gone: true }])
    expect(said(await edit(id, { hidden: false }))).toBe('catalog.no-code')
    lists.glo = [...list, { code: 'glo-500', name: '1.5GB - 14 days', price: naira(500) }]
    await sync()
    expect(await on_sale()).toBe(false)
    expect(said(await edit(id, { hidden: false }))).toBe('done')
    expect(await on_sale()).toBe(true)
  })
})

describe('what belongs to whom', () => {
  const asks = (code: string, price: Money): Offer[] => [{ code, name: '1GB - 7 days', price }]

  test('a price of ours stays, one of the provider moves, and a loss is told once', async () => {
    const kept = await byCode('mtn-1gb-800')
    await edit(kept.id, { price: naira(850), name: 'Our own name', featured: true })
    lists.mtn = asks('mtn-1gb-800', naira(840))
    await sync()
    const after = await readShopPlan(db, kept.id)
    expect(after).toMatchObject({ price: naira(850), cost: naira(840), name: 'Our own name', featured: true })
    lists.mtn = asks('mtn-1gb-800', naira(870))
    await sync()
    await sync()
    const alerts = await db('message').select('body')
    expect(
      alerts.map(({ body }) => body.notice.code).filter((code) => code === 'catalog.below-cost'),
    ).toHaveLength(1)

    await edit(kept.id, { price_kept: false })
    lists.mtn = asks('mtn-1gb-800', naira(900))
    await sync()
    expect(await readShopPlan(db, kept.id)).toMatchObject({ price: naira(880), cost: naira(900) })
  })
})

describe('a price for later', () => {
  const later = (price: number, hours: number, code = 'mtn-1gb-800') =>
    run(async (trx) => {
      const { id: plan_id } = await byCode(code)
      return planPrice(trx, core(), {
        admin_id,
        plan_id,
        price: naira(price),
        begins_at: addHours(now(), hours),
      })
    })

  test('comes when its time has come, once, in the name of who planned it', async () => {
    expect(said(await later(900, 2))).toBe('done')
    expect(said(await later(950, 3))).toBe('done')
    expect((await byCode('mtn-1gb-800')).next_price).toMatchObject({ price: naira(950) })
    clock.move(2.5 * 3_600)
    expect(await setDuePrices(core())).toBe(0)
    clock.move(3_600)
    expect((await Promise.all([setDuePrices(core()), setDuePrices(core())])).sort()).toEqual([0, 1])
    expect(await byCode('mtn-1gb-800')).toMatchObject({
      price: naira(950),
      price_kept: true,
      next_price: null,
    })
    expect(await lastAct()).toMatchObject({
      action: 'plan.take-price',
      facts: { before: { price: '80000' }, after: { price: '95000' } },
    })
  })

  test('is taken back, or refused', async () => {
    await later(900, 2)
    const { id: plan_id } = await byCode('mtn-1gb-800')
    expect(await run((trx) => dropPlannedPrice(trx, { admin_id, plan_id }))).toBe(true)
    expect(await run((trx) => dropPlannedPrice(trx, { admin_id, plan_id }))).toBe(false)
    clock.move(3 * 3_600)
    expect(await setDuePrices(core())).toBe(0)
    expect(said(await later(900, 0))).toBe('catalog.bad-time')
    expect(said(await later(900, 367 * 24))).toBe('catalog.bad-time')
    expect(said(await later(700, 1))).toBe('catalog.below-cost')
    expect(said(await later(0, 1))).toBe('catalog.bad-price')
  })
})

describe('shelves', () => {
  const editShelf = (change: Parameters<typeof editCategory>[1]['edit']) =>
    run((trx) => editCategory(trx, { admin_id, edit: change }))
  const names = async () => (await readShelves(db, null)).map(({ name }) => name)

  test('are made, renamed, moved and hidden, with all that stands on them', async () => {
    const made = await run((trx) => addCategory(trx, { admin_id, name: 'Night & Day' }))
    expect(made).toMatchObject({ ok: true, value: { id: 'night-day', place: 5 } })
    expect(said(await run((trx) => addCategory(trx, { admin_id, name: 'weekly' })))).toBe(
      'catalog.category-taken',
    )
    expect(said(await run((trx) => addCategory(trx, { admin_id, name: '=x' })))).toBe('catalog.bad-name')
    await editShelf({ id: 'night-day', name: 'Nights' })
    for (let step = 0; step < 6; step++) await editShelf({ id: 'night-day', up: true })
    expect(await names()).toEqual(['Nights', 'Daily', 'Weekly', 'Monthly', 'Longer'])
    await editShelf({ id: 'weekly', shown: false })
    expect((await readPlanCategories(db, 'mtn')).map(({ id }) => id)).toEqual(['daily', 'monthly', 'longer'])
    expect((await readPlans(db, { network: 'mtn', category_id: 'weekly', per_page: 9 })).plans).toEqual([])
    await editShelf({ id: 'weekly', shown: true })
    expect(await lastAct()).toMatchObject({ facts: { before: { shown: false }, after: { shown: true } } })
    expect(said(await editShelf({ id: 'none', up: true }))).toBe('catalog.no-category')
    for (let step = 0; step < 6; step++) await editShelf({ id: 'night-day', up: false })
    expect((await names()).at(-1)).toBe('Nights')
  })
})
