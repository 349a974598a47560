/**
 * Why a purchase is not placed. They are tested in this order, and the first that holds is the answer.
 * Amounts are decimal strings of minor units.
 */
export type PurchaseRefusal =
  /** The key was used before, for something else. */
  | { code: 'purchase.key-reused' }
  | { code: 'purchase.customer-not-active'; status: string }
  | { code: 'purchase.unknown-network'; network: string }
  /** The recipient's number is of another country. */
  | { code: 'purchase.foreign-number' }
  | { code: 'purchase.amount-not-whole' }
  | { code: 'purchase.amount-too-small'; least: string }
  | { code: 'purchase.amount-too-large'; most: string }
  /** `left` is what may still be bought today, never below zero. */
  | { code: 'purchase.daily-limit'; limit: string; left: string }
  | { code: 'purchase.pin-needed' }
  | { code: 'purchase.insufficient-funds'; available: string; short_by: string }
