import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId, type Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person, Shop } from '../purchase/fixtures/shop.ts'
import { reversePurchase } from '../purchase/reverse-purchase.ts'
import { transactionsQuery } from './find-transactions.ts'
import { findCustomers, findTrace, findTransactions, writeTransactionWords } from './index.ts'
import { readTransactionTerms } from './transaction-terms.ts'

const ADMIN_ID = newId()
let shop: Shop
let ada: Person
let musa: Person
beforeAll(async () => {
  shop = await Shop.open()
  ada = await shop.addPerson(naira(50_000))
  musa = await shop.addPerson(naira(50_000))
})
afterAll(() => shop.close())
beforeEach(() => {
  shop.telecom.behave = () => 'delivers, says so'
  shop.clock.move(1)
})

const FRIEND = '+2349061234567' as Phone
const find = (words: string, more: { customer_id?: Uuid; before?: Uuid | null; limit?: number } = {}) =>
  inTransaction(shop.db, (trx) => findTransactions(trx, shop.core, { words, limit: 20, ...more }))
const idsOf = async (words: string, more: { customer_id?: Uuid } = {}) =>
  (await find(words, more)).lines.map(({ id }) => id)
const buy = async (person: Person, amount: number, recipient = person.phone): Promise<Uuid> => {
  const id = await shop.buy(person, { face_amount: naira(amount), recipient, pin_verified: true })
  await shop.runUntilQuiet()
  return id
}
const trace = (words: string) =>
  inTransaction(shop.db, (trx) => findTrace(trx, { admin_id: ADMIN_ID, words }))

describe('transactions are found', () => {
  test('at once, and the same way after the clock has written their words', async () => {
    const own = await buy(ada, 1_234)
    shop.clock.move(60)
    const gift = await buy(ada, 777, FRIEND)
    shop.telecom.behave = () => 'fails, says so'
    const failed = await buy(musa, 1_234)
    const { reference, provider_reference } = await shop.purchase(own)
    const looks = async () => ({
      reference: await idsOf(reference.toLowerCase()),
      code: await idsOf(reference.slice(3)),
      provider: await idsOf(provider_reference ?? ''),
      number: await idsOf('0906 123 4567'),
      tail: await idsOf('234567'),
      buyer: await idsOf(ada.phone),
      amount: await idsOf('1,234'),
      state: await idsOf('1234 failed'),
      network: await idsOf('777 glo'),
    })
    const expected = {
      ...{ reference: [own], code: [own], provider: [own], number: [gift], tail: [gift] },
      ...{ buyer: [gift, own], amount: [failed, own], state: [failed], network: [] },
    }
    expect(await looks()).toEqual(expected)
    const whose = await findCustomers(shop.db, shop.core, { words: reference, limit: 5 })
    expect(whose.customers.map(({ id }) => id)).toEqual([ada.id])
    shop.clock.move(60)
    expect(await writeTransactionWords(shop.core)).toBe(3)
    expect(await looks()).toEqual(expected)
    expect(await writeTransactionWords(shop.core)).toBe(0)
    expect(await idsOf('mtn today', { customer_id: ada.id })).toEqual([gift, own])
    expect((await find('mtn')).since).not.toBeNull()
    expect((await find('mtn', { customer_id: ada.id })).since).toBeNull()
  })

  test('by what a provider calls them, however late that comes', async () => {
    shop.telecom.behave = () => 'delivers after a while, silence'
    const id = await shop.buy(ada, { face_amount: naira(55) })
    for (const job of await shop.takeJobs()) await shop.run(job)
    shop.clock.move(40)
    expect(await writeTransactionWords(shop.core)).toBe(1)
    await shop.runUntilQuiet()
    shop.clock.move(40)
    expect(await writeTransactionWords(shop.core)).toBe(1)
    const { provider_reference, provider_request_id } = await shop.purchase(id)
    expect(await idsOf(provider_reference ?? '')).toEqual([id])
    expect(await idsOf(provider_request_id ?? '')).toEqual([id])
  })

  test('payments too, by reference, amount and the number of who paid', async () => {
    const paid = {
      ...{ id: newId(), reference: 'NXF-AB12CD34', key: newId(), customer_id: musa.id },
      ...{ conversation_id: musa.conversation_id, gateway: 'paystack', amount: '987600', currency: 'NGN' },
      ...{ state: 'open', slot: 'slot', created_at: shop.clock.now() },
    }
    await shop.db('funding').insert(paid)
    for (const words of [
      'nxf-ab12cd34',
      'ab12cd',
      '9876',
      'paystack open',
      'payments today',
      `payment ${musa.phone}`,
    ])
      expect([words, await idsOf(words)]).toEqual([words, [paid.id]])
    await shop.db('funding').where({ id: paid.id }).update({ state: 'credited', credited_amount: '543200' })
    expect(await idsOf('5432')).toEqual([paid.id])
    expect(await idsOf('paystack open')).toEqual([])
  })

  test('what came back too, by its purchase', async () => {
    const id = await buy(ada, 321, FRIEND)
    await inTransaction(shop.db, (trx) => reversePurchase(trx, shop.core, id))
    const { reference } = await shop.purchase(id)
    for (const words of [reference, '321', `today 321`])
      expect([words, (await find(words)).lines.map(({ kind }) => kind).sort()]).toEqual([
        words,
        ['airtime', 'refund'],
      ])
    const [refund, ...more] = (await find('refunds 321')).lines
    expect([refund, more]).toMatchObject([
      { kind: 'refund', reference, amount: naira(321), customer_id: ada.id },
      [],
    ])
    expect((await find('corrections today')).lines).toEqual([])
    const { steps = [] } = (await trace(reference)) ?? {}
    expect(steps.filter(({ what }) => what === 'moved')).toMatchObject([{ amount: naira(321) }])
  })

  test('page by page, each once, while others come', async () => {
    const ids: Uuid[] = []
    for (let count = 0; count < 5; count++) {
      shop.clock.move(1)
      ids.unshift(await buy(musa, 66))
    }
    const first = await find('66', { limit: 2 })
    await buy(musa, 66)
    const second = await find('66', { limit: 2, before: first.next })
    const third = await find('66', { limit: 2, before: second.next })
    expect([first, second, third].flatMap(({ lines }) => lines.map(({ id }) => id))).toEqual(ids)
    expect(third.next).toBeNull()
  })

  test('without reading all there are', async () => {
    await shop.db.transaction(async (trx) => {
      await trx.raw('set local session_replication_role = replica')
      await trx.raw(
        `insert into purchase (id, reference, key, content_hash, customer_id, conversation_id, category, network, recipient,
           face_amount, price, cost, currency, state, hold_id, provider, provider_request_id, slot, created_at, ended_at)
         select uuidv7(made - clock_timestamp()), 'NX-FILL' || place, 'fill:' || place, sha256(place::text::bytea), gen_random_uuid(), :conversation_id,
           'airtime', 'mtn', '+234803' || lpad(place::text, 7, '0'), 5000 + place % 997, 5000 + place % 997, 1, 'NGN', 'delivered',
           gen_random_uuid(), 'vtpass', 'fill:' || place, 'slot', made, made
         from (select place, :until::timestamptz - place * interval '1 hour' as made from generate_series(1, 4000) as place) as bought`,
        { conversation_id: musa.conversation_id, until: shop.clock.now() },
      )
      await trx.raw(
        `insert into transaction_words select id, 'purchase', words_of_purchase(purchase) from purchase on conflict do nothing`,
      )
    })
    await shop.db.raw('vacuum analyze purchase, transaction_words')
    for (const [words, index] of [
      ['0906 123 4567', 'transaction_words_words'],
      ['NX-FILL77', 'purchase_reference_key'],
      ['mtn today', 'purchase_pkey'],
      ['mtn failed', 'purchase_pkey'],
    ] as const) {
      const time = shop.clock.now()
      const terms = readTransactionTerms(words, { ...shop.core.config, time })
      const asked = {
        ...terms,
        begin: terms.begin ?? new Date('2026-11-01T00:00:00Z'),
        customer_id: null,
        before: null,
      }
      const { sql, bindings } = transactionsQuery({ ...asked, kinds: ['airtime'] }, 7)
      const { rows } = await shop.db.raw<{ rows: { 'QUERY PLAN': string }[] }>(
        `explain ${sql}`,
        bindings as never,
      )
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      expect([words, plan]).toEqual([words, expect.stringContaining(index)])
      expect([words, plan]).toEqual([words, expect.not.stringContaining('Seq Scan on purchase')])
    }
  })
})

describe('the story of a purchase', () => {
  test('says what it waits for, and afterwards everything that happened in its order', async () => {
    shop.telecom.behave = () => 'delivers after a while, silence'
    const id = await shop.buy(ada, { face_amount: naira(99) })
    const { reference } = await shop.purchase(id)
    expect((await trace(reference))?.waiting.for).toBe('a-worker')
    shop.clock.move(2)
    for (const job of await shop.takeJobs()) await shop.run(job)
    const doubted = await trace(reference.toLowerCase())
    expect(doubted?.waiting).toMatchObject({ for: 'a-question', until: expect.any(Date) })
    await shop.runUntilQuiet()

    const told = await trace((await shop.purchase(id)).provider_request_id ?? '')
    expect(told).toMatchObject({
      kind: 'purchase',
      id,
      reference,
      state: 'delivered',
      waiting: { for: 'a-message' },
    })
    const steps = told?.steps ?? []
    const first = (what: string) => steps.findIndex((step) => step.what === what)
    expect(steps.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['placed', 'job-asked', 'job-queued', 'sent', 'silent', 'delivered']),
    )
    const road = ['placed', 'sent', 'silent', 'delivered', 'hold-settled', 'ended', 'message-asked'].map(
      first,
    )
    // The message of patience came before the outcome's.
    expect(road.slice(0, -1)).toEqual([...road.slice(0, -1)].sort((left, right) => left - right))
    expect(steps.map(({ at }) => at.getTime())).toEqual(steps.map(({ at }) => at.getTime()).sort())
    await shop
      .db('message')
      .where({ key: `purchase:${id}:outcome` })
      .update({ state: 'sent', sent_at: shop.clock.now() })
    await shop
      .db('message')
      .where({ key: `purchase:${id}:slow` })
      .update({ state: 'sent', sent_at: shop.clock.now() })
    expect((await trace(reference))?.waiting.for).toBe('nothing')
  })

  test('is nobody else’s, and every look is written down', async () => {
    expect(await trace('NX-NOBODY00')).toBeNull()
    expect(await trace('x'.repeat(5_000))).toBeNull()
    const looks = await shop.db('audit').where({ admin_id: ADMIN_ID, action: 'purchase.trace' })
    expect(looks).toHaveLength(5)
  })
})
