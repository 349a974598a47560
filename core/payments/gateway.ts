import type { Currency, Money } from '../kernel/money.ts'

/**
 * What a payment gateway offers us. The gateway's answer to `verify` is the only truth about a
 * payment; a webhook is a hint that it is time to ask.
 */
export type Gateway = {
  readonly name: string
  /**
   * Makes a page where the person pays. `taken` means that this reference is used up: a page may
   * have been opened under it before, and its link cannot be had again.
   * Throws a Fault: 'no' when nothing was made, 'unknown' when a page may exist.
   */
  open(checkout: Checkout): Promise<OpenedCheckout | { taken: true }>
  /** Asks what became of a payment. Asking does nothing, so every Fault here is 'no'. */
  verify(payment: { reference: string; checkout_key?: string | null }): Promise<GatewayVerdict>
  /** Null when the signature is not the gateway's: a forgery, which must change nothing. Header names in lower case. */
  readWebhook(headers: WebhookHeaders, raw_body: Uint8Array): GatewayWebhook | null
  /**
   * One page of the gateway's own list of payments, whoever they are for, begun there in
   * `from <= time < to`; pages follow by the `next` of the one before. Keep `to` in the past, or a
   * payment that begins while the pages are read may be missed. Every Fault is 'no'.
   */
  listCharges(period: ChargePeriod): Promise<{ charges: GatewayCharge[]; next: string | null }>
  /** Account numbers that belong to one payer each, where the gateway keeps them for us. */
  readonly accounts?: GatewayAccounts
}

export type GatewayAccounts = {
  /** Makes or finds the number of a payer. Throws a Fault; another try is always safe. */
  assign(payer: AccountPayer): Promise<AccountAnswer>
}

/** The bank writes the name on the account. */
export type AccountPayer = { email: string; full_name: string; phone: string }

export type AccountAnswer =
  | { outcome: 'assigned'; account_number: string; bank: string; account_name: string }
  /** The bank takes its time; a webhook or another question tells of the end. */
  | { outcome: 'pending' }
  | { outcome: 'refused'; detail: string }

export type ChargePeriod = { from: Date; to: Date; page?: string }

/** A line of that list, as it stands at this moment. */
export type GatewayCharge = {
  /**
   * Ours, or the gateway's own for a payment that we did not ask for. Where a card failed before
   * another one paid, there may be a line for each.
   */
  reference: string
  state: 'paid' | 'pending' | 'failed' | 'reversed'
  /** What was paid, or is asked for while nothing was, in minor units of `currency`. */
  amount: Money
  currency: string
  /** What the gateway keeps of it; null while nobody knows. */
  fee: Money | null
  paid_at: Date | null
  /** Where it was sent, for a transfer to the account of a customer. */
  account_number?: string
}

export type WebhookHeaders = Readonly<Record<string, string | undefined>>

export type Checkout = {
  reference: string
  amount: Money
  currency: Currency
  /** Gateways insist on an address; see `payerAddress`. */
  email: string
  metadata: Readonly<Record<string, string>>
}

/** `checkout_key` is the gateway's own name of the page, where it cannot be asked by our reference. */
export type OpenedCheckout = { url: string; checkout_key?: string }

export type GatewayVerdict =
  /**
   * What really arrived, in minor units of the currency that it arrived in. `payment_key` is the
   * gateway's own name of the payment, where later events about it carry no other; `account_number`
   * is where it was sent, when somebody sent it to the account of a customer.
   */
  | { outcome: 'paid'; amount: Money; currency: string; payment_key?: string; account_number?: string }
  /** Not finished: the page is open, the bank is asked, or nobody has done anything yet. */
  | { outcome: 'pending' }
  | { outcome: 'failed'; detail: string }
  /** The money went back to the payer after it had arrived. */
  | { outcome: 'reversed' }
  /** The gateway does not know the reference. */
  | { outcome: 'missing' }

/**
 * `event_key` is the same for every repeat of an event. Some events speak of no payment of ours;
 * some name it only by the `payment_key` that its verdict had.
 */
export type GatewayWebhook = {
  event_key: string
  reference: string | null
  kind: string
  payment_key?: string
  /** Money came to an account number; nobody had asked for it. */
  is_transfer?: boolean
  /** Something became of the account number of this payer. */
  payer?: string
}
