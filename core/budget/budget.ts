import type { Day, Month } from '../kernel/calendar.ts'
import type { Money } from '../kernel/money.ts'
import { CATEGORIES, type Category } from '../purchase/index.ts'

/** What a budget is for: everything, or one category. */
export type BudgetScope = 'all' | Category

export const SCOPES: readonly BudgetScope[] = ['all', ...CATEGORIES]

/** Parts of a limit, in percent, that people are told of: a soft warning, a strong one, and the limit itself. */
export const LEVELS = [70, 90, 100] as const

/** How a budget stands in a month. */
export type Budget = { scope: BudgetScope; limit: Money; spent: Money }

/** How a customer stands this month. */
export type Budgets = {
  month: Month
  today: Day
  /** With a budget or without. */
  spent: Record<BudgetScope, Money>
  /** The one for everything first. */
  budgets: Budget[]
  /** Wants to be stopped before going over one. */
  stops: boolean
}

/**
 * SQL for the limit that held in a month: the latest that was set until then. Its amount is null when it was taken
 * away. A month in which none was ever set gives no row.
 */
export const limitIn = (customer_id: string, scope: string, month: string): string => `
  (select id, amount from budget_limit as held
   where held.customer_id = ${customer_id} and held.scope = ${scope} and held.month <= ${month}
   order by held.id desc limit 1)`

/** SQL for what was spent in a month within a scope. */
export const spentIn = (customer_id: string, scope: string, month: string): string => `
  case ${scope}
    when 'all' then coalesce((select amount from spend_total as kept
      where kept.customer_id = ${customer_id} and kept.month = ${month}), 0)
    else coalesce((select sum(amount)::bigint from spend_month as kept
      where kept.customer_id = ${customer_id} and kept.month = ${month} and kept.category = ${scope}), 0)
  end`
