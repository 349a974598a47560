import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMonths, type Month } from '../kernel/calendar.ts'
import { add, negate, subtract, sum, ZERO } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import { naira, type Person, Shop } from '../purchase/fixtures/shop.ts'
import { type Deed, live } from './fixtures/past.ts'
import { countStatement, fixStatement, type Movement, streamStatement, sumStatement } from './index.ts'

let shop: Shop
let ada: Person
let bayo: Person
beforeAll(async () => {
  shop = await Shop.open({ VELOCITY_PER_HOUR_MAX: '100000' })
  ada = await shop.addPerson(naira(200_000))
  bayo = await shop.addPerson(naira(200_000))
})
afterAll(() => shop.close())

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    do: fc.constant('buy' as const),
    recipient: fc.constant('+2348030000099' as Phone),
    network: fc.constantFrom('mtn', 'glo'),
    naira: fc.integer({ min: 50, max: 300 }),
    ends: fc.constantFrom('delivered' as const, 'returned' as const, 'open' as const, 'reversed' as const),
  }),
  fc.record({
    do: fc.constant('fund' as const),
    naira: fc.integer({ min: 1, max: 900 }),
    state: fc.constant('credited' as const),
  }),
  fc.record({ do: fc.constant('correct' as const), naira: fc.integer({ min: 1, max: 50 }) }),
)

test('opening and movements make the closing balance, months fit together, and the last is what the ledger says', async () => {
  // Around midnight of New Year in Lagos, which is an hour before midnight in London.
  const moments = fc.constantFrom(3_600, 86_400 * 20, 60, 1)
  for (const [deed, seconds] of fc.sample(fc.tuple(deeds, moments), { numRuns: 40, seed: 11 })) {
    shop.clock.move(seconds)
    await live(shop, ada, deed)
    await live(shop, bayo, { do: 'correct', naira: 5 })
  }
  const first = '2026-11' as Month
  let carried = ZERO
  let movements = 0
  let months = 0
  for (let month = first; ; month = addMonths(month, 1)) {
    const asked = { customer_id: ada.id, time_zone: 'Africa/Lagos', from: month, to: month }
    const part = await fixStatement(shop.db, asked)
    const { opening, closing, kinds, ...summed } = await sumStatement(shop.db, part)
    const lines: Movement[] = []
    for await (const batch of streamStatement(shop.db, part, 3)) lines.push(...batch)
    expect(opening).toBe(carried)
    expect(add(opening, sum(lines.map(({ amount }) => amount)))).toBe(closing)
    let running = opening
    for (const { amount, balance_after } of lines) {
      running = add(running, amount)
      expect(balance_after).toBe(running)
    }
    const change = sum(kinds.flatMap(({ comes_in, goes_out }) => [comes_in, negate(goes_out)]))
    expect(change).toBe(subtract(closing, opening))
    expect([summed.movements, await countStatement(shop.db, part)]).toEqual([lines.length, lines.length])
    carried = closing
    movements += lines.length
    months += 1
    if (part.until === shop.clock.now().toISOString()) break
  }
  expect(carried).toBe((await shop.wallet(ada)).balance)
  const entries = await shop
    .db('entry')
    .join('account', 'account.id', 'account_id')
    .where({ code: `wallet/${ada.id}` })
  expect(movements).toBe(entries.length)
  expect(months).toBeGreaterThan(2)
})

test('what was fixed stays as it is, whatever moves afterwards', async () => {
  const chidi = await shop.addPerson(naira(1_000))
  const month = shop.clock.now().toISOString().slice(0, 7) as Month
  const part = await fixStatement(shop.db, {
    customer_id: chidi.id,
    time_zone: 'UTC',
    from: month,
    to: month,
  })
  const before = await sumStatement(shop.db, part)
  await live(shop, chidi, { do: 'correct', naira: 500 })
  expect(await sumStatement(shop.db, part)).toEqual(before)
  expect(before).toMatchObject({ opening: ZERO, closing: naira(1_000), movements: 1 })
})

test('a movement says what it was for', async () => {
  const dayo = await shop.addPerson(naira(1_000))
  const recipient = '+2348055551234' as Phone
  await live(shop, dayo, { do: 'buy', recipient, network: 'glo', naira: 300, ends: 'reversed' })
  const month = shop.clock.now().toISOString().slice(0, 7) as Month
  const part = await fixStatement(shop.db, { customer_id: dayo.id, time_zone: 'UTC', from: month, to: month })
  const [purchase] = await shop.db('purchase').where({ customer_id: dayo.id })
  const lines: Movement[] = []
  for await (const batch of streamStatement(shop.db, part)) lines.push(...batch)
  expect(lines).toMatchObject([
    { kind: 'funding', amount: naira(1_000) },
    { kind: 'airtime', amount: naira(-300), reference: purchase.reference, network: 'glo', recipient },
    { kind: 'refund', amount: naira(300), reference: purchase.reference, network: 'glo', recipient },
  ])
})
