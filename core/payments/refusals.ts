import type { Refusal } from '../kernel/result.ts'

/** In order of precedence. Amounts are decimal strings of minor units. */
export type PaymentRefusal =
  /** The key was used before for another wish. */
  | Refusal<'payments.key-reused'>
  | (Refusal<'payments.customer-not-active'> & { status: string })
  /** The gateway that was chosen is not offered, or not any more. */
  | Refusal<'payments.gateway-gone'>
  | (Refusal<'payments.amount-too-small'> & { min: string })
  | (Refusal<'payments.amount-too-large'> & { max: string })
  /** The wallet may hold `max` in this tier; there is room for `room` more. */
  | (Refusal<'payments.balance-limit'> & { max: string; room: string })
