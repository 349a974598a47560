import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Purchase } from './purchase.ts'

/**
 * What came of a purchase, once and for ever. Money that came back after a delivery is a further fact below zero: of
 * all that was left when the provider took it back, or of each part that people refunded.
 */
export type PurchaseFact = Pick<
  Purchase,
  'customer_id' | 'conversation_id' | 'category' | 'network' | 'recipient' | 'trace_id'
> & {
  purchase_id: Uuid
  /** Nothing, when the provider took back what had been refunded already: then there is something to hear, and no row. */
  amount: Money
  status: 'delivered' | 'returned' | 'reversed' | 'refunded'
  /** Refunds of one purchase count from 1; everything else is 0. */
  part: number
  /** Nothing of the price is spent any more. */
  leaves_nothing: boolean
  happened_at: Date
}

/**
 * How domains above hear of purchases: called once for each batch, inside its transaction, when its facts are
 * written and the wallets of their customers are locked. What a hearer writes is true together with the fact or
 * not at all; what it throws undoes the ending of the whole batch, so it refuses nothing.
 */
export type FactHearer = (trx: Trx, facts: readonly PurchaseFact[]) => Promise<void>

/** What it takes to end purchases. */
export type EndingEnv = Pick<Environment, 'config' | 'log'> & { readonly hearers: readonly FactHearer[] }
