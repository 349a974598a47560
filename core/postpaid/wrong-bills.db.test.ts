import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { present } from '../kernel/assert.ts'
import { newId } from '../kernel/ids.ts'
import { naira, type Person } from '../purchase/fixtures/shop.ts'
import { Lines } from './fixtures/lines.ts'
import { creditBill, disputeBill, findLines, readLineBills, readShopLine } from './index.ts'

// Begun on Saturday 21 November 2026, in Lagos; the first bill is 1,500 for 10 of 30 days, the next 4,500.
let lines: Lines
let ada: Person
const made_by = newId()
beforeAll(async () => {
  lines = await Lines.open()
})
afterAll(async () => {
  await lines.shop.close()
})
beforeEach(async () => {
  ada = await lines.startAgain()
})
afterEach(async () => {
  expect(await lines.shop.differences()).toEqual([])
})

const dispute = (reference: string, disputed: boolean) =>
  lines.run((trx) => disputeBill(trx, lines.shop.core, { reference, disputed }))
const credit = (reference: string, amount: number, reason = 'was billed twice') =>
  lines.run((trx) => creditBill(trx, lines.shop.core, { reference, amount: naira(amount), reason, made_by }))
const said = (answer: { ok: boolean; refusal?: { code: string } }) => answer.refusal?.code ?? 'done'

/** A line with its first bill, due on 8 December. */
async function billed() {
  const line_id = await lines.begin(ada)
  await lines.goTo('2026-12-01')
  const [cycle] = await lines.cycles(line_id)
  return { line_id, reference: present(cycle, 'November was closed').reference }
}

test('nothing is said of a bill that is looked into, and it switches nothing off; then it is said anew', async () => {
  const { line_id, reference } = await billed()
  await lines.goTo('2026-12-09')
  expect(await lines.state(line_id)).toBe('grace')
  expect(await dispute(reference, true)).toMatchObject({ ok: true, value: { changed: true } })
  expect(await dispute(reference, true)).toMatchObject({ ok: true, value: { changed: false } })
  expect(await lines.state(line_id)).toBe('active')
  await lines.goTo('2026-12-30')
  expect(await lines.state(line_id)).toBe('active')
  expect((await lines.told(ada)).filter((kind) => kind === 'postpaid.overdue')).toHaveLength(1)

  await dispute(reference, false)
  await lines.goTo('2026-12-31')
  expect(await lines.state(line_id)).toBe('grace')
  expect((await lines.told(ada)).filter((kind) => kind === 'postpaid.overdue')).toHaveLength(2)
  expect(await lines.told(ada)).toEqual(expect.arrayContaining(['postpaid.disputed', 'postpaid.stands']))
  await lines.goTo('2027-01-08')
  expect(await lines.state(line_id)).toBe('suspended')
  expect(said(await lines.pay(ada, reference))).toBe('done')
  expect(said(await dispute(reference, true))).toBe('postpaid.not-due')
  expect(said(await dispute('NXB-0000000000', true))).toBe('postpaid.no-bill')
})

test('a line that was switched off runs again while its bill is looked into', async () => {
  const { line_id, reference } = await billed()
  await lines.goTo('2026-12-09')
  await lines.goTo('2026-12-17')
  expect(await lines.state(line_id)).toBe('suspended')
  await dispute(reference, true)
  expect(await lines.state(line_id)).toBe('active')
})

test('a credit comes off the next bills, once for a bill, and what is over waits for the one after', async () => {
  const { line_id, reference } = await billed()
  await lines.pay(ada, reference)
  expect(said(await credit(reference, 1_501))).toBe('postpaid.credit-too-large')
  expect(said(await credit(reference, 0))).toBe('postpaid.credit-too-large')
  expect(said(await credit(reference, 100, ' x '))).toBe('postpaid.bad-reason')
  const both = await Promise.all([credit(reference, 1_500), credit(reference, 1_500)])
  expect(both.map(said).sort()).toEqual(['done', 'postpaid.credited-already'])
  const running = (await lines.cycles(line_id)).at(-1)
  expect(said(await credit(running?.reference ?? '', 1))).toBe('postpaid.not-due')

  await lines.goTo('2027-01-01')
  const december = (await lines.cycles(line_id))[1]
  expect(december).toMatchObject({ state: 'due', amount: naira(3_000) })
  const parts = await lines.shop.db('postpaid_part').where({ amount: naira(-1_500).toString() })
  expect(parts).toHaveLength(1)
  expect(said(await lines.pay(ada, present(december, 'December was closed').reference))).toBe('done')
  expect(await readLineBills(lines.shop.db, line_id)).toMatchObject([
    { amount: naira(3_000), credited: null },
    { amount: naira(1_500), credited: naira(1_500) },
  ])
})

test('a credit that is more than the next bill leaves nothing to pay, and the rest for later', async () => {
  const line_id = await lines.begin(ada)
  await lines.goTo('2027-01-01')
  const [november, december] = await lines.cycles(line_id)
  await lines.shop.db('postpaid_line').where({ id: line_id }).update({ ends_with_cycle: false })
  expect(said(await credit(present(december, 'closed').reference, 4_500))).toBe('done')
  expect(said(await credit(present(november, 'closed').reference, 1_500))).toBe('done')
  await lines.goTo('2027-02-01')
  expect((await lines.cycles(line_id))[2]).toMatchObject({ state: 'paid', amount: 0n })
  const found = await lines.run((trx) => readShopLine(trx, lines.shop.core, line_id))
  expect(found).toMatchObject({ credit: naira(1_500), full_name: expect.any(String) })
})

test('lines are found by the last digits of their number, and those with open bills without any', async () => {
  const phone = lines.freshNumber()
  const line_id = await lines.begin(ada, { phone })
  const find = (digits: string) => findLines(lines.shop.db, { digits, page: 0, per_page: 50 })
  expect((await find(phone.slice(-7))).lines.map(({ id }) => id)).toEqual([line_id])
  expect((await find('000000099')).lines).toEqual([])
  expect((await find('')).lines.map(({ id }) => id)).not.toContain(line_id)
  await lines.goTo('2026-12-01')
  const open = (await find('')).lines.find(({ id }) => id === line_id)
  expect(open).toMatchObject({ unpaid: 1, disputed: 0, customer_id: ada.id })
})
