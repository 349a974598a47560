import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person } from '../purchase/fixtures/shop.ts'
import { reversePurchase } from '../purchase/reverse-purchase.ts'
import { Numbers } from './fixtures/numbers.ts'
import { readNumberFor, turnPlans } from './index.ts'

let numbers: Numbers
beforeAll(async () => {
  numbers = await Numbers.open({ DUPLICATE_GUARD_SECONDS: '1' })
})
afterAll(async () => {
  expect(await numbers.shop.differences()).toEqual([])
  await numbers.shop.close()
})

const person = (more: Record<string, unknown> = {}) => numbers.shop.addPerson(naira(50_000), more)
const available = async (who: Person) => (await numbers.shop.wallet(who)).available
const money = async (who: Person) => {
  const { available: free, held } = await numbers.shop.wallet(who)
  return [free, held]
}

describe('a plan that is delivered', () => {
  test('runs for its days, to the minute, where its buyer lives', async () => {
    const ada = await person()
    const id = await numbers.buy(ada, '1GB Weekly')
    const started = numbers.shop.clock.now()
    expect(await numbers.of(id)).toMatchObject({
      ...{ state: 'active', kind: 'base', data_mb: 1024, phone: ada.phone, plan_name: '1GB Weekly' },
      ...{ starts_at: started, ends_at: new Date(started.getTime() + 7 * 86_400_000) },
    })
  })

  test('for the calendar month ends with the month, and clocks that change make no day longer', async () => {
    const ada = await person({ time_zone: 'America/New_York' })
    const month = await numbers.of(await numbers.buy(ada, '5GB This Month'))
    expect(month.ends_at).toEqual(new Date('2026-12-01T05:00:00Z'))
    const bola = await person({ time_zone: 'America/New_York' })
    numbers.days(100)
    const weeks = await numbers.of(await numbers.buy(bola, '2GB Monthly + 2 min'))
    const { starts_at, ends_at } = weeks
    // Clocks go forward on 14 March: thirty days there are an hour shorter.
    expect((ends_at?.getTime() ?? 0) - (starts_at?.getTime() ?? 0)).toBe(30 * 86_400_000 - 3_600_000)
    numbers.days(-100)
  })

  test('that nobody placed by this way has a life all the same, and airtime has none', async () => {
    const ada = await person()
    await numbers.shop.vend(await numbers.shop.buy(ada))
    const order = numbers.order(ada, '1GB Weekly')
    await numbers.shop.vend(await numbers.shop.buy(ada, order))
    expect(await numbers.story(ada.phone)).toEqual(['1GB Weekly active'])
    await numbers.shop.vend(await numbers.shop.buy(ada, { ...order, key: 'another', twin_accepted: true }))
    expect(await numbers.story(ada.phone)).toEqual(['1GB Weekly replaced', '1GB Weekly active'])
  })
})

describe('a second plan for a number', () => {
  test('is placed only when it is said what becomes of the first', async () => {
    const ada = await person()
    await numbers.buy(ada, '1GB Weekly')
    const order = numbers.order(ada, '6GB Weekly')
    expect(await numbers.codeOf(order)).toBe('subscription.plan-running')
    expect(await money(ada)).toEqual([naira(49_200), 0n])
    await numbers.buy(ada, '6GB Weekly', 'now')
    expect(await numbers.story(ada.phone)).toEqual(['1GB Weekly replaced', '6GB Weekly active'])
    // Whoever said yes to it need not be told.
    expect(await numbers.told(ada)).toEqual(['purchase.delivered', 'purchase.delivered'])
  })

  test('waits paid and unsent, and starts by itself when the first ends', async () => {
    const ada = await person()
    await numbers.buy(ada, '1GB Weekly')
    const id = await numbers.buy(ada, '6GB Weekly', 'queue')
    expect(await numbers.shop.purchase(id)).toMatchObject({ state: 'queued', next_check_at: null })
    expect(await money(ada)).toEqual([naira(46_700), naira(2_500)])
    const calls = numbers.shop.telecom.calls.length
    numbers.days(6)
    await numbers.turn()
    await numbers.shop.runUntilQuiet()
    expect(numbers.shop.telecom.calls).toHaveLength(calls)
    numbers.days(1)
    await numbers.turn()
    expect(await numbers.story(ada.phone)).toEqual(['1GB Weekly expired', '6GB Weekly active'])
    expect(await money(ada)).toEqual([naira(46_700), 0n])
    expect((await numbers.told(ada)).slice(1)).toEqual([
      'subscription.ending',
      'subscription.ended',
      'subscription.next',
      'purchase.delivered',
    ])
    // It waited for a week, and that is not the time that it was lost for.
    expect((await numbers.of(id)).starts_at).toEqual(numbers.shop.clock.now())
  })

  test('of somebody else is asked about, and nothing is said of whose or which the first is', async () => {
    const [ada, bola] = [await person(), await person()]
    const phone = '+2348091110001' as Phone
    await numbers.buy(ada, '1GB Weekly', null, phone)
    const look = (customer: Person) =>
      inTransaction(numbers.shop.db, (trx) => readNumberFor(trx, { phone, customer }))
    expect(await look(ada)).toMatchObject({ active: { plan_name: '1GB Weekly' }, is_running: true })
    expect(await look(bola)).toEqual({ active: null, is_running: true, is_starting: false, queued: 0 })
    await numbers.buy(bola, '6GB Weekly', 'now', phone)
    // She said yes to nothing, so she is told.
    expect(await numbers.told(ada)).toEqual(['purchase.delivered', 'subscription.ended'])
    expect(await numbers.seen(ada)).toEqual([])
  })

  test('on its way leaves only the line, and of two at once one is asked', async () => {
    const [ada, bola] = [await person(), await person()]
    const phone = '+2348091110002' as Phone
    const orders = [ada, bola].map((who) => numbers.order(who, '1GB Weekly', { recipient: phone }))
    const codes = await Promise.all(orders.map((order) => numbers.codeOf(order)))
    expect(codes.sort()).toEqual(['ok', 'subscription.plan-running'])
    const late = numbers.order(ada, '6GB Weekly', { recipient: phone })
    expect(await numbers.codeOf(late, 'now')).toBe('subscription.plan-starting')
    expect(await numbers.codeOf(late, 'queue')).toBe('ok')
  })

  test('the same order twice is one plan', async () => {
    const ada = await person()
    await numbers.buy(ada, '1GB Weekly')
    const order = numbers.order(ada, '6GB Weekly')
    const answers = [await numbers.place(order, 'queue'), await numbers.place(order, 'queue')]
    expect(answers).toMatchObject([{ value: { replayed: false } }, { value: { replayed: true } }])
    expect(await numbers.story(ada.phone)).toEqual(['1GB Weekly active', '6GB Weekly queued'])
    numbers.days(7)
    await numbers.turn()
    expect(await numbers.place(order, 'queue')).toMatchObject({ value: { replayed: true } })
  })
})

describe('the line', () => {
  test('keeps its order, tells everybody behind, and holds so many', async () => {
    const ada = await person()
    const names = ['1GB Weekly', '500MB Weekly', '6GB Weekly', '11GB Weekly']
    for (const name of names) await numbers.buy(ada, name, 'queue')
    expect((await numbers.seen(ada)).map(({ line_place }) => line_place)).toEqual([null, 1, 2, 3])
    numbers.days(7)
    await numbers.turn()
    expect(await numbers.story(ada.phone)).toEqual([
      ...['1GB Weekly expired', '500MB Weekly active', '6GB Weekly queued', '11GB Weekly queued'],
    ])
    const moved = (await numbers.shop.notices(ada)).filter(({ kind }) => kind === 'subscription.moved')
    expect(moved).toMatchObject([
      { plan: '6GB Weekly', line_place: 1 },
      { plan: '11GB Weekly', line_place: 2 },
    ])
    for (let place = 3; place <= 10; place++) await numbers.buy(ada, '110MB Daily', 'queue')
    expect(await numbers.codeOf(numbers.order(ada, '110MB Daily'), 'queue')).toBe('subscription.line-full')
  })

  test('turned twice, late, and by several at once it does each thing once', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => person()))
    for (const who of people) {
      await numbers.buy(who, '110MB Daily')
      await numbers.buy(who, '230MB Daily', 'queue')
      await numbers.buy(who, '500MB Daily', 'queue')
    }
    numbers.days(40)
    await Promise.all([1, 2, 3].map(() => turnPlans(numbers.shop.core)))
    await numbers.turn()
    for (const who of people)
      expect(await numbers.story(who.phone)).toEqual([
        ...['110MB Daily expired', '230MB Daily active', '500MB Daily queued'],
      ])
    numbers.days(1)
    await numbers.turn()
    await numbers.turn()
    for (const who of people) {
      expect((await numbers.story(who.phone))[2]).toBe('500MB Daily active')
      const told = await numbers.told(who)
      expect(told.filter((kind) => kind === 'subscription.ended')).toHaveLength(2)
      expect(told.filter((kind) => kind === 'purchase.delivered')).toHaveLength(3)
    }
  })

  test('goes on when its first comes to nothing: the money is back, and the next starts', async () => {
    const ada = await person()
    for (const name of ['110MB Daily', '230MB Daily', '500MB Daily']) await numbers.buy(ada, name, 'queue')
    numbers.days(1)
    numbers.shop.telecom.behave = () => 'fails, says so'
    await numbers.turn()
    numbers.shop.telecom.behave = () => 'delivers, says so'
    await numbers.turn()
    expect(await numbers.story(ada.phone)).toEqual([
      ...['110MB Daily expired', '230MB Daily returned', '500MB Daily active'],
    ])
    expect(await money(ada)).toEqual([naira(50_000 - 100 - 350), 0n])
  })

  test('waits for a network that nobody can sell, instead of coming back', async () => {
    const ada = await person()
    await numbers.buy(ada, '110MB Daily')
    await numbers.buy(ada, '230MB Daily', 'queue')
    numbers.days(1)
    const outage = { id: newId(), category: 'data', network: 'mtn', since: numbers.shop.clock.now() }
    await numbers.shop.db('network_outage').insert(outage)
    await numbers.turn()
    expect((await numbers.story(ada.phone))[1]).toBe('230MB Daily queued')
    await numbers.shop.db('network_outage').update({ ended_at: numbers.shop.clock.now() })
    await numbers.turn()
    expect((await numbers.story(ada.phone))[1]).toBe('230MB Daily active')
  })
})

describe('a plan that waits is cancelled', () => {
  test('by whoever bought it, for all of its price; those behind move up', async () => {
    const [ada, bola] = [await person(), await person()]
    await numbers.buy(ada, '110MB Daily')
    const second = await numbers.of(await numbers.buy(ada, '6GB Weekly', 'queue'))
    await numbers.buy(bola, '230MB Daily', 'queue', ada.phone)
    expect(await numbers.cancel(second.id, bola.id)).toMatchObject({
      refusal: { code: 'subscription.not-waiting' },
    })
    expect(await numbers.cancel(second.id, ada.id)).toMatchObject({ ok: true })
    expect(await money(ada)).toEqual([naira(49_900), 0n])
    expect(await numbers.shop.purchase(second.purchase_id)).toMatchObject({
      ...{ state: 'returned', reason: 'cancelled' },
    })
    expect(await numbers.cancel(second.id, ada.id)).toMatchObject({ ok: false })
    expect(await numbers.told(bola)).toEqual(['subscription.moved'])
    expect(await numbers.story(ada.phone)).toEqual([
      ...['110MB Daily active', '6GB Weekly cancelled', '230MB Daily queued'],
    ])
  })

  test('or its turn comes: of both at once exactly one happens', async () => {
    for (let round = 0; round < 6; round++) {
      const ada = await person()
      await numbers.buy(ada, '110MB Daily')
      const waiting = await numbers.of(await numbers.buy(ada, '230MB Daily', 'queue'))
      numbers.days(1)
      const [cancelled] = await Promise.all([numbers.cancel(waiting.id, ada.id), numbers.turn()])
      await numbers.turn()
      const [, end] = await numbers.story(ada.phone)
      expect(end).toBe(cancelled.ok ? '230MB Daily cancelled' : '230MB Daily active')
      expect(await available(ada)).toBe(naira(cancelled.ok ? 49_900 : 49_700))
    }
  })
})

describe('an add-on', () => {
  test('needs a plan that runs, starts at once, and ends with it or before it', async () => {
    const ada = await person()
    expect(await numbers.codeOf(numbers.order(ada, '500MB Add-on'))).toBe('subscription.needs-plan')
    const base = await numbers.of(await numbers.buy(ada, '1GB Weekly'))
    const first = await numbers.of(await numbers.buy(ada, '500MB Add-on'))
    expect(first).toMatchObject({ state: 'active', base_id: base.id })
    expect(first.ends_at).toEqual(new Date(numbers.shop.clock.now().getTime() + 3 * 86_400_000))
    numbers.days(5)
    await numbers.turn()
    const second = await numbers.of(await numbers.buy(ada, '500MB Add-on'))
    expect(second.ends_at).toEqual(base.ends_at)
    await numbers.buy(ada, '6GB Weekly', 'now')
    expect(await numbers.story(ada.phone)).toEqual([
      ...['1GB Weekly replaced', '500MB Add-on expired', '500MB Add-on replaced', '6GB Weekly active'],
    ])
  })

  test('whose plan the provider takes back ends with it', async () => {
    const ada = await person()
    const base = await numbers.buy(ada, '1GB Weekly')
    await numbers.buy(ada, '500MB Add-on')
    await inTransaction(numbers.shop.db, (trx) => reversePurchase(trx, numbers.shop.core, base))
    expect(await numbers.story(ada.phone)).toEqual(['1GB Weekly reversed', '500MB Add-on reversed'])
  })
})

test('two deliveries at once for one number leave one plan running', async () => {
  const people = await Promise.all([1, 2, 3].map(() => person()))
  const phone = '+2348091110009' as Phone
  const ids = await Promise.all(
    people.map((who) => numbers.shop.buy(who, numbers.order(who, '1GB Weekly', { recipient: phone }))),
  )
  await Promise.all(ids.map((id) => numbers.shop.vend(id)))
  const story = await numbers.story(phone)
  expect(story.sort()).toEqual(['1GB Weekly active', '1GB Weekly replaced', '1GB Weekly replaced'])
})
