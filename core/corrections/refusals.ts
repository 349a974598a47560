import type { RefundRefusal } from '../purchase/index.ts'

/** Why a refund cannot be asked for. Amounts are decimal strings of minor units. */
export type RefundAskRefusal =
  | RefundRefusal
  | { code: 'corrections.no-purchase' }
  /** Others asked for the rest of it already; `left` is what nobody asked for. */
  | { code: 'corrections.asked-already'; left: string }

/** Why money is not given by hand. */
export type CreditRefusal =
  | { code: 'corrections.no-customer' }
  | { code: 'corrections.customer-closed' }
  | { code: 'corrections.credit-too-large'; most: string }
  /** What is given by hand on one day is bounded; `left` is what is left of today. */
  | { code: 'corrections.day-full'; left: string }
