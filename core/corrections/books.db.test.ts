import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../platform/transaction.ts'
import { naira } from '../purchase/fixtures/shop.ts'
import { reversePurchase } from '../purchase/reverse-purchase.ts'
import { TradingDay } from '../reconciliation/fixtures/trading-day.ts'
import { Office } from './fixtures/office.ts'

let day: TradingDay
let office: Office
beforeAll(async () => {
  day = await TradingDay.open()
  office = new Office(day.shop)
})
afterAll(() => day.shop.close())

test('the nightly comparison knows refunds and credits, and names what is wrong with one', async () => {
  const { shop } = day
  const person = await day.addPayer(naira(10_000))
  const [part, whole, taken] = [
    await day.buyAt(person, 'vtpass'),
    await day.buyAt(person, 'vtpass'),
    await day.buyAt(person, 'vtpass'),
  ]
  await office.refund(part, naira(30))
  await office.refund(part, naira(20))
  await office.refund(whole, naira(100))
  await office.refund(taken, naira(40))
  await inTransaction(shop.db, (trx) => reversePurchase(trx, shop.core, taken))
  const request = await day.requestOf(taken)
  shop.telecom.books.set(request, { ...shop.telecom.books.get(request), truth: 'failed' } as never)
  const asked = await office.askCredit(await office.addAdmin('finance'), person.id, naira(50))
  if (!asked.ok) throw new Error(asked.refusal.code)
  await office.decide(await office.addAdmin('owner'), asked.value)
  expect(await day.reconcile()).toEqual([])

  const { reference } = await shop.purchase(part)
  await day.breakBooks((trx) =>
    trx('purchase_refund').where({ purchase_id: part, part: 2 }).update({ amount: '2500' }),
  )
  await day.breakBooks((trx) => trx('manual_credit').update({ amount: '1' }))
  expect(await day.reconcile()).toEqual([
    `books other-credit ${asked.value.reference}`,
    `books other-facts ${reference}`,
    `books other-refund ${reference}`,
  ])
  await day.breakBooks((trx) => trx('purchase_refund').where({ purchase_id: whole }).delete())
  expect((await day.reconcile()).map((line) => line.split(' ')[1])).toContain('transfer-without-cause')
})
