import { previewBudget, readBudgets, setBudget } from '../../../core/budget/index.ts'
import { monthOf } from '../../../core/kernel/calendar.ts'
import { now } from '../../../core/kernel/clock.ts'
import { newId, type Uuid } from '../../../core/kernel/ids.ts'
import { money } from '../../../core/kernel/money.ts'
import { type Db, openDatabase } from '../../../core/platform/db.ts'
import { inTransaction } from '../../../core/platform/transaction.ts'
import { type PurchaseCore, placePurchases, settlePurchases } from '../../../core/purchase/index.ts'
import { readDays, readMonthSpend, readMonths, readSpendOf } from '../../../core/spending/index.ts'
import { benchCore } from '../bench-core.ts'
import type { BenchServer } from '../database.ts'
import { median, milliseconds, percentile, type Section } from '../figures.ts'
import { type BenchCustomer, fillShop } from '../fill-shop.ts'
import { interleave } from '../rounds.ts'
import { fillSpending, PURCHASES_EACH } from './fill-spending.ts'

const MEASURED = 100
const PURCHASES = { few: 10_000, many: Number(process.env.BENCH_PURCHASES ?? 10_000_000) }
const time_zone = 'Africa/Lagos'

type House = { core: PurchaseCore; customers: BenchCustomer[]; purchases: number }
type Act = { what: string; run(house: House, customer: BenchCustomer): Promise<number> }
type Way = { act: Act; house: House }

/** What spending and budgets cost beside few purchases of others and beside many, in the same run. */
export async function measureSpending(server: BenchServer, { rounds }: { rounds: number }): Promise<Section> {
  const opened: Db[] = []
  const houses: House[] = []
  try {
    for (const [name, purchases] of Object.entries(PURCHASES)) {
      const url = await server.freshDatabase(`bench_spending_${name}`)
      const db = openDatabase(url, { pool_max: 4 })
      opened.push(db)
      houses.push(await openHouse(db, url, purchases))
    }
    const ways = ACTS.flatMap((act) => houses.map((house): Way => ({ act, house })))
    for (const way of ways) await measureWay(way)
    return describe(await interleave(ways, rounds, measureWay))
  } finally {
    for (const db of opened) await db.destroy()
  }
}

async function openHouse(db: Db, url: string, purchases: number): Promise<House> {
  const customers = await fillShop(db, MEASURED)
  await fillSpending(url, { customers, others: purchases / PURCHASES_EACH - MEASURED })
  return { core: benchCore(url, db), customers, purchases }
}

/** The waits of every customer, one after the other. */
async function measureWay({ act, house }: Way): Promise<number[]> {
  const waits_ms: number[] = []
  for (const customer of house.customers) waits_ms.push(await act.run(house, customer))
  return waits_ms
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

const ACTS: Act[] = [
  {
    what: 'all that /spending shows: a month with its parts and days, and six months',
    run: ({ core: { db } }, { id: customer_id }) => {
      const month = monthOf(now(), time_zone)
      return time(async () => {
        await readMonthSpend(db, { customer_id, month })
        await readDays(db, { customer_id, month })
        await readMonths(db, { customer_id, last: month, count: 6 })
      })
    },
  },
  {
    what: 'the ten newest purchases behind a figure',
    run: ({ core: { db } }, { id: customer_id }) =>
      time(() => readSpendOf(db, { customer_id, month: monthOf(now(), time_zone) }, { limit: 10 })),
  },
  {
    what: '/budget, and what a purchase would leave of it',
    run: ({ core: { db } }, { id: customer_id }) =>
      time(async () => {
        await readBudgets(db, { customer_id, time_zone })
        await previewBudget(db, { customer_id, category: 'airtime', price: money(10_000n) })
      }),
  },
  {
    what: 'a purchase settled, and nobody hears of it',
    run: (house, customer) => settleOne({ ...house.core, hearers: [] }, customer),
  },
  {
    what: 'a purchase settled, without a budget',
    run: ({ core }, customer) => settleWith(core, customer, null),
  },
  {
    what: 'a purchase settled that reaches a part of a budget, and the alert written',
    run: async ({ core }, customer) => {
      const { spent } = await readBudgets(core.db, { customer_id: customer.id, time_zone })
      // Whatever was spent: with one more purchase it is all of it, and what is told was not told before.
      return settleWith(core, customer, money(spent.all + 10_000n))
    },
  },
]

async function settleWith(
  core: PurchaseCore,
  customer: BenchCustomer,
  amount: Parameters<typeof setBudget>[1]['amount'],
): Promise<number> {
  const { id: customer_id } = customer
  await inTransaction(core.db, (trx) => setBudget(trx, { customer_id, time_zone, scope: 'all', amount }))
  return settleOne(core, customer)
}

/** Only the settling is timed; placed and sent it was before. */
async function settleOne(core: PurchaseCore, customer: BenchCustomer): Promise<number> {
  const purchase_id = await placeSent(core, customer)
  const delivery = { purchase_id, cost: money(9_700n), provider_reference: null }
  return time(() => inTransaction(core.db, (trx) => settlePurchases(trx, core, [delivery])))
}

async function placeSent(core: PurchaseCore, customer: BenchCustomer): Promise<Uuid> {
  const { id: customer_id, conversation_id, phone } = customer
  const key = newId()
  const order = {
    ...{ key, customer_id, conversation_id, slot: key, category: 'airtime' as const, network: 'mtn' },
    ...{ recipient: phone, face_amount: money(10_000n), pin_verified: true, twin_accepted: true },
  }
  const [placed] = await inTransaction(core.db, (trx) => placePurchases(trx, core, [order]))
  if (placed?.ok !== true) throw new Error(`a purchase of the bench was refused: ${placed?.refusal.code}`)
  const { purchase_id: id } = placed.value
  const sent = { state: 'sending', provider: 'vtpass', provider_request_id: id }
  await core.db('purchase').where({ id }).update(sent)
  return id
}

function describe(results: ReadonlyMap<Way, number[][]>): Section {
  const p50 = new Map([...results].map(([way, rounds]) => [way, median(rounds.map(median))]))
  const few = (act: Act) =>
    [...p50].find(([way]) => way.act === act && way.house.purchases === PURCHASES.few)?.[1]
  return {
    title: 'Spending and budgets: one customer after the other, each with a hundred purchases in half a year',
    baseline: `the same beside ${PURCHASES.few.toLocaleString('en')} purchases`,
    figures: [...results].map(([way, rounds]) => {
      const wait = p50.get(way) ?? Number.NaN
      return {
        what: `${way.act.what}; ${way.house.purchases.toLocaleString('en')} purchases`,
        value: milliseconds(wait),
        ratio: wait / (few(way.act) ?? Number.NaN),
        note: `p99 ${milliseconds(median(rounds.map((waits) => percentile(waits, 99))))}`,
      }
    }),
  }
}
