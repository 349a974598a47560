import { encodeMoney, type Money, subtract } from '../kernel/money.ts'
import { type Refused, refuse } from '../kernel/result.ts'

/**
 * Every way the ledger says no, in order of precedence: where two would fit, the first is given.
 * Amounts are decimal strings of minor units.
 */
export type LedgerRefusal =
  | KeyReused
  | NoHold
  | HoldEnded
  | { readonly code: 'ledger.no-wallet'; readonly customer_id: string }
  | { readonly code: 'ledger.insufficient-funds'; readonly available: string; readonly short_by: string }

/** The key was used before, for something else. */
type KeyReused = { readonly code: 'ledger.key-reused'; readonly key: string }
type NoHold = { readonly code: 'ledger.no-hold'; readonly hold_id: string }
/** The hold ended the other way: `state` says which. */
type HoldEnded = {
  readonly code: 'ledger.hold-ended'
  readonly hold_id: string
  readonly state: 'settled' | 'released'
}

export const refuseFunds = (available: Money, needed: Money): Refused<LedgerRefusal> =>
  refuse({
    code: 'ledger.insufficient-funds',
    available: encodeMoney(available),
    short_by: encodeMoney(subtract(needed, available)),
  })
