import type { Account, Payment } from './books.ts'

const FEE_FREE_BELOW_KOBO = 2_500_00
const FEE_MAX_KOBO = 2_000_00

function feesOf(amount_kobo: number): number {
  const flat = amount_kobo < FEE_FREE_BELOW_KOBO ? 0 : 100_00
  return Math.min(Math.round(amount_kobo * 0.015) + flat, FEE_MAX_KOBO)
}

/** What the bank says of a transfer: who sent it, and to which number. */
const describeTransfer = ({ account_number, bank }: Account): Record<string, unknown> => ({
  authorization_code: `AUTH_${account_number}`,
  bin: '008XXX',
  last4: 'X553',
  channel: 'dedicated_nuban',
  card_type: 'transfer',
  bank: 'Sandbox Bank',
  country_code: 'NG',
  brand: 'Managed Account',
  reusable: false,
  sender_name: 'SANDBOX PAYER',
  sender_bank: 'Sandbox Bank',
  sender_bank_account_number: 'XXXXXX4553',
  receiver_bank_account_number: account_number,
  receiver_bank: bank,
})

/** The Transaction resource, as verify and the webhook show it. Amounts are in kobo. */
export function describePayment(payment: Payment): Record<string, unknown> {
  const isPaid = payment.paid_at !== null
  return {
    id: payment.id,
    domain: 'test',
    status: payment.status,
    reference: payment.reference,
    receipt_number: null,
    amount: payment.amount,
    message: null,
    gateway_response: payment.gateway_response,
    paid_at: payment.paid_at,
    created_at: payment.created_at,
    channel: payment.account === null ? 'card' : 'dedicated_nuban',
    currency: payment.currency,
    ip_address: '127.0.0.1',
    metadata: payment.metadata ?? '',
    fees: isPaid ? feesOf(payment.amount) : null,
    authorization:
      payment.account !== null
        ? describeTransfer(payment.account)
        : isPaid
          ? {
              authorization_code: `AUTH_${payment.access_code.slice(0, 10)}`,
              bin: '408408',
              last4: '4081',
              exp_month: '12',
              exp_year: '2030',
              channel: 'card',
              card_type: 'visa',
              bank: 'Sandbox Bank',
              country_code: 'NG',
              brand: 'visa',
              reusable: true,
              signature: `SIG_${payment.access_code}`,
            }
          : {},
    customer: {
      id: payment.id,
      first_name: null,
      last_name: null,
      email: payment.email,
      customer_code: `CUS_${payment.access_code.slice(0, 12)}`,
      phone: null,
      metadata: null,
      risk_action: 'default',
    },
    requested_amount: payment.requested_kobo,
  }
}
