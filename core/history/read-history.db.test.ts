import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Month } from '../kernel/calendar.ts'
import { add, sum } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import { naira, type Person, Shop } from '../purchase/fixtures/shop.ts'
import { type ModelLine, modelFits, toModel } from './fixtures/model.ts'
import { type Deed, live } from './fixtures/past.ts'
import {
  countHistory,
  effectOf,
  HISTORY_KINDS,
  HISTORY_STATUSES,
  type HistoryFilter,
  type HistoryLine,
  readHistory,
  streamHistory,
} from './index.ts'

const PHONES = ['+2348030000099', '+2348055551234', '+2348170004567'] as Phone[]
const NETWORKS = ['mtn', 'airtel', 'glo'] as const
const ZONE = 'Africa/Lagos'

let shop: Shop
let ada: Person
let bayo: Person
beforeAll(async () => {
  shop = await Shop.open({ VELOCITY_PER_HOUR_MAX: '100000' })
  ada = await shop.addPerson(naira(400_000))
  bayo = await shop.addPerson(naira(400_000))
  const named = { customer_id: ada.id, network: 'mtn', created_at: shop.clock.now() }
  await shop.db('recipient').insert({ ...named, id: ada.id, phone: PHONES[1], name: 'Mama Ngozi' })
  // The same numbers and the same times for both, across the turn of a month.
  for (const [place, deed] of fc.sample(deeds, { numRuns: 70, seed: 7 }).entries()) {
    if (place % 4 === 0) shop.clock.move(place % 12 === 0 ? 86_400 * 3 : 61)
    await live(shop, place % 3 === 0 ? bayo : ada, deed)
  }
})
afterAll(() => shop.close())

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('buy' as const),
      recipient: fc.constantFrom(...PHONES),
      network: fc.constantFrom(...NETWORKS),
      naira: fc.constantFrom(100, 200, 500, 1_234),
      ends: fc.constantFrom('delivered' as const, 'returned' as const, 'open' as const, 'reversed' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fund' as const),
      naira: fc.constantFrom(500, 5_000),
      state: fc.constantFrom('opening' as const, 'open' as const, 'credited' as const, 'failed' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('correct' as const), naira: fc.constantFrom(100, 777) }),
  },
)

const wish = (person: Person, filter: HistoryFilter = {}) => ({
  ...{ customer_id: person.id, time_zone: ZONE, filter, until: shop.clock.now() },
})

async function readAll(person: Person, filter: HistoryFilter, limit: number): Promise<HistoryLine[]> {
  const all: HistoryLine[] = []
  let before = null
  do {
    const page = await readHistory(shop.db, shop.core, wish(person, filter), { before, limit })
    all.push(...page.lines)
    before = page.next
  } while (before !== null)
  return all
}

const WORDS = [
  'mtn',
  'MT',
  '500',
  '0805',
  '4567',
  'mama',
  'ngoz glo',
  'nx',
  '1,234 air',
  'paystack',
  'zz',
  '%',
  '_',
  "'",
]

/** Three out of four are left out, or hardly anything would fit all. */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 1, nil: undefined })
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: sometimes(arbitrary) })

const filters: fc.Arbitrary<HistoryFilter> = fc
  .record({
    kinds: rarely(fc.uniqueArray(fc.constantFrom(...HISTORY_KINDS), { minLength: 1, maxLength: 3 })),
    statuses: rarely(fc.uniqueArray(fc.constantFrom(...HISTORY_STATUSES), { minLength: 1, maxLength: 2 })),
    network: rarely(fc.constantFrom(...NETWORKS)),
    recipient: rarely(fc.constantFrom(...PHONES)),
    from: rarely(fc.constantFrom('2026-11' as Month, '2026-12' as Month)),
    to: rarely(fc.constantFrom('2026-11' as Month, '2026-12' as Month)),
    words: sometimes(fc.constantFrom(...WORDS)),
  })
  .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)))

test('filters compose like a simple model, over pages of any size, and show nobody else’s lines', async () => {
  const models = new Map<Person, ModelLine[]>()
  for (const person of [ada, bayo])
    models.set(person, await toModel(shop, person, person === ada ? [PHONES[1]] : []))
  expect(models.get(ada)?.length).toBeGreaterThan(45)
  let found = 0
  await fc.assert(
    fc.asyncProperty(filters, fc.boolean(), fc.integer({ min: 1, max: 7 }), async (filter, is_ada, limit) => {
      const person = is_ada ? ada : bayo
      const expected = (models.get(person) ?? []).filter((line) => modelFits(line, filter))
      const shown = await readAll(person, filter, limit)
      expect(shown.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      found += shown.length
      const counted = await countHistory(shop.db, shop.core, wish(person, filter))
      expect(counted.reduce((sum, { lines }) => sum + lines, 0)).toBe(expected.length)
    }),
    { numRuns: 120 },
  )
  expect(found).toBeGreaterThan(100)
})

test('all lines together are what the wallet holds', async () => {
  for (const person of [ada, bayo]) {
    const lines = await readAll(person, {}, 100)
    // What the shop gave them to begin with was paid in by nobody.
    const given = naira(400_000)
    expect(add(given, sum(lines.map(effectOf)))).toBe((await shop.wallet(person)).balance)
  }
})

test('pages show everything once while new lines come in and old ones end', async () => {
  const before_all = await readAll(ada, {}, 1_000)
  const asked = wish(ada)
  const seen: HistoryLine[] = []
  let before = null
  do {
    const page = await readHistory(shop.db, shop.core, asked, { before, limit: 5 })
    seen.push(...page.lines)
    before = page.next
    shop.clock.move(1)
    await live(shop, ada, { do: 'correct', naira: 1 })
    await live(shop, bayo, { do: 'buy', recipient: ada.phone, network: 'mtn', naira: 100, ends: 'delivered' })
  } while (before !== null)
  expect(seen).toEqual(before_all)
})

test('asked again as of the same moment, it says the same, whatever has ended since', async () => {
  const chidi = await shop.addPerson(naira(10_000))
  const id = await shop.buy(chidi, { face_amount: naira(300) })
  const asked = wish(chidi)
  const read = async () => {
    const lines = []
    for await (const batch of streamHistory(shop.db, shop.core, asked, 2)) lines.push(...batch)
    return lines.map(({ kind, status, state }) => [kind, status, state])
  }
  const first = await read()
  expect(first).toEqual([['airtime', 'waiting', 'held']])
  shop.clock.move(5)
  shop.telecom.behave = () => 'delivers, says so'
  await shop.vend(id)
  expect((await read()).map(([kind, status]) => [kind, status])).toEqual([['airtime', 'waiting']])
  const then = await readHistory(shop.db, shop.core, { ...asked, until: shop.clock.now() }, { limit: 5 })
  expect(then.lines[0]).toMatchObject({ status: 'done', state: 'delivered' })
})
