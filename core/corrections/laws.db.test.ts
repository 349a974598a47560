import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dyingDb, type Life } from '../../test/simulate/dying-db.ts'
import type { Admin, Role } from '../admin/index.ts'
import { type Approval, expireApprovals } from '../approval/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import { money } from '../kernel/money.ts'
import { inTransaction } from '../platform/transaction.ts'
import { Crash } from '../purchase/fixtures/crashing-db.ts'
import { naira, type Person } from '../purchase/fixtures/shop.ts'
import { reversePurchase } from '../purchase/reverse-purchase.ts'
import { Office } from './fixtures/office.ts'

const RUNS = Number(process.env.NEXA_APPROVAL_RUNS ?? 10)
const STAFF: readonly Role[] = ['viewer', 'support', 'finance', 'finance', 'owner']

let office: Office
let admins: Admin[]
beforeAll(async () => {
  office = await Office.open({ CREDIT_MAX: '100000', CREDITS_PER_DAY_MAX: '100000000' })
  admins = await Promise.all(STAFF.map((role) => office.addAdmin(role)))
})
afterAll(() => office.close())

type Story = { person: Person; purchase_id: Uuid; asked: Approval[]; answers: string[] }

const who = fc.nat({ max: STAFF.length - 1 })
const which = fc.nat({ max: 5 })
const deed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('refund' as const),
      who,
      naira: fc.integer({ min: 1, max: 130 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('credit' as const),
      who,
      naira: fc.integer({ min: 1, max: 500 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ do: fc.constant('decide' as const), which, approve: fc.boolean() },
      // Several tap at once, and some of them twice.
      by: fc.array(who, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 30 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reverse' as const) }) },
)
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

const adminAt = (place: number): Admin => admins[place] as Admin
const mayAsk = (admin: Admin, what: 'refund' | 'credit') =>
  admin.role === 'finance' || admin.role === 'owner' || (what === 'refund' && admin.role === 'support')

async function act(story: Story, done: Deed): Promise<void> {
  const { person, purchase_id, asked, answers } = story
  if (done.do === 'refund' || done.do === 'credit') {
    const by = adminAt(done.who)
    if (!mayAsk(by, done.do)) return
    const made =
      done.do === 'refund'
        ? await office.askRefund(by, purchase_id, naira(done.naira))
        : await office.askCredit(by, person.id, naira(done.naira))
    if (made.ok) asked.push(made.value)
  } else if (done.do === 'decide') {
    const request = asked[done.which % Math.max(1, asked.length)]
    if (request === undefined) return
    const decided = done.by.map((place) => office.decide(adminAt(place), request, done.approve))
    for (const answer of await Promise.all(decided))
      answers.push(answer.ok ? answer.value.state : answer.refusal.code)
  } else if (done.do === 'wait') {
    office.shop.clock.move(done.hours * 3_600)
    await expireApprovals(office.env)
  } else await inTransaction(office.shop.db, (trx) => reversePurchase(trx, office.shop.core, purchase_id))
}

/** What must be true of a story, whatever was done in it. */
async function judge({ person, purchase_id, asked }: Story): Promise<void> {
  const { db } = office.shop
  const rows: Approval[] = await db('approval').whereIn(
    'id',
    asked.map(({ id }) => id),
  )
  const done = rows.filter(({ state }) => state === 'done')
  for (const { asked_by, decided_by } of done) {
    expect(decided_by).not.toBeNull()
    expect(decided_by).not.toBe(asked_by)
    expect(['finance', 'owner']).toContain(admins.find(({ id }) => id === decided_by)?.role)
  }
  const sumOf = (kind: string) =>
    done.filter((row) => row.kind === kind).reduce((sum, { amount }) => sum + (amount ?? 0n), 0n)
  const bought = await office.shop.purchase(purchase_id)
  const price = naira(100)
  expect(sumOf('refund') <= price).toBe(true)
  const back = bought.state === 'reversed' ? price : sumOf('refund')
  expect((await office.shop.wallet(person)).available).toBe(back + sumOf('credit'))
  const spent = await db('spend_total').where({ customer_id: person.id }).first('amount')
  expect(spent.amount).toBe(price - back)
  const moved = await db('transfer').whereRaw(`key like ?`, [`purchase-refund:${purchase_id}:%`])
  expect(moved).toHaveLength(done.filter(({ kind }) => kind === 'refund').length)
}

test('money moves at most once for a request, after a second yes, never beyond what was paid', async () => {
  const seen: Record<string, number> = {}
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 12, maxLength: 24 }), async (deeds) => {
      const person = await office.shop.addPerson(naira(100))
      const purchase_id = await office.sell(person, naira(100))
      const story: Story = { person, purchase_id, asked: [], answers: [] }
      for (const each of deeds) await act(story, each)
      await judge(story)
      for (const answer of story.answers) seen[answer] = (seen[answer] ?? 0) + 1
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
  expect(await office.faults()).toEqual([])
  // Otherwise it would have proven little.
  for (const answer of ['done', 'refused', 'approval.own', 'approval.not-yours', 'approval.decided'])
    expect([answer, seen[answer] ?? 0]).not.toEqual([answer, 0])
})

/** Dies at every call to the database in turn, until one run is through. */
async function dieEverywhere(decide: (life: Life) => Promise<unknown>, after: () => Promise<void>) {
  for (let calls = 0; ; calls++) {
    const life: Life = { calls_left: calls, died: false }
    try {
      await decide(life)
      return calls
    } catch (error) {
      if (!(error instanceof Crash)) throw error
      await after()
    }
  }
}

test('a process that dies between any two statements of a yes leaves a request that is open, or one that is done', async () => {
  const { shop } = office
  const [support, finance] = [adminAt(1), adminAt(2)]
  const person = await shop.addPerson(naira(1_000))
  const purchase_id = await office.sell(person, naira(600))
  const made = await office.askRefund(support, purchase_id, naira(600))
  if (!made.ok) throw new Error(made.refusal.code)
  const { id } = made.value
  let committed = false
  const deaths = await dieEverywhere(
    async (life) => {
      const done = await office.decide(finance, made.value, true, dyingDb(shop.db, life))
      // The last death came after the commit: then somebody who tries again finds it done.
      expect(done.ok).toBe(!committed)
    },
    async () => {
      const [{ state }, { available }] = [
        await shop.db('approval').where({ id }).first(),
        await shop.wallet(person),
      ]
      committed = state === 'done'
      expect([state, available]).toEqual(committed ? ['done', naira(1_000)] : ['asked', naira(400)])
    },
  )
  expect(deaths).toBeGreaterThan(15)
  expect((await shop.wallet(person)).available).toBe(money(100_000))
  expect(await office.faults()).toEqual([])
})
