import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Category } from './purchase.ts'

/**
 * A limit of the customer's own that a purchase would go over: a budget (no category: of everything), or what they want
 * to spend on one number, whose name is `for_whom`. Amounts are decimal strings of minor units.
 */
export type OverBudget = {
  code: 'purchase.over-budget'
  category: Category | null
  for_whom: string | null
  limit: string
  /** By how much, with all that is on its way. */
  over: string
}

/**
 * How a domain above asks for a second yes. It is asked while the customers are locked and nothing is held yet, so
 * that two purchases at once do not both find room. It answers in the order asked, null where nothing is to be asked.
 */
export type OrderGuard = (
  trx: Trx,
  wishes: readonly { customer_id: Uuid; category: Category; recipient: Phone; price: Money }[],
) => Promise<(OverBudget | null)[]>
