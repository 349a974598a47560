import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { money } from '../../kernel/money.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { naira, type Person, Shop } from '../fixtures/shop.ts'
import { readFloats } from './read-floats.ts'
import { readRoads } from './read-roads.ts'
import { restingSince, waitForNetwork } from './wait-for-network.ts'
import { watchProviders } from './watch-roads.ts'

let shop: Shop
let person: Person
beforeAll(async () => {
  shop = await Shop.open(
    { FLOAT_LOW: '5000', PROVIDER_SHARES: 'vtpass=100,reloadly=0' },
    { has_backup: true },
  )
})
afterAll(() => shop.close())
beforeEach(async () => {
  shop.telecom.behave = () => 'delivers, says so'
  shop.backup.behave = () => 'delivers, says so'
  person = await shop.addPerson(naira(10_000))
})

async function buy(count: number, network = 'mtn'): Promise<void> {
  for (let n = 0; n < count; n++) await shop.vend(await shop.buy(person, { network }))
}
const states = async (network: 'mtn' | 'glo' = 'mtn'): Promise<string[]> =>
  (await readRoads(shop.db, { network, providers: ['vtpass', 'reloadly'] })).map(({ state }) => state)
const alertsOf = async (code: string): Promise<number> =>
  (await shop.alerts()).filter((each) => each === code).length
const goods = { category: 'airtime', network: 'mtn' } as const

describe('a provider in trouble', () => {
  test('is left out after five bad outcomes, for this network only, and looked at after a minute', async () => {
    shop.telecom.behave = ({ network }) => (network === 'mtn' ? 'turned away, says so' : 'delivers, says so')
    await buy(4)
    await watchProviders(shop.core)
    expect(await states()).toEqual(['closed', 'closed'])
    await buy(1)
    await buy(2, 'glo')
    await watchProviders(shop.core)
    expect([await states(), await states('glo')]).toEqual([
      ['open', 'closed'],
      ['closed', 'closed'],
    ])
    const asked = shop.telecom.calls.length
    await buy(2)
    expect(shop.telecom.calls.length).toBe(asked)
    expect(await restingSince(shop.db, goods)).toBeNull()

    shop.telecom.balance = money(0n)
    shop.clock.move(60)
    await watchProviders(shop.core)
    expect(await states()).toEqual(['open', 'closed'])
    shop.telecom.balance = money(100_000_000n)
    shop.clock.move(60)
    await watchProviders(shop.core)
    expect(await states()).toEqual(['half_open', 'closed'])
  })

  test('comes back with the first purchase that it delivers', async () => {
    await shop
      .db('network_pause')
      .insert({ provider: 'reloadly', network: 'mtn', reason: 'test', paused_at: shop.clock.now() })
    await buy(1)
    await shop.db('network_pause').update({ resumed_at: shop.clock.now() })
    await watchProviders(shop.core)
    expect(await states()).toEqual(['closed', 'closed'])
  })

  test('has its minutes counted once, however often they are counted, and its cost learned', async () => {
    await watchProviders(shop.core)
    const count = async () => {
      const rows = await shop.db('provider_health').where({ provider: 'vtpass', network: 'mtn' })
      return rows.reduce((sum: number, { good, bad }: { good: number; bad: number }) => sum + good + bad, 0)
    }
    expect(await count()).toBe(6)
    expect(await readRoads(shop.db, { network: 'glo', providers: ['vtpass'] })).toMatchObject([
      { cost_permille: 970 },
    ])
  })
})

describe('an outage', () => {
  test('stops the sale, is told to operators once, and to those who wait when it is over', async () => {
    shop.clock.move(300)
    shop.telecom.behave = () => 'never arrived, surely'
    shop.backup.behave = () => 'never arrived, surely'
    expect(await inTransaction(shop.db, (trx) => waitForNetwork(trx, { ...goods, ...person }))).toBe(false)
    await buy(6)
    const before = shop.clock.now()
    await watchProviders(shop.core)
    await watchProviders(shop.core)
    expect(await states()).toEqual(['open', 'open'])
    expect(await restingSince(shop.db, goods)).toEqual(before)
    // Airtime and data.
    expect(await alertsOf('network.down')).toBe(2)

    const refused = { code: 'purchase.network-resting', network: 'mtn', since: before.toISOString() }
    const wish = shop.order(person)
    expect(await shop.preview(wish)).toEqual({ ok: false, refusal: refused })
    expect(await shop.place(wish)).toEqual({ ok: false, refusal: refused })
    expect((await shop.place(shop.order(person, { network: 'glo' }))).ok).toBe(true)

    const wait = () => inTransaction(shop.db, (trx) => waitForNetwork(trx, { ...goods, ...person }))
    expect([await wait(), await wait()]).toEqual([true, true])
    shop.clock.move(60)
    await watchProviders(shop.core)
    expect(await states()).toEqual(['half_open', 'half_open'])
    expect(await restingSince(shop.db, goods)).toBeNull()
    expect(await alertsOf('network.up')).toBe(2)
    const told = (await shop.notices(person)).filter(({ kind }) => kind === 'network.back')
    expect(told).toEqual([{ kind: 'network.back', category: 'airtime', network: 'mtn' }])

    shop.telecom.behave = () => 'delivers, says so'
    shop.backup.behave = () => 'delivers, says so'
    await buy(1)
    await watchProviders(shop.core)
    expect((await states()).sort()).toEqual(['closed', 'half_open'])
  })

  test('is also what operators pause, until they resume it', async () => {
    await shop
      .db('network_pause')
      .insert({ network: 'airtel', reason: 'agreed', paused_at: shop.clock.now() })
    await watchProviders(shop.core)
    expect(await restingSince(shop.db, { category: 'airtime', network: 'airtel' })).not.toBeNull()
    await shop.db('network_pause').where({ network: 'airtel' }).update({ resumed_at: shop.clock.now() })
    await watchProviders(shop.core)
    expect(await restingSince(shop.db, { category: 'airtime', network: 'airtel' })).toBeNull()
  })

  test('watched by several workers at once begins and ends once', async () => {
    const watch = () => Promise.all([1, 2, 3].map(() => watchProviders(shop.core)))
    const [down, up] = [await alertsOf('network.down'), await alertsOf('network.up')]
    await shop.db('network_pause').insert({ network: 'glo', reason: 'agreed', paused_at: shop.clock.now() })
    await watch()
    await shop.db('network_pause').where({ network: 'glo' }).update({ resumed_at: shop.clock.now() })
    await watch()
    // Airtime and data rest alike.
    expect([(await alertsOf('network.down')) - down, (await alertsOf('network.up')) - up]).toEqual([2, 2])
  })
})

test('floats are kept, told about once an hour while low, and a provider that does not answer stops nobody', async () => {
  shop.clock.move(3_600)
  shop.telecom.balance = naira(4_999)
  shop.backup.deaf_to = 1
  const before = await alertsOf('vtpass.float-low')
  await readFloats(shop.core)
  await readFloats(shop.core)
  shop.backup.deaf_to = 0
  await readFloats(shop.core)
  expect((await alertsOf('vtpass.float-low')) - before).toBe(1)
  const roads = await readRoads(shop.db, { network: '9mobile', providers: ['vtpass', 'reloadly'] })
  expect(roads.map(({ float }) => float)).toEqual([naira(4_999), 100_000_000n])
  shop.clock.move(3_600)
  await readFloats(shop.core)
  expect((await alertsOf('vtpass.float-low')) - before).toBe(2)
})
