import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../platform/transaction.ts'
import { naira, type Person, Shop } from '../fixtures/shop.ts'
import { type Pausable, pauseRoad, resumeRoad } from './pause-road.ts'
import { readPauses, readStandings } from './read-standings.ts'
import { restingSince } from './wait-for-network.ts'
import { watchProviders } from './watch-roads.ts'

let shop: Shop
let person: Person
beforeAll(async () => {
  shop = await Shop.open({}, { has_backup: true })
  person = await shop.addPerson(naira(10_000))
})
afterAll(() => shop.close())

const pause = (road: Pausable) =>
  inTransaction(shop.db, (trx) => pauseRoad(trx, shop.core, { ...road, reason: 'a mast burns' }))
const resume = (road: Pausable) => inTransaction(shop.db, (trx) => resumeRoad(trx, shop.core, road))
const glo = { category: 'airtime', network: 'glo' } as const
const downs = async () => (await shop.alerts()).filter((code) => code === 'network.down').length

test('of two who pause the same at once one does, and the other way still sells', async () => {
  const road = { provider: 'vtpass', network: 'glo' } as const
  expect((await Promise.all([pause(road), pause(road)])).sort()).toEqual([false, true])
  expect(await restingSince(shop.db, glo)).toBeNull()
  const id = await shop.buy(person, { network: 'glo' })
  await shop.vend(id)
  expect(await shop.purchase(id)).toMatchObject({ state: 'delivered', provider: 'reloadly' })
  const [vtpass] = await readStandings(shop.db, shop.core)
  const [found] = vtpass?.roads.filter(({ network }) => network === 'glo') ?? []
  expect(found).toMatchObject({ paused: { reason: 'a mast burns' }, state: 'closed' })
})

test('with the last way paused it is an outage, which no probe ends', async () => {
  await pause({ provider: 'reloadly', network: 'glo' })
  expect(await restingSince(shop.db, glo)).toEqual(shop.clock.now())
  expect(await downs()).toBe(2)
  shop.clock.move(3_600)
  await watchProviders(shop.core)
  expect(await restingSince(shop.db, glo)).not.toBeNull()
  expect(await resume({ provider: 'vtpass', network: 'glo' })).toBe(true)
  expect(await restingSince(shop.db, glo)).toBeNull()
  expect(await resume({ provider: 'vtpass', network: 'glo' })).toBe(false)
})

test('everywhere is a pause of its own: the ways stay as they are', async () => {
  const everywhere = { provider: null, network: 'mtn' } as const
  expect(await pause(everywhere)).toBe(true)
  expect(await pause(everywhere)).toBe(false)
  expect(await readPauses(shop.db)).toMatchObject([{ network: 'mtn', reason: 'a mast burns' }])
  expect(await restingSince(shop.db, { category: 'data', network: 'mtn' })).not.toBeNull()
  expect(await resume(everywhere)).toBe(true)
  expect(await readPauses(shop.db)).toEqual([])
})

test('a standing has the float, the day’s counts and the last trouble', async () => {
  shop.telecom.behave = () => 'fails, says so'
  const id = await shop.buy(person, { network: 'airtel' })
  await shop.vend(id)
  shop.telecom.behave = () => 'undecided, says pending'
  await watchProviders(shop.core)
  const [vtpass, reloadly] = await readStandings(shop.db, shop.core)
  expect(vtpass?.roads.find(({ network }) => network === 'airtel')).toMatchObject({
    ...{ good: 1, bad: 0, state: 'closed', paused: null, last_bad_at: null },
  })
  expect(reloadly?.roads.find(({ network }) => network === 'glo')).toMatchObject({ good: 1 })
})
