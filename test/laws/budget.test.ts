import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guardBudget, readBudgets, setBudget, watchBudgets } from '../../core/budget/index.ts'
import { type Plan, readPlans, seedPlans } from '../../core/catalog/index.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { naira, type Person, Shop } from '../../core/purchase/fixtures/shop.ts'
import { settlePurchases } from '../../core/purchase/index.ts'
import { reversePurchase } from '../../core/purchase/reverse-purchase.ts'
import { addUpSpending, reconcileSpending } from '../../core/spending/index.ts'
import { type Alert, BudgetModel, type Scope } from './budget-model.ts'

/**
 * Whatever is bought, taken back, set and repeated, in whatever order, over months and time zones: people are told
 * what the model tells, no more and no less, and what was spent is what the facts say.
 */

let shop: Shop
let plan: Plan
beforeAll(async () => {
  const limits = { VELOCITY_PER_HOUR_MAX: '100000', SPEND_PER_DAY_MAX: '9000000,9000000,9000000' }
  shop = await Shop.open(limits, { hearers: [addUpSpending, watchBudgets], guard: guardBudget })
  await seedPlans(shop.core)
  const { plans } = await readPlans(shop.db, { network: 'mtn', per_page: 100 })
  const found = plans.find(({ price }) => price === naira(800))
  if (found === undefined) throw new Error('a plan costs ₦800')
  plan = found
})
afterAll(async () => {
  expect(await reconcileSpending(shop.db)).toEqual([])
  expect(await shop.differences()).toEqual([])
  await shop.close()
})

type Bought = { category: 'airtime' | 'data'; naira: number }
type Act =
  | { do: 'settle'; batch: Bought[] }
  | { do: 'settle again'; which: number }
  | { do: 'take back'; which: number; times: number }
  | { do: 'set'; scope: Scope; amount: number | null }
  | { do: 'wait'; hours: number }
  | { do: 'move'; time_zone: string }

// Few amounts, so that limits are met to the kobo.
const bought: fc.Arbitrary<Bought> = fc.oneof(
  fc.record({ category: fc.constant('airtime' as const), naira: fc.constantFrom(50, 100, 200, 700, 900) }),
  fc.constant<Bought>({ category: 'data', naira: 800 }),
)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      batch: fc.array(bought, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settle again' as const), which: fc.nat(20) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('take back' as const),
      which: fc.nat(20),
      times: fc.integer({ min: 1, max: 2 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      scope: fc.constantFrom<Scope>('all', 'all', 'airtime', 'data'),
      amount: fc.constantFrom(1_000, 2_000, 3_000, 5_000, null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 9, 24 * 9, 24 * 33) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      time_zone: fc.constantFrom('Africa/Lagos', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'),
    }),
  },
)

/** One customer, with what they did so far. */
class Story {
  readonly model = new BudgetModel()
  readonly #person: Person
  readonly #ids: Uuid[] = []
  readonly #batches: Uuid[][] = []

  constructor(person: Person) {
    this.#person = person
  }

  async play(act: Act): Promise<void> {
    const time = shop.clock.now()
    switch (act.do) {
      case 'settle':
        await this.#settleNew(act.batch)
        return this.model.settle(act.batch, time)
      case 'settle again': {
        const batch = this.#batches[act.which % Math.max(this.#batches.length, 1)]
        return batch === undefined ? undefined : this.#settle(batch)
      }
      case 'take back':
        return this.#takeBack(act.which % Math.max(this.#ids.length, 1), act.times)
      case 'set': {
        const { scope } = act
        const amount = act.amount === null ? null : naira(act.amount)
        const asked = { customer_id: this.#person.id, time_zone: this.model.time_zone, scope, amount }
        await inTransaction(shop.db, (trx) => setBudget(trx, asked))
        return this.model.set(scope, act.amount, time)
      }
      case 'wait':
        return shop.clock.move(act.hours * 3_600)
      case 'move':
        this.model.time_zone = act.time_zone
        await shop.db('customer').where({ id: this.#person.id }).update({ time_zone: act.time_zone })
    }
  }

  async #settleNew(batch: readonly Bought[]): Promise<void> {
    const ids: Uuid[] = []
    for (const { category, naira: amount } of batch) {
      const goods = category === 'data' ? { plan_id: plan.id } : {}
      const id = await shop.buy(this.#person, {
        ...goods,
        category,
        face_amount: naira(amount),
        pin_verified: true,
      })
      await shop
        .db('purchase')
        .where({ id })
        .update({ state: 'sending', provider_request_id: id, provider: 'vtpass' })
      ids.push(id)
    }
    this.#ids.push(...ids)
    this.#batches.push(ids)
    await this.#settle(ids)
  }

  async #settle(ids: readonly Uuid[]): Promise<void> {
    const deliveries = ids.map((purchase_id) => ({ purchase_id, cost: null, provider_reference: null }))
    await inTransaction(shop.db, (trx) => settlePurchases(trx, shop.core, deliveries))
  }

  async #takeBack(place: number, times: number): Promise<void> {
    const id = this.#ids[place]
    if (id === undefined) return
    for (let time = 0; time < times; time++)
      await inTransaction(shop.db, (trx) => reversePurchase(trx, shop.core, id))
    this.model.reverse(place)
  }

  async told(): Promise<Alert[]> {
    const notices = await shop.notices(this.#person)
    return notices
      .filter(({ kind }) => kind === 'budget.warned')
      .map(({ category, month, level, limit, spent }) => ({
        scope: (category ?? 'all') as Scope,
        month: String(month),
        level: Number(level),
        limit: Number(limit) / 100,
        spent: Number(spent) / 100,
      }))
  }

  async expectTheSame(): Promise<void> {
    expect(await this.told()).toEqual(this.model.alerts)
    const { time_zone } = this.model
    const { month, spent, budgets } = await readBudgets(shop.db, { customer_id: this.#person.id, time_zone })
    for (const scope of ['all', 'airtime', 'data'] as const) {
      expect(spent[scope]).toBe(naira(this.model.spent(scope, month)))
      const limit = budgets.find((budget) => budget.scope === scope)?.limit ?? null
      const expected = this.model.limit(scope, month)
      expect(limit).toBe(expected === null ? null : naira(expected))
    }
  }
}

test('any order of purchases, refunds, changes, repeats, months and time zones tells what the model tells', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
      const story = new Story(await shop.addPerson(naira(1_000_000)))
      for (const each of acts) await story.play(each)
      await story.expectTheSame()
    }),
    { numRuns: 40, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false },
  )
}, 90_000)

test('the limit to the kobo, a second look after a refund, a batch over all parts at once', async () => {
  const story = new Story(await shop.addPerson(naira(1_000_000)))
  const airtime = (...amounts: number[]): Act => ({
    do: 'settle',
    batch: amounts.map((amount) => ({ category: 'airtime', naira: amount })),
  })
  const acts: Act[] = [
    { do: 'set', scope: 'all', amount: 1_000 },
    airtime(900, 100),
    { do: 'take back', which: 0, times: 2 },
    airtime(900),
    { do: 'wait', hours: 24 * 33 },
    airtime(700, 50),
    airtime(200),
    { do: 'set', scope: 'all', amount: 2_000 },
    airtime(900),
    { do: 'set', scope: 'data', amount: 1_000 },
    { do: 'settle', batch: [{ category: 'data', naira: 800 }] },
    { do: 'settle again', which: 4 },
    { do: 'wait', hours: 24 * 33 },
    // Its month begins later there: what was told in it stays told.
    { do: 'move', time_zone: 'Pacific/Pago_Pago' },
    { do: 'settle', batch: [{ category: 'data', naira: 800 }] },
  ]
  for (const each of acts) await story.play(each)
  await story.expectTheSame()
  expect((await story.told()).map(({ level, spent, limit }) => `${level}: ${spent} of ${limit}`)).toEqual([
    '100: 1000 of 1000',
    '70: 750 of 1000',
    '90: 950 of 1000',
    '90: 1850 of 2000',
    '100: 2650 of 2000',
    '70: 800 of 1000',
    '70: 800 of 1000',
  ])
})
