import { type Money, negate } from '../kernel/money.ts'
import type { StatementLine } from '../ledger/index.ts'

/** One line of a wallet's story in the customer's terms. */
export type WalletMovement = {
  direction: 'in' | 'out'
  /** Never negative; the direction says which way. */
  amount: Money
  /** What the ledger calls it, such as `funding`. */
  kind: string
  balance_after: Money
  happened_at: Date
}

export const movementOf = (line: StatementLine): WalletMovement => ({
  direction: line.amount < 0n ? 'out' : 'in',
  amount: line.amount < 0n ? negate(line.amount) : line.amount,
  kind: line.kind,
  balance_after: line.balance_after,
  happened_at: line.happened_at,
})
