import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import { readRewards } from '../offers/index.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person, Shop } from '../purchase/fixtures/shop.ts'
import { reversePurchase } from '../purchase/reverse-purchase.ts'
import {
  hearReferrals,
  holdReward,
  joinByCode,
  readInvitations,
  readReferralsOf,
  readRefused,
  readTopReferrers,
  readTrend,
} from './index.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open(
    { REFERRAL_REWARDS_PER_MONTH_MAX: '3' },
    { hearers: [(trx, facts) => hear(trx, facts)] },
  )
})
afterAll(async () => {
  expect(await shop.differences()).toEqual([])
  await shop.close()
})
const hear: ReturnType<typeof hearReferrals> = (trx, facts) => hearReferrals(shop.core.config)(trx, facts)

const join = (person: Person, referrer: Person, phone: Phone = person.phone) =>
  inTransaction(shop.db, (trx) =>
    joinByCode(trx, shop.core, { customer_id: person.id, phone, referred_by: referrer.id }),
  )
async function invited(referrer: Person): Promise<Person> {
  const person = await shop.addPerson(naira(5_000))
  expect(await join(person, referrer)).toBe(true)
  return person
}
const rewards = ({ id: customer_id }: Person) => readRewards(shop.db, { customer_id, time: now() })
const invitations = ({ id: customer_id }: Person) => readInvitations(shop.db, customer_id)
const steps = async (person: Person): Promise<string[]> => {
  const rows: { step: string }[] = await shop
    .db('referral_event')
    .join('referral', 'referral.id', 'referral_id')
    .where({ referee_id: person.id })
    .orderBy('referral_event.id')
    .select('step')
  return rows.map(({ step }) => step)
}

async function recharge(person: Person, face_amount: Money, recipient = person.phone): Promise<Uuid> {
  const wish = shop.order(person, { face_amount, recipient, pin_verified: true })
  const shown = await shop.preview(wish)
  if (!shown.ok) throw new Error(shown.refusal.code)
  const id = await shop.buy(person, { ...wish, offer: shown.value.offer })
  await shop.vend(id)
  return id
}

describe('the three steps', () => {
  test('a code, a cheaper first recharge, a reward for one next recharge', async () => {
    const ada = await shop.addPerson(naira(5_000))
    const bola = await invited(ada)
    expect(await invitations(ada)).toMatchObject({ waiting: 1, completed: 0 })
    expect(await shop.purchase(await recharge(bola, naira(1_000)))).toMatchObject({ price: naira(900) })
    expect(await steps(bola)).toEqual(['joined', 'completed', 'rewarded'])
    expect(await invitations(ada)).toMatchObject({ waiting: 0, completed: 1, rewarded: 1 })
    expect(await shop.purchase(await recharge(bola, naira(1_000)))).toMatchObject({ price: naira(1_000) })
    expect(await shop.purchase(await recharge(ada, naira(1_000)))).toMatchObject({ price: naira(700) })
    expect(await shop.purchase(await recharge(ada, naira(1_000)))).toMatchObject({ price: naira(1_000) })
    expect(await steps(bola)).toHaveLength(3)
  })

  test('the most that a discount takes off is kept', async () => {
    const ada = await shop.addPerson(naira(5_000))
    const bola = await shop.addPerson(naira(50_000))
    await join(bola, ada)
    expect(await shop.purchase(await recharge(bola, naira(20_000)))).toMatchObject({ discount: naira(500) })
  })
})

describe('what completes nothing', () => {
  test('a recharge that is too small, and then one that is not', async () => {
    const ada = await shop.addPerson(naira(5_000))
    const bola = await invited(ada)
    await recharge(bola, naira(50))
    expect(await rewards(ada)).toEqual([])
    expect(await shop.purchase(await recharge(bola, naira(100)))).toMatchObject({ price: naira(90) })
    expect(await rewards(ada)).toHaveLength(1)
  })

  test('a recharge of the number of who invited', async () => {
    const ada = await shop.addPerson(naira(5_000))
    const bola = await invited(ada)
    await recharge(bola, naira(500), ada.phone)
    expect(await rewards(ada)).toEqual([])
  })

  test('one that comes too late', async () => {
    const ada = await shop.addPerson(naira(5_000))
    const bola = await invited(ada)
    shop.clock.move(61 * 86_400)
    expect(await shop.purchase(await recharge(bola, naira(500)))).toMatchObject({ price: naira(500) })
    expect(await rewards(ada)).toEqual([])
    expect(await invitations(ada)).toMatchObject({ waiting: 0, completed: 0 })
  })

  test('one that the network refused', async () => {
    const ada = await shop.addPerson(naira(5_000))
    const bola = await invited(ada)
    shop.telecom.behave = () => 'fails, says so'
    await recharge(bola, naira(500))
    shop.telecom.behave = () => 'delivers, says so'
    expect(await steps(bola)).toEqual(['joined'])
    expect(await shop.purchase(await recharge(bola, naira(500)))).toMatchObject({ price: naira(450) })
    expect(await rewards(ada)).toHaveLength(1)
  })
})

describe('nobody gets more than was promised', () => {
  test('a phone comes by a code once, also with another account', async () => {
    const ada = await shop.addPerson(naira(5_000))
    const bola = await invited(ada)
    expect(await join(bola, ada)).toBe(false)
    const again = await shop.addPerson(naira(100))
    expect(await join(again, ada, bola.phone)).toBe(false)
    expect(await invitations(ada)).toMatchObject({ waiting: 1 })
  })

  test('of five that complete at once three are rewarded, and the rest are written down', async () => {
    const ada = await shop.addPerson(naira(5_000))
    const friends: Person[] = []
    for (let count = 0; count < 5; count++) friends.push(await invited(ada))
    await Promise.all(friends.map((friend) => recharge(friend, naira(500))))
    expect(await rewards(ada)).toHaveLength(3)
    expect(await invitations(ada)).toMatchObject({ completed: 5, rewarded: 3 })
    const last = (await Promise.all(friends.map(steps))).map((each) => each.at(-1)).sort()
    expect(last).toEqual(['capped', 'capped', 'rewarded', 'rewarded', 'rewarded'])
  })

  test('two first recharges at once bring one reward', async () => {
    const ada = await shop.addPerson(naira(5_000))
    const bola = await invited(ada)
    await Promise.all(
      [recharge(bola, naira(500)), recharge(bola, naira(600))].map((each) => each.catch(() => null)),
    )
    expect(await rewards(ada)).toHaveLength(1)
    expect((await steps(bola)).filter((step) => step === 'completed')).toHaveLength(1)
  })

  test('a recharge that the provider takes back takes the reward along, unless it was used', async () => {
    const ada = await shop.addPerson(naira(5_000))
    const bola = await invited(ada)
    const first = await recharge(bola, naira(500))
    await inTransaction(shop.db, (trx) => reversePurchase(trx, shop.core, first))
    expect(await rewards(ada)).toEqual([])
    expect(await steps(bola)).toEqual(['joined', 'completed', 'rewarded', 'withdrawn'])

    const chidi = await invited(ada)
    const second = await recharge(chidi, naira(500))
    await recharge(ada, naira(500))
    await inTransaction(shop.db, (trx) => reversePurchase(trx, shop.core, second))
    expect(await steps(chidi)).toEqual(['joined', 'completed', 'rewarded', 'kept'])
    await expect(shop.db('referral_event').delete()).rejects.toThrow('written once')
  })
})

describe('what the shop sees and holds', () => {
  const hold = (referral_id: Uuid, held: boolean) =>
    inTransaction(shop.db, (trx) => holdReward(trx, { referral_id, held }))
  const only = async ({ phone }: Person) =>
    (await readReferralsOf(shop.db, { phone, page: 0, per_page: 5 })).referrals[0]
  const code = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code ?? 'done'

  test('a reward that is held is not used, and lasts as long again when it is let go', async () => {
    const ada = await shop.addPerson(naira(5_000))
    const bola = await invited(ada)
    const { id } = (await only(bola)) ?? { id: ada.id }
    expect(code(await hold(id, true))).toBe('referral.no-reward')
    await recharge(bola, naira(500))
    const both = await Promise.all([hold(id, true), hold(id, true)])
    expect(both.map((each) => each.ok && each.value.changed).sort()).toEqual([false, true])
    expect(await rewards(ada)).toEqual([])
    expect(await shop.purchase(await recharge(ada, naira(1_000)))).toMatchObject({ price: naira(1_000) })
    const refused = await readRefused(shop.db, { page: 0, per_page: 50 })
    expect(refused.referrals.find((each) => each.id === id)).toMatchObject({ last_step: 'held' })

    shop.clock.move(86_400)
    expect(await hold(id, false)).toMatchObject({ ok: true, value: { changed: true } })
    const [again] = await rewards(ada)
    expect(again?.ends_at.getTime()).toBe(now().getTime() + 60 * 86_400_000)
    expect(await shop.purchase(await recharge(ada, naira(1_000)))).toMatchObject({ price: naira(700) })
    expect(code(await hold(id, true))).toBe('referral.used-already')
    expect(await steps(bola)).toEqual(['joined', 'completed', 'rewarded', 'held', 'released'])
  })

  test('how invitations do, and who brings most', async () => {
    const ada = await shop.addPerson(naira(5_000))
    for (let count = 0; count < 7; count++) await invited(ada)
    const since = new Date(now().getTime() - 60_000)
    const [first] = await readTopReferrers(shop.db, { since, limit: 3 })
    expect(first).toMatchObject({ customer_id: ada.id, joined: 7, completed: 0 })
    const trend = await readTrend(shop.db, { time: now(), time_zone: 'Africa/Lagos', months: 3 })
    expect(trend).toHaveLength(3)
    expect(trend.at(-1)?.joined).toBeGreaterThanOrEqual(7)
  })
})
