import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Admin, changeRole, removeAdmin } from '../admin/index.ts'
import { type Approval, expireApprovals } from '../approval/index.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person } from '../purchase/fixtures/shop.ts'
import { Office } from './fixtures/office.ts'

let office: Office
let support: Admin
let finance: Admin
let owner: Admin
let person: Person
beforeAll(async () => {
  office = await Office.open({ CREDIT_MAX: '1000', CREDITS_PER_DAY_MAX: '2500' })
  support = await office.addAdmin('support')
  finance = await office.addAdmin('finance')
  owner = await office.addAdmin('owner')
  person = await office.shop.addPerson(naira(0))
})
afterAll(() => office.close())
afterEach(async () => {
  expect(await office.faults()).toEqual([])
})

async function asked(by = finance, amount = naira(10), of = person): Promise<Approval> {
  const made = await office.askCredit(by, of.id, amount)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

const balance = async (of = person) => (await office.shop.wallet(of)).available
const code = (refused: unknown) => (refused as { refusal?: { code: string } }).refusal?.code
const stateOf = async ({ id }: Approval) => (await office.shop.db('approval').where({ id }).first()).state

test('whoever asked cannot allow it, nor can a role that may not, and nothing moves', async () => {
  const credit = await asked()
  expect(code(await office.decide(finance, credit))).toBe('approval.own')
  expect(code(await office.decide(support, credit))).toBe('approval.not-yours')
  expect(code(await office.decide(support, credit, false))).toBe('approval.not-yours')
  expect(code(await office.decide(owner, { reference: 'NXA-00000000' }))).toBe('approval.unknown')
  expect(await stateOf(credit)).toBe('asked')
  expect(await balance()).toBe(0n)
})

test('a no ends it, and whoever asked takes it back', async () => {
  const [refused, withdrawn] = [await asked(), await asked()]
  expect(await office.decide(owner, refused, false)).toMatchObject({ value: { state: 'refused' } })
  expect(await office.decide(finance, withdrawn, false)).toMatchObject({ value: { state: 'withdrawn' } })
  for (const ended of [refused, withdrawn])
    expect(code(await office.decide(owner, ended))).toBe('approval.decided')
  expect(await balance()).toBe(0n)
})

test('of many who allow it at once one does, and the money moves once', async () => {
  const credit = await asked()
  const others = await Promise.all(
    ['owner', 'finance', 'finance'].map((role) => office.addAdmin(role as 'owner')),
  )
  const answers = await Promise.all([owner, owner, ...others].map((by) => office.decide(by, credit)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await balance()).toBe(naira(10))
  expect(await office.house('loss/goodwill')).toBe(-naira(10))
  expect((await office.shop.notices(person)).at(-1)).toMatchObject({
    ...{ kind: 'wallet.credited', cause: 'goodwill', amount: '1000', reference: credit.reference },
  })
})

test('it is over in time: nobody allows it afterwards, and the clock says so in the group', async () => {
  const { shop, env } = office
  const [seen, unseen] = [await asked(), await asked()]
  shop.clock.move(24 * 3_600 - 1)
  expect(await expireApprovals(env)).toBe(0)
  shop.clock.move(1)
  expect(await office.decide(owner, seen)).toMatchObject({
    refusal: { code: 'approval.decided', state: 'expired' },
  })
  expect(await expireApprovals(env)).toBeGreaterThanOrEqual(1)
  expect(await stateOf(unseen)).toBe('expired')
  const shown: { body: { notice: { state: string } } }[] = await shop
    .db('message')
    .where({ slot: `approval:${unseen.id}` })
    .orderBy('id')
  expect(shown.map(({ body }) => body.notice.state)).toEqual(['asked', 'expired'])
})

test('who left the list, or may not ask any more, has asked for nothing', async () => {
  const [leaver, mover] = [await office.addAdmin('finance'), await office.addAdmin('finance')]
  const requests = [await asked(leaver), await asked(mover)]
  await inTransaction(office.shop.db, async (trx) => {
    await removeAdmin(trx, { admin_id: leaver.id, by: null })
    await changeRole(trx, { admin_id: mover.id, role: 'support', by: null })
  })
  for (const request of requests) {
    expect(code(await office.decide(owner, request))).toBe('approval.asker-gone')
    expect(await office.decide(owner, request, false)).toMatchObject({ value: { state: 'refused' } })
  }
})

test('the group sees who asked, why, how much and for whom, partly hidden', async () => {
  const credit = await asked()
  const { body } = await office.shop
    .db('message')
    .where({ slot: `approval:${credit.id}` })
    .first()
  expect(body.notice).toMatchObject({
    ...{ asker: 'Ada', reason: 'a long wait', amount: '1000', state: 'asked', approval_kind: 'credit' },
    customer: expect.stringMatching(/^A••• O••• · 0803\u00a0••••\u00a0\d{3}$/),
  })
  expect(JSON.stringify(body)).not.toContain(person.phone.slice(-7))
})

test('a credit is bounded, and so is a day, also for two that are allowed at once', async () => {
  const { shop } = office
  shop.clock.move(2 * 86_400)
  const other = await shop.addPerson(naira(0))
  expect(await office.askCredit(finance, other.id, naira(1_001))).toMatchObject({
    refusal: { code: 'corrections.credit-too-large', most: '100000' },
  })
  const requests = [0, 1, 2, 3].map(() => asked(finance, naira(800), other))
  const answers = await Promise.all(
    (await Promise.all(requests)).map((request) => office.decide(owner, request)),
  )
  const states = answers.map((answer) => answer.ok && [answer.value.state, answer.value.outcome])
  expect(states.sort().map(String)).toEqual(['done,', 'done,', 'done,', 'failed,corrections.day-full'])
  expect(await balance(other)).toBe(naira(2_400))
  expect(await office.askCredit(finance, other.id, naira(101))).toMatchObject({
    refusal: { code: 'corrections.day-full', left: '10000' },
  })
  shop.clock.move(86_400)
  expect((await office.askCredit(finance, other.id, naira(101))).ok).toBe(true)
})

test('the database refuses a second person who is the first, another amount, and a credit that nobody allowed', async () => {
  const { db, clock } = office.shop
  const credit = await asked()
  const change = (to: object) => db('approval').where({ id: credit.id }).update(to)
  const decided = { state: 'approved', decided_at: clock.now() }
  await expect(change({ ...decided, decided_by: finance.id })).rejects.toThrow('approval_needs_two_people')
  await expect(change({ amount: '999' })).rejects.toThrow('an approval keeps what was asked')
  await expect(change({ state: 'done' })).rejects.toThrow('an approval keeps what was asked')
  await expect(db('approval').delete()).rejects.toThrow('written once')
  const row = {
    customer_id: person.id,
    cause: 'goodwill',
    amount: '1000',
    reference: 'x',
    credited_at: clock.now(),
  }
  const given = db('manual_credit').insert({ id: credit.id, approval_id: credit.id, ...row })
  await expect(given).rejects.toThrow('a credit is allowed by two')
})
