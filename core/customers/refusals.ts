/** Why somebody cannot be registered, in order of precedence. */
export type RegisterRefusal =
  | { code: 'customers.phone-taken' }
  | { code: 'customers.bad-name' }
  | { code: 'customers.unknown-referral' }

/** Why a customer cannot come in. The operator's reason is not for the customer's eyes, so it is not here. */
export type AdmitRefusal = { code: 'customers.suspended' } | { code: 'customers.closed' }

/** Why a number is not saved, in order of precedence. */
export type RecipientRefusal =
  | { code: 'customers.bad-recipient-name' }
  /** Another saved number of this customer has the name. */
  | { code: 'customers.recipient-name-taken'; name: string }
  | { code: 'customers.too-many-recipients'; most: number }

/** Why something about a customer is not changed. */
export type ProfileRefusal =
  | { code: 'customers.bad-name' }
  | { code: 'customers.bad-time-zone' }
  /** It was changed lately; from then on it may be again. */
  | { code: 'customers.time-zone-kept'; until: string }
  /** Another customer has the address. */
  | { code: 'customers.email-taken' }

/** Why an operator cannot suspend a customer, or let them in again. */
export type StandingRefusal =
  | { code: 'customers.closed' }
  | { code: 'customers.suspended-already' }
  | { code: 'customers.not-suspended' }

export type CustomerRefusal =
  | RegisterRefusal
  | AdmitRefusal
  | RecipientRefusal
  | ProfileRefusal
  | StandingRefusal
