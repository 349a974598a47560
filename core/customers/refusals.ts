/** Why somebody cannot be registered, in order of precedence. */
export type RegisterRefusal =
  | { code: 'customers.phone-taken' }
  | { code: 'customers.bad-name' }
  | { code: 'customers.unknown-referral' }

/** Why a customer cannot come in. The operator's reason is not for the customer's eyes, so it is not here. */
export type AdmitRefusal = { code: 'customers.suspended' } | { code: 'customers.closed' }

export type CustomerRefusal = RegisterRefusal | AdmitRefusal
