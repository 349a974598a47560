import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Uuid } from '../kernel/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person } from '../purchase/fixtures/shop.ts'
import { reversePurchase } from '../purchase/reverse-purchase.ts'
import { TODAY, TradingDay } from './fixtures/trading-day.ts'

let day: TradingDay
let person: Person
beforeEach(async () => {
  day = await TradingDay.open()
  person = await day.addPayer(naira(10_000))
})
afterEach(() => day.shop.close())

const referenceOf = async (id: Uuid): Promise<string> => (await day.shop.purchase(id)).reference

async function tradeInAllWays() {
  const { shop } = day
  const delivered = await day.buyAt(person, 'vtpass')
  shop.telecom.behave = () => 'fails, says so'
  const returned = await day.buyAt(person, 'vtpass')
  shop.telecom.behave = () => 'delivers, says so'
  const reversed = await day.buyAt(person, 'vtpass')
  await inTransaction(shop.db, (trx) => reversePurchase(trx, shop.core, reversed))
  shop.telecom.books.set(await day.requestOf(reversed), {
    ...shop.telecom.books.get(await day.requestOf(reversed)),
    truth: 'failed',
  } as never)
  const held = await shop.buy(person)
  return { delivered, returned, reversed, held }
}

it('finds nothing where everything came about by the rules', async () => {
  await tradeInAllWays()
  expect(await day.reconcile()).toEqual([])
  const parts = await day.shop.db('reconciliation_part').where({ day: TODAY, source: 'books' }).first()
  expect(parts).toMatchObject({ state: 'done', our_count: 2, our_amount: 20_000n, their_amount: 20_000n })
})

type Injury = {
  name: string
  hurt(ids: Awaited<ReturnType<typeof tradeInAllWays>>): Promise<{ kind: string; reference: string }[]>
}

const entryOfWallet = `balance_after is not null and transfer_id = (
  select transfer_id from hold join purchase on hold.id = hold_id where purchase.id = ?)`

const INJURIES: Injury[] = [
  {
    name: 'a delivered purchase without its transfer',
    hurt: async ({ delivered }) => {
      await day.breakBooks(async (trx) => {
        const sql =
          'delete from transfer where id = (select transfer_id from hold join purchase on hold.id = hold_id where purchase.id = ?)'
        await trx.raw(sql, [delivered])
      })
      return [{ kind: 'no-settlement', reference: await referenceOf(delivered) }]
    },
  },
  {
    name: 'a settlement with another amount',
    hurt: async ({ delivered }) => {
      await day.breakBooks((trx) =>
        trx.raw(`update entry set amount = amount - 100 where ${entryOfWallet}`, [delivered]),
      )
      return [{ kind: 'other-settlement', reference: await referenceOf(delivered) }]
    },
  },
  {
    name: 'a settlement from the wallet of somebody else',
    hurt: async ({ delivered }) => {
      const other = await day.shop.addPerson(naira(0))
      await day.breakBooks((trx) =>
        trx.raw(
          `update entry set account_id = (select id from account where code = ?) where ${entryOfWallet}`,
          [`wallet/${other.id}`, delivered],
        ),
      )
      return [{ kind: 'other-settlement', reference: await referenceOf(delivered) }]
    },
  },
  {
    name: 'a hold that is still open after the money went back',
    hurt: async ({ returned }) => {
      await day.breakBooks((trx) =>
        trx.raw(
          `update hold set state = 'open', ended_at = null where id = (select hold_id from purchase where id = ?)`,
          [returned],
        ),
      )
      return [{ kind: 'hold-open', reference: await referenceOf(returned) }]
    },
  },
  {
    name: 'a hold that was released under a purchase that goes on',
    hurt: async ({ held }) => {
      await day.breakBooks((trx) =>
        trx.raw(
          `update hold set state = 'released', ended_at = created_at where id = (select hold_id from purchase where id = ?)`,
          [held],
        ),
      )
      return [{ kind: 'hold-released', reference: await referenceOf(held) }]
    },
  },
  {
    name: 'a hold of nobody',
    hurt: async ({ held }) => {
      const { hold_id } = await day.shop.purchase(held)
      await day.breakBooks((trx) => trx.raw('delete from purchase where id = ?', [held]))
      return [{ kind: 'hold-without-purchase', reference: hold_id }]
    },
  },
  {
    name: 'a fact that is missing',
    hurt: async ({ delivered }) => {
      await day.breakBooks((trx) => trx.raw('delete from purchase_fact where purchase_id = ?', [delivered]))
      return [{ kind: 'other-facts', reference: await referenceOf(delivered) }]
    },
  },
  {
    name: 'a reversal that gave nothing back',
    hurt: async ({ reversed }) => {
      await day.breakBooks((trx) =>
        trx.raw('delete from transfer where key = ?', [`purchase-reversal:${reversed}`]),
      )
      return [{ kind: 'no-reversal', reference: await referenceOf(reversed) }]
    },
  },
  {
    name: 'a reversal of what stands as delivered',
    hurt: async ({ delivered, reversed }) => {
      await day.breakBooks((trx) =>
        trx.raw('update transfer set key = ? where key = ?', [
          `purchase-reversal:${delivered}`,
          `purchase-reversal:${reversed}`,
        ]),
      )
      return [
        { kind: 'no-reversal', reference: await referenceOf(reversed) },
        { kind: 'stray-reversal', reference: await referenceOf(delivered) },
      ]
    },
  },
  {
    name: 'a payment that was credited without a transfer',
    hurt: async () => {
      const funding = await day.fund(person, naira(500))
      await day.breakBooks((trx) =>
        trx.raw('delete from transfer where key = ?', [`funding:${funding.reference}`]),
      )
      return [{ kind: 'no-credit', reference: funding.reference }]
    },
  },
  {
    name: 'a payment that was credited as more than arrived',
    hurt: async () => {
      const funding = await day.fund(person, naira(500))
      await day.breakBooks((trx) =>
        trx('funding')
          .where({ id: funding.id })
          .update({ credited_amount: naira(400) }),
      )
      return [{ kind: 'other-credit', reference: funding.reference }]
    },
  },
  {
    name: 'a transfer for a payment that nobody made',
    hurt: async () => {
      const funding = await day.fund(person, naira(500))
      await day.breakBooks((trx) => trx.raw('delete from funding where id = ?', [funding.id]))
      return [{ kind: 'transfer-without-cause', reference: `funding:${funding.reference}` }]
    },
  },
]

it.each(INJURIES)('names $name, and nothing else', async ({ hurt }) => {
  const ids = await tradeInAllWays()
  const expected = await hurt(ids)
  const found = (await day.reconcile()).filter((each) => each.startsWith('books'))
  expect(found).toEqual(expected.map(({ kind, reference }) => `books ${kind} ${reference}`).sort())
  // A day later it is still there, and still the same row.
  const before = await day.shop.db('difference').select('id').where({ source: 'books' }).orderBy('id')
  expect((await day.reconcile('2026-11-22' as never)).filter((each) => each.startsWith('books'))).toEqual(
    found,
  )
  expect(await day.shop.db('difference').select('id').where({ source: 'books' }).orderBy('id')).toEqual(
    before,
  )
})
