import { type BudgetAfter, previewBudget } from '../../../core/budget/index.ts'
import { encodeMoney, negate } from '../../../core/kernel/money.ts'
import type { OverBudget } from '../../../core/purchase/index.ts'
import { text } from '../../texts/text.ts'
import type { Goods } from '../buying/choose-goods.ts'
import type { Io } from '../engine/dialog.ts'
import { overBudgetText } from './budget-lines.ts'

/** What the purchase would leave of the customer's budgets; null without one. */
export function lookAtBudget(io: Io, { wish, preview }: Goods): Promise<BudgetAfter | null> {
  const { customer_id, category } = wish
  return io.step('budget', (trx) => previewBudget(trx, { customer_id, category, price: preview.price }))
}

type Over = Omit<OverBudget, 'code'>

export const overOf = ({ scope, limit, left }: BudgetAfter): Over => ({
  category: scope === 'all' ? null : scope,
  for_whom: null,
  limit: encodeMoney(limit),
  over: encodeMoney(negate(left)),
})

/** The second yes of somebody who asked to be stopped here. */
export const acceptsGoingOver = (io: Io, over: Over): Promise<boolean> =>
  io.confirm(overBudgetText(over), text('budget-go-over-button'), text('cancel-button'))
