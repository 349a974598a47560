import { now } from '../kernel/clock.ts'
import { encodeMoney, type Money, subtract } from '../kernel/money.ts'
import type { OrderGuard, OverBudget } from '../purchase/index.ts'
import type { BudgetScope } from './budget.ts'
import { readAfter } from './preview-budget.ts'

/**
 * Stops purchases that would go over a budget of somebody who wants that. What is on its way counts as spent: it was
 * said yes to. For everybody else it costs one statement for the whole batch.
 */
export const guardBudget: OrderGuard = async (trx, wishes) => {
  const after = await readAfter(trx, wishes, { time: now(), stops_only: true })
  return wishes.map((_, place): OverBudget | null => {
    const [most] = after
      .filter((each) => each.place === place && each.counted > each.limit)
      .map(({ scope, limit, counted }): Over => ({ scope, limit, over: subtract(counted, limit) }))
      .sort((one, other) => (one.over > other.over ? -1 : 1))
    // The budget that it strains most speaks for all of them.
    return most === undefined ? null : objectionOf(most)
  })
}

type Over = { scope: BudgetScope; limit: Money; over: Money }

const objectionOf = ({ scope, limit, over }: Over): OverBudget => ({
  code: 'purchase.over-budget',
  category: scope === 'all' ? null : scope,
  for_whom: null,
  limit: encodeMoney(limit),
  over: encodeMoney(over),
})
