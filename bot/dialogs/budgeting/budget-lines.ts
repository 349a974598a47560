import type { Budget, BudgetAfter, PastMonth } from '../../../core/budget/index.ts'
import { type Money, money, negate, subtract, ZERO } from '../../../core/kernel/money.ts'
import type { OverBudget } from '../../../core/purchase/index.ts'
import { type Text, text } from '../../texts/text.ts'

/** Exactly the limit is reached and nothing more: people count on both words being true. */
export function stateOf(limit: Money, spent: Money): { state: 'left' | 'reached' | 'over'; rest: Money } {
  const left = subtract(limit, spent)
  if (left === ZERO) return { state: 'reached', rest: ZERO }
  return left > ZERO ? { state: 'left', rest: left } : { state: 'over', rest: negate(left) }
}

export const budgetLine = ({ scope, limit, spent }: Budget): Text =>
  text('budget-line', { scope, limit, spent, ...stateOf(limit, spent) })

/** What a purchase would leave, on the card that asks to pay. */
export function afterLine({ scope, limit, left }: BudgetAfter): Text {
  return text('budget-after', { scope, limit, ...stateOf(limit, subtract(limit, left)) })
}

export const pastLine = ({ month, limit, spent }: PastMonth): Text =>
  limit === null
    ? text('budget-past-line-none', { month, spent })
    : text('budget-past-line', { month, limit, spent, ...stateOf(limit, spent) })

export const overBudgetText = ({ category, for_whom, limit, over }: Omit<OverBudget, 'code'>): Text =>
  for_whom !== null
    ? text('family-over-allowance', { name: for_whom, limit: money(limit), over: money(over) })
    : text('budget-stops', { scope: category ?? 'all', limit: money(limit), over: money(over) })
