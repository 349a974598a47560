import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Uuid } from '../../core/kernel/ids.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { CRASH_POINTS, Crash, crashingDb } from '../../core/purchase/fixtures/crashing-db.ts'
import { BEHAVIOURS, type Behaviour } from '../../core/purchase/fixtures/scripted-telecom.ts'
import { type Job, naira, type Person, Shop } from '../../core/purchase/fixtures/shop.ts'
import { type Order, receiveProviderCallback, sweepPurchases } from '../../core/purchase/index.ts'

/**
 * Whatever two providers do, whatever comes twice, late or at once, and wherever processes die: every
 * purchase ends once and truly, nothing is bought twice, at one provider or at both, and the books balance.
 */

const FUNDS = naira(2_000)

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open({}, { has_backup: true })
})
afterAll(() => shop.close())

const providers = () => [shop.telecom, shop.backup]
const allBooks = () => providers().flatMap(({ books }) => [...books.values()])
const bookedAs = (request_id: string | null) =>
  allBooks().find(({ request }) => request.request_id === request_id)

type Act =
  | { do: 'buy'; who: number; naira: number; times: number }
  | { do: 'work'; fates: Fate[] }
  | { do: 'wait'; seconds: number }
  | { do: 'sweep'; times: number }
  | { do: 'call back'; which: number; says: 'delivered' | 'failed' }
/** What happens to a job: done, done twice at once, lost, or its process dies. */
type Fate = 'done' | 'twice' | 'lost' | { transaction: number; at: (typeof CRASH_POINTS)[number] }

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Fate>('done', 'twice', 'lost') },
  {
    weight: 3,
    arbitrary: fc.record({
      transaction: fc.integer({ min: 1, max: 3 }),
      at: fc.constantFrom(...CRASH_POINTS),
    }),
  },
)
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('buy' as const),
      who: fc.nat(2),
      naira: fc.constantFrom(50, 100, 300, 700),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('work' as const),
      fates: fc.array(fate, { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 5, 31, 70, 700) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('sweep' as const), times: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('call back' as const),
      which: fc.nat(3),
      says: fc.constantFrom('delivered' as const, 'failed' as const),
    }),
  },
)
/** Each entry is a moment: its acts happen at once. */
const story = fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 8 })
/** What the provider's staff make of purchases that hang; nothing is rare, because it takes a whole day. */
const staff = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('delivered' as const, 'failed' as const) },
  { weight: 1, arbitrary: fc.constant(null) },
)

class Run {
  readonly people: Person[]
  readonly orders: Order[] = []
  readonly #callsBefore = providers().map(({ calls }) => calls.length)
  constructor(people: Person[], behaviours: readonly Behaviour[]) {
    this.people = people
    const chosen = new Map<string, Behaviour>()
    const behave = ({ request_id }: { request_id: string }): Behaviour => {
      const behaviour =
        chosen.get(request_id) ?? behaviours[chosen.size % behaviours.length] ?? 'delivers, says so'
      chosen.set(request_id, behaviour)
      return behaviour
    }
    for (const provider of providers()) provider.behave = behave
  }

  async perform(each: Act): Promise<void> {
    switch (each.do) {
      case 'buy':
        return await this.#buy(each)
      case 'work':
        for (const [index, job] of (await shop.takeJobs()).entries())
          await suffer(job, each.fates[index % each.fates.length] ?? 'done')
        return
      case 'wait':
        shop.clock.move(each.seconds)
        return
      case 'sweep':
        await Promise.all(Array.from({ length: each.times }, () => sweepPurchases(shop.core)))
        return
      case 'call back':
        await this.#callBack(each)
    }
  }

  async #buy({ who, naira: amount, times }: Act & { do: 'buy' }): Promise<void> {
    const person = this.people[who]
    if (person === undefined) return
    const order = shop.order(person, { face_amount: naira(amount) })
    this.orders.push(order)
    await Promise.all(Array.from({ length: times }, () => shop.place(order)))
  }

  /** A forged or true callback: nobody can tell, so neither may matter. */
  async #callBack({ which, says }: Act & { do: 'call back' }): Promise<void> {
    for (const [place, { name: source, calls }] of providers().entries()) {
      const request_id = calls[(this.#callsBefore[place] ?? 0) + which]?.request_id ?? 'never heard of'
      const callback = { source, body: `${request_id} ${says}`, hint: { request_id, says } }
      await inTransaction(shop.db, (trx) => receiveProviderCallback(trx, shop.core, callback))
    }
  }
}

async function suffer(job: Job, what: Fate): Promise<void> {
  if (what === 'lost') return
  if (what === 'done') return await shop.run(job)
  if (what === 'twice') {
    await Promise.all([shop.run(job), shop.run(job)])
    return
  }
  try {
    await shop.run(job, { ...shop.core, db: crashingDb(shop.db, what) })
  } catch (error) {
    if (!(error instanceof Crash)) throw error
  }
}

async function expectLaws(run: Run): Promise<void> {
  const keys = run.orders.map(({ key }) => key)
  const rows: {
    id: Uuid
    customer_id: Uuid
    state: string
    price: bigint
    provider_request_id: string | null
  }[] = await shop.db('purchase').whereIn('key', keys)
  const facts = new Map((await shop.facts()).map((fact) => [fact.purchase_id, fact]))
  const keysOfNotices = new Set<string>(
    (await shop.db('message').whereNotNull('key').select('key')).map(({ key }) => key),
  )
  for (const { id, state, price, provider_request_id } of rows) {
    const entry = bookedAs(provider_request_id)
    const truth = { delivered: 'delivered', failed: 'returned', undecided: 'review' }[
      entry?.truth ?? 'failed'
    ]
    expect(state, 'a purchase ends as the provider’s own books say').toBe(truth)
    expect(entry?.times ?? 0, 'nothing arrives twice').toBeLessThanOrEqual(1)
    expect(facts.get(id)?.status ?? 'review', 'the fact says how it ended').toBe(state)
    expect(facts.get(id)?.amount ?? price, 'the fact has the price').toBe(price)
    expect(keysOfNotices.has(`purchase:${id}:outcome`), 'every end is told').toBe(state !== 'review')
  }
  for (const person of run.people) {
    const own = rows.filter(({ customer_id }) => customer_id === person.id)
    const total = (state: string) =>
      own.filter((row) => row.state === state).reduce((sum, { price }) => sum + price, 0n)
    const arrived = allBooks().filter(({ request }) => request.phone === person.phone)
    expect(arrived.length, 'at most one request arrives for a purchase').toBeLessThanOrEqual(own.length)
    const given = arrived.filter(({ truth }) => truth === 'delivered')
    expect(
      given.reduce((sum, { request }) => sum + request.amount, 0n),
      'what was paid for is what was given',
    ).toBe(total('delivered'))
    const [balance, held] = [FUNDS - total('delivered'), total('review')]
    expect(await shop.wallet(person)).toEqual({ balance, held, available: balance - held })
    const told = await shop.notices(person)
    expect(
      told.filter(({ kind }) => kind === 'purchase.delivered' || kind === 'purchase.returned'),
    ).toHaveLength(own.filter(({ state }) => state !== 'review').length)
  }
  expect(await shop.differences(), 'the books balance').toEqual([])
  expect(await shop.db('purchase_claim'), 'nobody is owed anything').toEqual([])
}

/** The people at the provider decide what hangs. */
function decideHanging(decision: 'delivered' | 'failed' | null): void {
  for (const entry of allBooks()) if (entry.truth === 'undecided' && decision !== null) entry.truth = decision
}

test('every purchase ends once and truly, whatever happens', async () => {
  let ended = 0
  await fc.assert(
    fc.asyncProperty(
      story,
      fc.array(fc.constantFrom(...BEHAVIOURS), { minLength: 1, maxLength: 8 }),
      staff,
      async (moments, behaviours, decision) => {
        const people = await Promise.all([1, 2, 3].map(() => shop.addPerson(FUNDS)))
        const run = new Run(people, behaviours)
        for (const acts of moments) await Promise.all(acts.map((each) => run.perform(each)))
        decideHanging(decision)
        await shop.runUntilQuiet()
        await expectLaws(run)
        ended += run.orders.length
      },
    ),
    { numRuns: 60, interruptAfterTimeLimit: 18_000, markInterruptAsFailure: false },
  )
  expect(ended, 'the stories were about something').toBeGreaterThan(0)
}, 40_000)
