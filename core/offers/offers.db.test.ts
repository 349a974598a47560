import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { makeCustomer } from '../../test/support/people.ts'
import { addSeconds, MovableClock, now, useClock } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { type Money, money } from '../kernel/money.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { inTransaction } from '../platform/transaction.ts'
import {
  bestDiscount,
  endOffer,
  findOffers,
  freeOffers,
  type Goods,
  makeOffer,
  type NewOffer,
  readRewards,
  takeOffers,
} from './index.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let db: Db
let clock: MovableClock
let restoreClock: () => void

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url)
})
beforeEach(() => {
  clock = new MovableClock(new Date('2026-11-21T12:00:00Z'))
  restoreClock?.()
  restoreClock = useClock(clock)
})
afterAll(async () => {
  restoreClock()
  await db.destroy()
  await database.drop()
})

const goods: Goods = {
  ...{ category: 'data', network: 'mtn', plan_id: null, plan_category: null, face_amount: money(100_000) },
}
const TENTH = money(10_000)
const DAY = 86_400

/** An offer that only this test's goods can use. */
async function offered(more: Partial<NewOffer> = {}): Promise<{ id: Uuid; goods: Goods }> {
  const network = `net-${newId()}`
  const asked = {
    ...{ key: newId(), name: 'A tenth off', basis_points: 1_000, amount: null, networks: [network] },
    ...{ begins_at: now(), ends_at: addSeconds(now(), DAY), ...more },
  } as NewOffer
  const made = await inTransaction(db, (trx) => makeOffer(trx, asked))
  if (!made.ok) throw new Error(made.refusal.code)
  return { id: made.value.offer_id, goods: { ...goods, network } }
}
const customers = (count: number) =>
  Promise.all(Array.from({ length: count }, async () => (await makeCustomer(db)).id))
const customer = async () => (await customers(1))[0] as Uuid

type Wanted = { id: Uuid; goods: Goods; customer_id: Uuid; discount?: Money; purchase_id?: Uuid }
const take = (...wanted: Wanted[]) =>
  inTransaction(db, (trx) =>
    takeOffers(
      trx,
      wanted.map(({ id, ...use }) => ({ discount: TENTH, purchase_id: newId(), ...use, offer_id: id })),
    ),
  )
const said = (answers: Awaited<ReturnType<typeof take>>) =>
  answers.map((answer) => (answer.ok ? 'taken' : answer.refusal.code))
const best = async (who: Uuid, what: Goods) =>
  bestDiscount(what, await findOffers(db, { customer_id: who, time: now() }))

describe('making an offer', () => {
  test('the same again is the same, and other terms under its key are refused', async () => {
    const asked: NewOffer = {
      ...{ key: newId(), name: 'Weekend', basis_points: null, amount: money(5_000), uses_max: 3 },
      ...{ begins_at: now(), ends_at: addSeconds(now(), DAY), plan_ids: [newId()] },
    }
    const make = (more: Partial<NewOffer> = {}) =>
      inTransaction(db, (trx) => makeOffer(trx, { ...asked, ...more } as NewOffer))
    const first = await make()
    expect(first).toMatchObject({ ok: true, value: { replayed: false } })
    const again = await make()
    expect(again).toMatchObject({ ok: true, value: { ...(first.ok && first.value), replayed: true } })
    expect(await make({ uses_max: 4 })).toMatchObject({ ok: false, refusal: { code: 'offers.key-reused' } })
    expect(await make({ amount: money(5_001) } as never)).toMatchObject({
      refusal: { code: 'offers.key-reused' },
    })
  })

  test.each([
    ['offers.bad-name', { name: ' x ' }],
    ['offers.bad-discount', { basis_points: 9_901 }],
    ['offers.bad-discount', { basis_points: 0 }],
    ['offers.bad-discount', { basis_points: 12.5 }],
    ['offers.bad-discount', { cap: money(0) }],
    ['offers.bad-time', { ends_at: new Date('2020-01-01') }],
    ['offers.bad-limit', { uses_max: 0 }],
    ['offers.bad-limit', { per_customer_max: 1.5 }],
    ['offers.bad-limit', { customer_id: newId(), uses_max: 1 }],
  ])('%s is said of %o', async (code, more) => {
    await expect(offered(more as Partial<NewOffer>)).rejects.toThrow(code)
  })

  test('what was promised cannot be changed, not even by hand', async () => {
    const { id } = await offered()
    await expect(db('offer').where({ id }).update({ basis_points: 500 })).rejects.toThrow('keeps its terms')
    expect(await inTransaction(db, (trx) => endOffer(trx, id))).toBe(true)
    expect(await inTransaction(db, (trx) => endOffer(trx, id))).toBe(false)
    await expect(db('offer').where({ id }).update({ ended_at: null })).rejects.toThrow('keeps its terms')
  })
})

describe('finding the best price', () => {
  test('an offer counts from its first moment to before its last, and not once ended', async () => {
    const who = await customer()
    const begins_at = addSeconds(now(), 60)
    const { id, goods: mine } = await offered({ begins_at, ends_at: addSeconds(begins_at, 60) })
    expect(await best(who, mine)).toBeNull()
    clock.move(60)
    expect(await best(who, mine)).toMatchObject({ offer_id: id, amount: TENTH })
    clock.move(60)
    expect(await best(who, mine)).toBeNull()
    const ended = await offered()
    await inTransaction(db, (trx) => endOffer(trx, ended.id))
    expect(await best(who, ended.goods)).toBeNull()
  })

  test("somebody's reward is nobody else's, and is worth one purchase", async () => {
    const [mine, other] = (await customers(2)) as [Uuid, Uuid]
    const reward = await offered({ customer_id: mine, basis_points: 3_000, cap: money(20_000) })
    expect(await best(mine, reward.goods)).toMatchObject({ amount: 20_000n })
    expect(await best(other, reward.goods)).toBeNull()
    expect(said(await take({ ...reward, customer_id: other }))).toEqual(['offers.gone'])
    expect(await readRewards(db, { customer_id: mine, time: now() })).toHaveLength(1)
    expect(said(await take({ ...reward, customer_id: mine, discount: money(20_000) }))).toEqual(['taken'])
    expect(await readRewards(db, { customer_id: mine, time: now() })).toEqual([])
  })
})

describe('using an offer', () => {
  test('only for the discount that was shown', async () => {
    const offer = await offered()
    const [answer] = await take({ ...offer, customer_id: await customer(), discount: money(9_999) })
    expect(answer).toMatchObject({ refusal: { code: 'offers.other-discount', discount: '10000' } })
  })

  test('as often as one person may, and once more when a purchase came to nothing', async () => {
    const offer = await offered({ per_customer_max: 2 })
    const customer_id = await customer()
    const purchase_id = newId()
    const answers = await take(
      { ...offer, customer_id, purchase_id },
      { ...offer, customer_id },
      { ...offer, customer_id },
    )
    expect(said(answers)).toEqual(['taken', 'taken', 'offers.used-by-you'])
    expect(await best(customer_id, offer.goods)).toBeNull()
    for (const _ of ['once', 'twice']) await inTransaction(db, (trx) => freeOffers(trx, [purchase_id]))
    expect(said(await take({ ...offer, customer_id }, { ...offer, customer_id }))).toEqual([
      'taken',
      'offers.used-by-you',
    ])
  })

  test('of a hundred who want one of ten at once exactly ten get it, and a freed one is had again', async () => {
    const offer = await offered({ uses_max: 10 })
    const wanting = await customers(100)
    const answers = await Promise.all(wanting.map((customer_id) => take({ ...offer, customer_id })))
    const taken = answers.flat().filter(({ ok }) => ok)
    // Who comes while another's slot is still open may be told too early that none is left; never too late.
    expect(taken.length).toBeLessThanOrEqual(10)
    for (const customer_id of wanting.slice(0, 20)) await take({ ...offer, customer_id })
    const uses = await db('offer_use').where({ offer_id: offer.id })
    expect(uses).toHaveLength(10)
    expect(await best(await customer(), offer.goods)).toBeNull()
    await inTransaction(db, (trx) => freeOffers(trx, [uses[0].purchase_id]))
    const late = await customer()
    expect(await best(late, offer.goods)).not.toBeNull()
    expect(said(await take({ ...offer, customer_id: late }))).toEqual(['taken'])
  })

  test('a purchase that is thrown away took nothing', async () => {
    const offer = await offered({ uses_max: 1 })
    const customer_id = await customer()
    const use = { offer_id: offer.id, customer_id, purchase_id: newId(), goods: offer.goods, discount: TENTH }
    const dying = inTransaction(db, async (trx) => {
      expect((await takeOffers(trx, [use]))[0]?.ok).toBe(true)
      throw new Error('the process dies')
    })
    await expect(dying).rejects.toThrow('dies')
    expect(said(await take({ ...offer, customer_id }))).toEqual(['taken'])
  })

  test('an offer that ended before the yes is gone', async () => {
    const offer = await offered()
    await inTransaction(db, (trx) => endOffer(trx, offer.id))
    expect(said(await take({ ...offer, customer_id: await customer() }))).toEqual(['offers.gone'])
  })

  test('in a batch each is judged alone', async () => {
    const [limited, plain] = [await offered({ uses_max: 1 }), await offered()]
    const [one, two] = (await customers(2)) as [Uuid, Uuid]
    const gone = { id: newId(), goods }
    const answers = await take(
      { ...limited, customer_id: one },
      { ...gone, customer_id: one },
      { ...limited, customer_id: two },
      { ...plain, customer_id: two },
    )
    expect(said(answers)).toEqual(['taken', 'offers.gone', 'offers.used-up', 'taken'])
  })
})
