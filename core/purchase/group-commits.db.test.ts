import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Uuid } from '../kernel/ids.ts'
import { releaseHolds } from '../ledger/index.ts'
import type { Db } from '../platform/db.ts'
import { withTrace } from '../platform/log.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { CRASH_POINTS, Crash, crashingDb } from './fixtures/crashing-db.ts'
import { type Behaviour, ScriptedTelecom } from './fixtures/scripted-telecom.ts'
import { naira, type Person, Shop } from './fixtures/shop.ts'
import type { PurchaseCore } from './provider.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open({}, { has_backup: true })
})
afterAll(() => shop.close())
afterEach(async () => {
  for (const telecom of [shop.telecom, shop.backup]) {
    telecom.behave = () => 'delivers, says so'
    telecom.meanwhile = async () => undefined
  }
  expect(await shop.differences()).toEqual([])
})

/** A process of its own over the same database, and how many transactions it began. */
function countingCore(): { core: PurchaseCore; begun: () => number } {
  let begun = 0
  const begin = async <T>(work: (trx: Trx) => Promise<T>): Promise<T> => {
    begun += 1
    return await shop.db.transaction(work)
  }
  const db: Db = new Proxy(shop.db, {
    get: (target, name) => (name === 'transaction' ? begin : Reflect.get(target, name, target)),
  })
  return { core: { ...shop.core, db }, begun: () => begun }
}

type Bought = { person: Person; id: Uuid }

/** Some of them share a wallet, as purchases do. */
async function buyMany(count: number): Promise<Bought[]> {
  const people = await Promise.all(
    Array.from({ length: Math.ceil(count / 2) }, () => shop.addPerson(naira(1_000))),
  )
  const owners = Array.from({ length: count }, (_, place) => people[place % people.length] as Person)
  return await Promise.all(owners.map(async (person) => ({ person, id: await shop.buy(person) })))
}

const statesOf = async (bought: readonly Bought[]): Promise<Record<string, number>> => {
  const rows: { state: string }[] = await shop
    .db('purchase')
    .whereIn(
      'id',
      bought.map(({ id }) => id),
    )
    .select('state')
  return Object.fromEntries(
    [...new Set(rows.map(({ state }) => state))].map((state) => [
      state,
      rows.filter((row) => row.state === state).length,
    ]),
  )
}

describe('purchases sent at once', () => {
  test('share their commits: two hundred take a fraction of two each', async () => {
    const bought = await buyMany(200)
    const { core, begun } = countingCore()
    await Promise.all(bought.map(({ id }) => shop.vend(id, core)))
    expect(await statesOf(bought)).toEqual({ delivered: 200 })
    expect(begun()).toBeLessThanOrEqual(40)
    const outcomes = await shop.db('message').whereIn(
      'key',
      bought.map(({ id }) => `purchase:${id}:outcome`),
    )
    expect(outcomes).toHaveLength(200)
    for (const { person } of bought)
      expect(await shop.wallet(person)).toEqual({
        balance: naira(800),
        held: 0n,
        available: naira(800),
      })
  })

  test('end each in its own way, at its own provider, and each request arrives once', async () => {
    const ways: readonly Behaviour[] = [
      'delivers, says so',
      'fails, says so',
      'delivers, answer lost',
      'turned away, says so',
      'never arrived, surely',
    ]
    let next = 0
    shop.telecom.behave = () => ways[next++ % ways.length] ?? 'delivers, says so'
    const bought = await buyMany(40)
    await Promise.all(bought.map(({ id }) => shop.vend(id)))
    const states = await statesOf(bought)
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(40)
    expect(Object.keys(states).sort()).toEqual(['delivered', 'returned', 'unknown'])
    await shop.runUntilQuiet()
    for (const { id } of bought) {
      const { state, provider, provider_request_id } = await shop.purchase(id)
      const books = provider === 'vtpass' ? shop.telecom.books : shop.backup.books
      const entry = books.get(provider_request_id ?? '')
      expect(entry?.times ?? 0).toBeLessThanOrEqual(1)
      expect(state).toBe(entry?.truth === 'delivered' ? 'delivered' : 'returned')
    }
    const rows = await shop.db('purchase').whereIn(
      'id',
      bought.map(({ id }) => id),
    )
    expect(new Set(rows.map((row) => row.provider_request_id)).size).toBe(40)
  })

  test('are each sent once, however often each is asked for in one batch', async () => {
    const calls_before = shop.telecom.calls.length
    const bought = await buyMany(10)
    await Promise.all([1, 2, 3].flatMap(() => bought.map(({ id }) => shop.vend(id))))
    expect(shop.telecom.calls.length - calls_before).toBe(10)
    expect(await statesOf(bought)).toEqual({ delivered: 10 })
  })

  test('say what came of them under the traces that they began with', async () => {
    shop.telecom.behave = () => 'delivers, says so'
    const people = await Promise.all([1, 2, 3].map(() => shop.addPerson(naira(1_000))))
    const ids = await Promise.all(
      people.map((person, place) => withTrace(`trace ${place}`, () => shop.buy(person))),
    )
    await Promise.all(ids.map((id, place) => withTrace(`trace ${place}`, () => shop.vend(id))))
    const traces = await Promise.all(
      ids.map((id) =>
        shop
          .db('message')
          .where({ key: `purchase:${id}:outcome` })
          .first('trace_id'),
      ),
    )
    expect(traces.map(({ trace_id }) => trace_id)).toEqual(['trace 0', 'trace 1', 'trace 2'])
  })
})

describe('one that spoils its batch', () => {
  test('while it begins: a request id that was used before is its own trouble', async () => {
    const [old] = await buyMany(1)
    if (old === undefined) throw new Error('bought one')
    await shop.vend(old.id)
    const used = (await shop.purchase(old.id)).provider_request_id ?? ''
    const bought = await buyMany(9)
    const telecom = new ScriptedTelecom()
    // The batch makes nine ids, then each purchase alone makes one: the third of those is spoiled again.
    let made = 0
    const makeAnew = telecom.makeRequestId.bind(telecom)
    telecom.makeRequestId = () => {
      made += 1
      return made === 5 || made === 12 ? used : makeAnew()
    }
    const core = { ...countingCore().core, telecoms: [telecom] }
    const answers = await Promise.allSettled(bought.map(({ id }) => shop.vend(id, core)))
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(await statesOf(bought)).toEqual({ delivered: 8, held: 1 })
    expect(telecom.calls).toHaveLength(8)
    await shop.runUntilQuiet()
    expect(await statesOf(bought)).toEqual({ delivered: 9 })
  })

  test('because it moved on meanwhile harms nobody: the others end, and it stays where it is', async () => {
    const bought = await buyMany(12)
    const [taken] = bought
    if (taken === undefined) throw new Error('bought twelve')
    shop.telecom.behave = () => 'never arrived, silence'
    shop.telecom.meanwhile = async () => {
      await shop.db('purchase').where({ id: taken.id, state: 'sending' }).update({ state: 'unknown' })
    }
    await Promise.all(bought.map(({ id }) => shop.vend(id)))
    expect(await statesOf(bought)).toEqual({ unknown: 12 })
    expect(await shop.db('message').where({ key: `purchase:${taken.id}:slow` })).toEqual([])
  })
})

test('a process that dies anywhere with many under way leaves each of them to one true end', async () => {
  for (const transaction of [1, 2, 3]) {
    for (const at of CRASH_POINTS) {
      const bought = await buyMany(6)
      await shop.takeJobs()
      const core = { ...shop.core, db: crashingDb(shop.db, { transaction, at }) }
      const answers = await Promise.allSettled(bought.map(({ id }) => shop.vend(id, core)))
      for (const answer of answers)
        if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(Crash)
      await shop.runUntilQuiet()
      for (const { id } of bought) {
        const { state, provider_request_id } = await shop.purchase(id)
        const entry = shop.telecom.books.get(provider_request_id ?? '')
        expect(entry?.times ?? 0).toBeLessThanOrEqual(1)
        expect(state).toBe(entry === undefined ? 'returned' : 'delivered')
        expect(await shop.db('message').where({ key: `purchase:${id}:outcome` })).toHaveLength(1)
        const sent = shop.telecom.calls.filter(({ request_id }) => request_id === provider_request_id)
        expect(sent.length).toBeLessThanOrEqual(1)
      }
    }
  }
})

// Last, because nobody can mend this one.
test('one that spoils its batch while it ends: a hold that somebody ended is its own trouble, the others are settled', async () => {
  const bought = await buyMany(12)
  const [spoiled] = bought
  if (spoiled === undefined) throw new Error('bought twelve')
  const { hold_id } = await shop.purchase(spoiled.id)
  await inTransaction(shop.db, (trx) => releaseHolds(trx, [hold_id]))
  const answers = await Promise.allSettled(bought.map(({ id }) => shop.vend(id)))
  expect(answers.map(({ status }) => status)).toEqual([
    'rejected',
    ...Array.from({ length: 11 }, () => 'fulfilled'),
  ])
  expect(await statesOf(bought)).toEqual({ sending: 1, delivered: 11 })
})
