import { afterEach, beforeEach, expect, it } from 'vitest'
import { present } from '../kernel/assert.ts'
import { printMetrics } from '../platform/metrics.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, Shop } from '../purchase/fixtures/shop.ts'
import { readFloats } from '../purchase/index.ts'
import { keepProof, measureShop, readMeasures } from './index.ts'

let shop: Shop
beforeEach(async () => {
  shop = await Shop.open()
})
afterEach(() => shop.close())

async function readValue(line: string): Promise<number> {
  const text = await printMetrics(await readMeasures(shop.db))
  const found = text.split('\n').find((each) => each.startsWith(`${line} `))
  return Number(present(found, `${line} is among the metrics`).slice(line.length))
}

it('shows what the shop is like, in the words of Prometheus', async () => {
  const person = await shop.addPerson(naira(1_000))
  await shop.vend(await shop.buy(person))
  shop.telecom.behave = () => 'undecided, says pending'
  await shop.vend(await shop.buy(person))
  await shop.buy(person)
  await readFloats(shop.core)
  shop.clock.move(90)
  await measureShop(shop.core)
  const values = {
    nexa_books_balance: 1,
    'nexa_books_differences{proof="recent"}': 0,
    nexa_wallets_minor_units: 90_000,
    nexa_held_minor_units: 20_000,
    'nexa_purchases_open{state="unknown"}': 1,
    'nexa_purchases_open{state="held"}': 1,
    'nexa_purchases_open{state="review"}': 0,
    'nexa_purchases_begun{state="delivered"}': 1,
    nexa_purchase_doubt_seconds: 90,
    'nexa_outbox_waiting{queue="telecom"}': 4,
    nexa_outbox_lag_seconds: 90,
    'nexa_provider_float_minor_units{provider="vtpass"}': 100_000_000,
    nexa_differences_open: 0,
  }
  for (const [line, value] of Object.entries(values))
    expect([line, await readValue(line)]).toEqual([line, value])
  shop.clock.move(60)
  expect(await readValue('nexa_books_proof_age_seconds{proof="recent"}')).toBe(60)
})

it('shows within a minute that the books do not balance, and until a proof of each kind says that they do', async () => {
  const person = await shop.addPerson(naira(1_000))
  const forge = (by: number) =>
    inTransaction(shop.db, async (trx) => {
      await trx.raw('set local session_replication_role = replica')
      await trx('account')
        .where({ code: `wallet/${person.id}` })
        .increment('balance', by)
    })
  await forge(1)
  await measureShop(shop.core)
  expect(await readValue('nexa_books_balance')).toBe(0)
  await forge(-1)
  await measureShop(shop.core)
  expect(await readValue('nexa_books_balance')).toBe(1)
  await keepProof(shop.core, { proof: 'whole', differences: await shop.differences(), seconds: 1 })
  expect(await readValue('nexa_books_balance')).toBe(1)
  await forge(1)
  await keepProof(shop.core, { proof: 'whole', differences: await shop.differences(), seconds: 1 })
  expect(await readValue('nexa_books_balance')).toBe(0)
})
