/** Why no line is begun, in order of precedence. Amounts are decimal strings of minor units. */
export type ActivateRefusal =
  | { code: 'postpaid.customer-not-active' }
  | PlanGone
  | { code: 'postpaid.price-changed'; price: string }
  | NumberTaken
  /** The number is another customer's own. */
  | { code: 'postpaid.number-of-customer' }
  | Unpaid
  | TooMany

/** Why a line stays as it is, in order of precedence. */
export type ChangeRefusal =
  | { code: 'postpaid.over' }
  | Unpaid
  | { code: 'postpaid.ends-soon' }
  | PlanGone
  | NumberTaken
  | TooMany

/** Why a bill is not paid, in order of precedence. */
export type PayRefusal =
  | { code: 'postpaid.over' }
  | { code: 'postpaid.cycle-runs' }
  | { code: 'postpaid.paid-already' }
  | { code: 'postpaid.insufficient-funds'; available: string; short_by: string }

/** Why a bill is not looked into, or nothing is taken off for it, in order of precedence. */
export type BillRefusal =
  | { code: 'postpaid.no-bill' }
  | { code: 'postpaid.not-due' }
  | { code: 'postpaid.bad-reason' }
  | { code: 'postpaid.credit-too-large'; most: string }
  | { code: 'postpaid.credited-already' }

type PlanGone = { code: 'postpaid.plan-gone' }
/** Another line has the number. */
type NumberTaken = { code: 'postpaid.number-taken' }
/** A bill is overdue. */
type Unpaid = { code: 'postpaid.unpaid' }
type TooMany = { code: 'postpaid.too-many'; most: number }

export type PostpaidRefusal = ActivateRefusal | ChangeRefusal | PayRefusal
