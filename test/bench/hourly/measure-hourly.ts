import { readPlans } from '../../../core/catalog/index.ts'
import { present } from '../../../core/kernel/assert.ts'
import { newId } from '../../../core/kernel/ids.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import { openDatabase } from '../../../core/platform/db.ts'
import { inTransaction } from '../../../core/platform/transaction.ts'
import type { PurchaseCore } from '../../../core/purchase/index.ts'
import { placePlan, turnPlans } from '../../../core/subscription/index.ts'
import { benchCore } from '../bench-core.ts'
import type { BenchServer } from '../database.ts'
import { median, milliseconds, percentile, round, type Section } from '../figures.ts'
import { type BenchCustomer, fillShop } from '../fill-shop.ts'
import { fillPlans } from './fill-plans.ts'

const PLANS = {
  running: Number(process.env.BENCH_PLANS ?? 1_000_000),
  due: Number(process.env.BENCH_DUE ?? 50_000),
  waiting: Number(process.env.BENCH_WAITING ?? 20_000),
}
const CUSTOMERS = 500
const ALONE = 200

/** What an hour of plans costs when it is done in one go, and what it does to those who buy meanwhile. */
export async function measureHourly(server: BenchServer): Promise<Section> {
  const url = await server.freshDatabase('hourly')
  const db = openDatabase(url, { pool_max: 8 })
  try {
    const core = benchCore(url, db)
    const customers = await fillShop(db, CUSTOMERS)
    await fillPlans(core, { customers, plans: PLANS })
    const buyer = await openBuyer(core, customers)
    const alone: number[] = []
    for (let count = 0; count < ALONE; count++) alone.push(await buyer())

    const meanwhile: number[] = []
    const begun = performance.now()
    let is_done = false
    const turning = turnPlans(core).finally(() => {
      is_done = true
    })
    while (!is_done) meanwhile.push(await buyer())
    const turned = await turning
    const seconds = (performance.now() - begun) / 1_000
    return {
      title: `Hourly: ${PLANS.running.toLocaleString('en')} plans run, ${PLANS.due.toLocaleString('en')} of them are over`,
      baseline: 'the same purchase of a plan with nothing else at work',
      figures: [
        {
          what: 'everything that was due',
          value: `${round(seconds)} s`,
          note: `${turned.ended} ended, ${turned.released} of those in line sent; the goal is 60 s`,
        },
        {
          what: 'a plan placed meanwhile',
          value: milliseconds(median(meanwhile)),
          ratio: median(meanwhile) / median(alone),
          note: `${meanwhile.length} of them, p99 ${milliseconds(percentile(meanwhile, 99))}, most ${milliseconds(Math.max(...meanwhile))}; alone p50 ${milliseconds(median(alone))}`,
        },
      ],
    }
  } finally {
    await db.destroy()
  }
}

/** Customers who buy a plan each for a fresh number, one after the other, in how many milliseconds. */
async function openBuyer(
  core: PurchaseCore,
  customers: readonly BenchCustomer[],
): Promise<() => Promise<number>> {
  const plan = present(
    (await readPlans(core.db, { network: 'mtn', per_page: 1 })).plans[0],
    'plans are seeded',
  )
  let count = 0
  return async () => {
    count += 1
    const customer = present(customers[count % customers.length], 'there are customers')
    const order = {
      ...{ customer_id: customer.id, conversation_id: customer.conversation_id, key: newId(), slot: 'slot' },
      ...{ category: 'data' as const, network: 'mtn', plan_id: plan.id, face_amount: plan.price },
      recipient: `+234706${String(count).padStart(7, '0')}` as Phone,
      ...{ pin_verified: true, twin_accepted: true, over_budget_accepted: true },
    }
    const begun = performance.now()
    const placed = await inTransaction(core.db, (trx) => placePlan(trx, core, { order, start: null }))
    const took_ms = performance.now() - begun
    if (!placed.ok) throw new Error(`refused: ${placed.refusal.code}`)
    return took_ms
  }
}
