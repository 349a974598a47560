import type { Session } from './books.ts'

const isPaid = ({ status }: Session): boolean => status === 'success' || status === 'reversed'

/** 2.9 % and a little, as a card from abroad costs. */
const feeOf = (amount: number): number => Math.round(amount * 0.029) + 3_000

/** A charge: one try with one card. */
export function describeCharge(session: Session): Record<string, unknown> {
  return {
    id: session.charge,
    object: 'charge',
    amount: session.amount,
    amount_refunded: session.refunded,
    balance_transaction: isPaid(session)
      ? { id: `txn_${session.charge}`, object: 'balance_transaction', fee: feeOf(session.amount) }
      : null,
    created: session.created,
    currency: session.currency,
    description: session.reference,
    disputed: session.dispute !== 'none',
    livemode: false,
    metadata: session.payment_metadata,
    paid: isPaid(session),
    payment_intent: session.payment_intent,
    refunded: session.refunded >= session.amount,
    status: isPaid(session) ? 'succeeded' : session.status === 'failed' ? 'failed' : 'pending',
  }
}

function describeIntent(session: Session): Record<string, unknown> | null {
  if (session.payment_intent === null) return null
  return {
    id: session.payment_intent,
    object: 'payment_intent',
    amount: session.requested,
    amount_received: isPaid(session) ? session.amount : 0,
    currency: session.currency,
    last_payment_error: session.status === 'failed' ? { message: 'Your card was declined.' } : null,
    latest_charge: session.charge === null ? null : describeCharge(session),
    metadata: session.payment_metadata,
    status: isPaid(session) ? 'succeeded' : 'requires_payment_method',
  }
}

/** The page. `unfolded` shows the payment with its last charge; otherwise only its id. */
export function describeSession(session: Session, url: string, unfolded = false): Record<string, unknown> {
  const isOpen = session.status === 'abandoned' || session.status === 'failed'
  return {
    id: session.id,
    object: 'checkout.session',
    amount_total: session.requested,
    client_reference_id: session.reference,
    currency: session.requested_currency,
    customer_email: session.email,
    livemode: false,
    metadata: session.metadata,
    mode: 'payment',
    payment_intent: unfolded ? describeIntent(session) : session.payment_intent,
    payment_status: isPaid(session) ? 'paid' : 'unpaid',
    status: isOpen ? 'open' : 'complete',
    url: isOpen ? url : null,
  }
}

export const describeDispute = (session: Session): Record<string, unknown> => ({
  id: `dp_${session.charge}`,
  object: 'dispute',
  amount: session.amount,
  charge: session.charge,
  currency: session.currency,
  metadata: {},
  payment_intent: session.payment_intent,
  reason: 'fraudulent',
  status: session.dispute,
})
