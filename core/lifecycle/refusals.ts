import type { Money } from '../kernel/money.ts'

/** Why an account cannot be closed yet, in order of precedence. Each ends by something the customer can do, or wait for. */
export type CloseRefusal =
  | { code: 'lifecycle.purchase-open' }
  /** A plan waits in line; cancelled, its price comes back. */
  | { code: 'lifecycle.plan-waiting' }
  /** A bill is not paid. */
  | { code: 'lifecycle.bill-open' }
  /** A number is billed afterwards. */
  | { code: 'lifecycle.line-open' }
  /** Money may be on its way into the wallet. */
  | { code: 'lifecycle.payment-open' }
  | { code: 'lifecycle.money-left'; left: Money }
