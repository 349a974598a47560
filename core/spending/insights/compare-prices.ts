import { type Money, proportion, sum } from '../../kernel/money.ts'
import type { Bought, Insight } from './insight.ts'

/** From so many purchases of data on, their price says something about a habit. */
export const PRICED_LEAST = 3
const MB_PER_GB = 1024

type Data = Bought & { plan: NonNullable<Bought['plan']> }

/** What a GB cost, against the cheapest plans that were like those bought and on sale at that moment. */
export function comparePrices(bought: readonly Bought[]): Insight | null {
  const data = bought.filter((each): each is Data => each.plan !== null)
  if (data.length < PRICED_LEAST) return null
  const data_mb = data.reduce((total, { plan }) => total + plan.data_mb, 0)
  const paid = sum(data.map(({ amount }) => amount))
  const cheapest = sum(data.map(cheapestFor))
  const dearest = data
    .filter((each) => cheapestFor(each) < each.plan.price)
    .sort((left, right) => Number(savingOf(right) - savingOf(left)))[0]
  const paid_per_gb = perGb(paid, data_mb)
  const cheapest_per_gb = perGb(cheapest, data_mb)
  return {
    kind: 'price',
    purchases: data.length,
    data_mb,
    paid,
    paid_per_gb,
    cheapest_per_gb,
    // A discount may have made it cheaper than anything on the list.
    example: dearest === undefined || paid_per_gb <= cheapest_per_gb ? null : exampleOf(dearest),
  }
}

/** The same data at the price per MB of the cheapest plan like it. */
const cheapestFor = ({ plan }: Data): Money =>
  proportion(plan.cheapest.price, plan.data_mb, plan.cheapest.data_mb)

const savingOf = (each: Data): bigint => each.plan.price - cheapestFor(each)

const perGb = (amount: Money, data_mb: number): Money => proportion(amount, MB_PER_GB, data_mb)

const exampleOf = ({ plan }: Data) => ({
  plan: plan.name,
  price: plan.price,
  cheaper: plan.cheapest.name,
  cheaper_price: plan.cheapest.price,
})
