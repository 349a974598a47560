import type { BudgetScope } from '../../core/budget/index.ts'

/** What somebody said about a budget: for what, and how much, as typed; null takes it away. */
export type BudgetWish = { scope: BudgetScope; amount: string | null }

const SPOKEN =
  /^(?:for\s+)?(?:(airtime|data|all|everything)\s+)?(?:to\s+|of\s+)?([₦₹#]?\s?\d[\d,]*(?:\.\d{1,2})?k?|off|none|remove)(?:\s*(?:naira|a month|per month|monthly))?$/

/** Reads what follows "budget": `20000`, `data 5k`, `airtime off`. Null when it says something else. */
export function readBudgetWish(said: string): BudgetWish | null {
  const heard = SPOKEN.exec(said.trim().toLowerCase())
  if (heard === null) return null
  const [, spoken = 'all', amount = ''] = heard
  const scope = spoken === 'airtime' || spoken === 'data' ? spoken : 'all'
  return { scope, amount: /^\D+$/.test(amount) ? null : amount }
}
