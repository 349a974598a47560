import { afterAll, beforeAll, expect, test } from 'vitest'
import { tablesWith } from '../../test/support/dump-database.ts'
import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { type Money, money, negate } from '../kernel/money.ts'
import { postTransfers } from '../ledger/index.ts'
import { inTransaction } from '../platform/transaction.ts'
import { Lines } from '../postpaid/fixtures/lines.ts'
import { endLine } from '../postpaid/index.ts'
import { naira, type Person, type Shop } from '../purchase/fixtures/shop.ts'
import { closeAccount, findLateMoney } from './index.ts'

let shop: Shop
let lines: Lines
beforeAll(async () => {
  lines = await Lines.open()
  shop = lines.shop
})
afterAll(async () => {
  expect(await shop.differences()).toEqual([])
  await shop.close()
})

const close = (person: Person) =>
  inTransaction(shop.db, (trx) => closeAccount(trx, shop.core, { customer_id: person.id }))

const payIn = (person: Person, amount: Money) =>
  inTransaction(shop.db, (trx) =>
    postTransfers(trx, [
      {
        ...{ key: newId(), kind: 'funding', content: {} },
        legs: [
          { account: { wallet: person.id }, amount },
          { account: { system: 'gateway/test' }, amount: negate(amount) },
        ],
      },
    ]),
  )

const phoneOf = async (person: Person): Promise<string> =>
  (await shop.db('customer').where({ id: person.id }).first('phone')).phone

const exactly = (phone: string): RegExp => new RegExp(phone.slice(-10))

/** Somebody who bought once, and spent all there was. */
async function spentUp(): Promise<{ person: Person; id: Uuid }> {
  const person = await shop.addPerson(naira(100))
  const chat = { address: person.id, sender: person.id }
  await shop.db('conversation').where({ id: person.conversation_id }).update(chat)
  const id = await shop.buy(person, { pin_verified: true })
  await shop.runUntilQuiet()
  return { person, id }
}

test('a death before the commit leaves everything, one of two at once closes, and the facts keep their sums', async () => {
  const { person, id } = await spentUp()
  const phone = await phoneOf(person)
  const body = JSON.stringify({ phone: `0${phone.slice(-10)}` })
  await shop.db('callback').insert({ source: 'vtpass', event_key: 'posted', body, received_at: now() })
  const before = await tablesWith(shop.db, exactly(phone))
  expect(before).toEqual(expect.arrayContaining(['public.customer', 'public.callback']))
  const dying = inTransaction(shop.db, async (trx) => {
    await closeAccount(trx, shop.core, { customer_id: person.id })
    throw new Error('the process died')
  })
  await expect(dying).rejects.toThrow('the process died')
  expect(await tablesWith(shop.db, exactly(phone))).toEqual(before)

  const ends = await Promise.allSettled([close(person), close(person)])
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await tablesWith(shop.db, exactly(phone))).toEqual([])
  const fact = await shop.db('purchase_fact').where({ purchase_id: id }).first()
  expect(fact).toMatchObject({ amount: naira(100), customer_id: person.id })
  expect(fact.recipient).toMatch(/^closed:[0-9a-f]{24}$/)
})

test('the database lets a fact forget its number once, of a closed account, and nothing else', async () => {
  const [open, gone] = [await spentUp(), await spentUp()]
  const token = `closed:${'a'.repeat(24)}`
  const change = (id: Uuid, to: object) => shop.db('purchase_fact').where({ purchase_id: id }).update(to)
  await expect(change(open.id, { recipient: token })).rejects.toThrow('written once')
  expect(await close(gone.person)).toEqual({ ok: true, value: true })
  await expect(change(gone.id, { recipient: token })).rejects.toThrow('written once')
  await expect(change(gone.id, { recipient: '+2348030000000' })).rejects.toThrow('written once')
  await expect(change(gone.id, { amount: 1n })).rejects.toThrow('written once')
  await expect(shop.db('purchase_fact').where({ purchase_id: gone.id }).delete()).rejects.toThrow(
    'written once',
  )
})

test('a line that ended and its paid bill forget their numbers; before that they stand in the way', async () => {
  const person = await shop.addPerson(naira(0))
  const phone = lines.freshNumber()
  const line_id = await lines.begin(person, { phone })
  expect(await close(person)).toEqual({ ok: false, refusal: { code: 'lifecycle.line-open' } })
  await lines.run((trx) => endLine(trx, shop.core, { customer_id: person.id, line_id, ends: true }))
  const cycle = present((await lines.cycles(line_id))[0], 'a line has a cycle')
  await lines.goTo(cycle.to_day)
  const bill = present((await lines.cycles(line_id))[0], 'it is still there')
  expect(await close(person)).toEqual({ ok: false, refusal: { code: 'lifecycle.bill-open' } })
  await payIn(person, money(bill.amount + 100n))
  await lines.pay(person, bill.reference)
  expect(await close(person)).toEqual({
    ok: false,
    refusal: { code: 'lifecycle.money-left', left: money(100) },
  })
  await payIn(person, money(-100))
  await shop.db('message').where({ class: 'operators' }).update({ state: 'sent' })
  expect(await close(person)).toEqual({ ok: true, value: true })
  expect(await tablesWith(shop.db, exactly(phone))).toEqual([])
  expect((await lines.cycles(line_id))[0]).toMatchObject({ amount: bill.amount, state: 'paid' })
})

test('money that comes after the end is told to operators, once for each sum', async () => {
  const { person } = await spentUp()
  await close(person)
  const told = async () => (await shop.alerts()).filter((code) => code === 'lifecycle.late-money').length
  expect([await findLateMoney(shop.core), await told()]).toEqual([0, 0])
  await payIn(person, money(30_000))
  await Promise.all([findLateMoney(shop.core), findLateMoney(shop.core)])
  expect(await told()).toBe(1)
  await payIn(person, money(100))
  expect(await findLateMoney(shop.core)).toBe(1)
  expect(await told()).toBe(2)
  await payIn(person, money(-30_100))
  expect(await findLateMoney(shop.core)).toBe(0)
})

test('money that arrives while an account is being closed waits for its end: it is never overlooked', async () => {
  const { person } = await spentUp()
  let arrived = false
  await inTransaction(shop.db, async (trx) => {
    expect(await closeAccount(trx, shop.core, { customer_id: person.id })).toMatchObject({ ok: true })
    void payIn(person, money(5_000)).then(() => {
      arrived = true
    })
    // Until it stands in the queue for the wallet that is held here.
    while ((await waitingForLocks()) === 0);
    expect(arrived).toBe(false)
  })
  while (!(await findLateMoney(shop.core)));
  await payIn(person, money(-5_000))
})

async function waitingForLocks(): Promise<number> {
  const { rows } = await shop.db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.count ?? 0
}
