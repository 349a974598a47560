import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Uuid } from '../../kernel/ids.ts'
import type { Config } from '../../platform/config.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { naira, type Person } from '../../purchase/fixtures/shop.ts'
import { Numbers } from '../fixtures/numbers.ts'
import { leftToday, readUsage, receiveUsage } from '../index.ts'

let numbers: Numbers
let ada: Person
beforeAll(async () => {
  numbers = await Numbers.open({ USAGE_WEBHOOK_SECRET: 'secret', DUPLICATE_GUARD_SECONDS: '1' })
  ada = await numbers.shop.addPerson(naira(50_000))
})
afterAll(() => numbers.shop.close())

let events = 0
async function report(purchase_id: Uuid, sequence: number, used_mb: number, event_id = `e${++events}`) {
  const request_id = (await numbers.shop.purchase(purchase_id)).provider_request_id ?? ''
  const said = { event_id, request_id, sequence, used_mb, at: numbers.shop.clock.now() }
  return inTransaction(numbers.shop.db, (trx) => receiveUsage(trx, { report: said, body: '{}' }))
}
const used = async (id: Uuid) => (await numbers.of(id)).used_mb
const low = async () =>
  (await numbers.shop.notices(ada)).filter(({ kind }) => kind === 'subscription.low').length

describe('reports of used data', () => {
  test('are totals: once each, in any order, never below nothing left', async () => {
    const id = await numbers.buy(ada, '1GB Weekly')
    expect(await report(id, 1, 100, 'same')).toBe(true)
    expect(await report(id, 2, 300, 'same')).toBe(false)
    expect(await used(id)).toBe(100)
    await report(id, 3, 500)
    await report(id, 2, 300)
    expect(await used(id)).toBe(500)
    expect(await low()).toBe(0)
    await report(id, 4, 825)
    await report(id, 5, 5_000)
    expect(await low()).toBe(1)
    expect((await numbers.seen(ada))[0]).toMatchObject({ used_mb: 5_000, data_mb: 1_024 })
  })

  test('of what ended or never was change nothing', async () => {
    const [first] = await numbers.seen(ada)
    const id = first?.purchase_id as Uuid
    await numbers.buy(ada, '6GB Weekly', 'now')
    await report(id, 9, 6_000)
    expect(await used(id)).toBe(5_000)
  })

  test('a daily limit begins anew at local midnight, with nobody there to do it', async () => {
    await numbers.shop.db('plan').where({ name: '2GB Monthly + 2 min' }).update({ daily_limit_mb: 300 })
    const id = await numbers.buy(ada, '2GB Monthly + 2 min', 'now')
    await report(id, 1, 250)
    expect(leftToday(await numbers.of(id))).toBe(50)
    // 10:00 in Lagos now: fourteen hours on it is midnight there, and 23:00 in UTC.
    numbers.shop.clock.move(14 * 3_600 - 1)
    expect(leftToday(await numbers.of(id))).toBe(50)
    numbers.shop.clock.move(1)
    expect(leftToday(await numbers.of(id))).toBe(300)
    await report(id, 2, 270)
    expect(leftToday(await numbers.of(id))).toBe(280)
    await report(id, 3, 700)
    expect(leftToday(await numbers.of(id))).toBe(0)
    numbers.days(1)
    await report(id, 4, 2_000)
    expect(leftToday(await numbers.of(id))).toBe(0)
    expect(leftToday({ ...(await numbers.of(id)), used_on: null })).toBe(48)
  })
})

test('a plan that ends within a day is told of once; one that lasts a day is not', async () => {
  const [bola, chidi] = await Promise.all([1, 2].map(() => numbers.shop.addPerson(naira(5_000))))
  if (bola === undefined || chidi === undefined) throw new Error('two people')
  await numbers.buy(bola, '1GB Weekly')
  await numbers.buy(bola, '500MB Add-on')
  await numbers.buy(chidi, '110MB Daily')
  const ending = async (who: Person) =>
    (await numbers.told(who)).filter((kind) => kind === 'subscription.ending').length
  await numbers.turn()
  expect(await ending(bola)).toBe(0)
  numbers.days(6)
  await Promise.all([numbers.turn(), numbers.turn()])
  await numbers.turn()
  expect([await ending(bola), await ending(chidi)]).toEqual([1, 0])
})

test('the door takes in what is signed, and nothing else', () => {
  const body = Buffer.from(
    JSON.stringify({ event_id: 'e', request_id: 'r', sequence: 1, used_mb: 5, at: '2026-11-21T10:00:00Z' }),
  )
  const sign = (secret: string, what = body) =>
    `sha256=${createHmac('sha256', secret).update(what).digest('hex')}`
  const { config } = numbers.shop.core
  expect(readUsage(config, sign('secret'), body)).toMatchObject({ request_id: 'r', used_mb: 5 })
  expect(readUsage(config, sign('other'), body)).toBe('unsigned')
  expect(readUsage(config, undefined, body)).toBe('unsigned')
  expect(readUsage(config, sign('secret'), Buffer.concat([body, Buffer.from(' ')]))).toBe('unsigned')
  const odd = Buffer.from('{"used_mb":-5}')
  expect(readUsage(config, sign('secret', odd), odd)).toBe('strange')
  const { USAGE_WEBHOOK_SECRET: _, ...without } = config
  expect(readUsage(without as Config, sign('secret'), body)).toBe('closed')
})
