import type { Money } from '../kernel/money.ts'

/** What two sides say of a day in all. */
export type Totals = { our_count: number; our_amount: Money; their_count: number; their_amount: Money }
