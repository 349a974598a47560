import type { Uuid } from '../kernel/ids.ts'
import type { Currency, Money } from '../kernel/money.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Gateway } from './gateway.ts'
import { assertMove, type FundingState } from './states.ts'

/** One attempt to bring money into a wallet, from the wish to its outcome. */
export type Funding = {
  readonly id: Uuid
  /** What the person and the gateway know it by. */
  readonly reference: string
  readonly key: string
  readonly customer_id: Uuid
  readonly conversation_id: Uuid
  readonly gateway: string
  /** What was asked for; what arrived is `credited_amount`. */
  readonly amount: Money
  readonly currency: Currency
  readonly state: FundingState
  readonly checkout_url: string | null
  /** What the gateway itself calls the page and the payment, where it needs that. */
  readonly checkout_key: string | null
  readonly payment_key: string | null
  /** The account number it was sent to; null when it was paid on a page. */
  readonly account_id: Uuid | null
  readonly credited_amount: Money | null
  readonly reversed_amount: Money | null
  /** A word of the gateway or of ours about how it ended. */
  readonly outcome: string | null
  readonly checks: number
  readonly next_check_at: Date | null
  /** The message in the chat that shows this funding. */
  readonly slot: string
  readonly created_at: Date
  readonly ended_at: Date | null
}

/** What the work of this domain leans on: the environment and the gateways. */
export type PaymentCore = Pick<Environment, 'config' | 'db' | 'log'> & {
  readonly gateways: readonly Gateway[]
}

type Changes = {
  checkout_url?: string
  checkout_key?: string | null
  payment_key?: string | null
  credited_amount?: Money
  reversed_amount?: Money
  outcome?: string
  next_check_at?: Date | null
  ended_at?: Date
}

/**
 * The guarded update: moves a funding that still stands where the caller saw it, under the
 * reference that the caller saw. False when somebody else was first.
 */
export async function moveFunding(
  trx: Trx,
  funding: Pick<Funding, 'id' | 'reference' | 'state'>,
  to: FundingState,
  changes: Changes = {},
): Promise<boolean> {
  assertMove(funding.state, to)
  const { id, reference, state } = funding
  const moved = await trx('funding')
    .where({ id, reference, state })
    .update({ state: to, ...changes })
  return moved === 1
}

/** The funding of a reference, held until the transaction ends: two verifications take turns here. */
export const lockFunding = (trx: Trx, reference: string): Promise<Funding | undefined> =>
  trx<Funding>('funding').where({ reference }).forUpdate().first() as Promise<Funding | undefined>
