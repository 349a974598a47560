import { Fault } from '../../kernel/fault.ts'
import type { Checkout, Gateway, GatewayVerdict, OpenedCheckout } from '../gateway.ts'
import { openedAnswer, type Session, sessionAnswer } from './answers.ts'
import { ask, call, errorOf, type Settings, unreadable } from './call.ts'
import { listCharges } from './list-charges.ts'
import { isLost } from './read-disputes.ts'
import { isSigned, readEvent } from './webhook.ts'

/**
 * Stripe Checkout (https://docs.stripe.com/api/checkout/sessions). Amounts cross as whole minor units,
 * as we keep them: naira and rupees have two decimals there too.
 */
export function createStripe(config: Settings): Gateway {
  return {
    name: 'stripe',
    open: (checkout) => open(config, checkout),
    verify: (payment) => verify(config, payment),
    readWebhook: (headers, raw_body) =>
      isSigned(config.STRIPE_WEBHOOK_SECRET, headers, raw_body) ? readEvent(raw_body) : null,
    listCharges: (period) => listCharges(config, period),
  }
}

/**
 * The reference is the idempotency key, so an answer that got lost is given again, link and all. The
 * same is true of an answer 500, which would be repeated for a day: that reference is used up.
 */
async function open(config: Settings, checkout: Checkout): Promise<OpenedCheckout | { taken: true }> {
  const { reference } = checkout
  const answer = await call(config, {
    path: '/v1/checkout/sessions',
    form: formOf(config, checkout),
    key: reference,
  })
  const opened = openedAnswer.safeParse(answer.body)
  if (answer.status === 200 && opened.success) return { url: opened.data.url, checkout_key: opened.data.id }
  if (answer.status >= 500 || errorOf(answer).type === 'idempotency_error') return { taken: true }
  const refused = answer.status >= 400 && answer.status !== 408
  const said = `answered ${answer.status} ${errorOf(answer).message}`
  throw new Fault('stripe', refused ? 'no' : 'unknown', said, { status: answer.status })
}

/** Nothing in it may differ between two tries for one reference, or Stripe refuses the second. */
function formOf(
  config: Settings,
  { reference, amount, currency, email, metadata }: Checkout,
): URLSearchParams {
  const form = new URLSearchParams({
    mode: 'payment',
    client_reference_id: reference,
    customer_email: email,
    success_url: config.STRIPE_RETURN_URL,
    cancel_url: config.STRIPE_RETURN_URL,
    'line_items[0][quantity]': '1',
    'line_items[0][price_data][currency]': currency.toLowerCase(),
    'line_items[0][price_data][unit_amount]': amount.toString(),
    'line_items[0][price_data][product_data][name]': reference,
    // The charge takes this over, so that refunds and Stripe's list name our reference.
    'payment_intent_data[metadata][reference]': reference,
    'payment_intent_data[description]': reference,
  })
  for (const [name, value] of Object.entries(metadata)) form.set(`metadata[${name}]`, value)
  return form
}

/** A page whose key we do not have was shown to nobody: it cannot have been paid. */
async function verify(
  config: Settings,
  { reference, checkout_key = null }: { reference: string; checkout_key?: string | null },
): Promise<GatewayVerdict> {
  if (checkout_key === null) return { outcome: 'missing' }
  const unfold = new URLSearchParams({ 'expand[]': 'payment_intent.latest_charge' })
  const answer = await ask(config, `/v1/checkout/sessions/${encodeURIComponent(checkout_key)}?${unfold}`)
  if (answer.status === 404 && errorOf(answer).code === 'resource_missing') return { outcome: 'missing' }
  const session = sessionAnswer.safeParse(answer.body)
  if (answer.status !== 200 || !session.success) throw unreadable(answer)
  // Never credit by an answer about somebody else's payment.
  if (session.data.client_reference_id !== reference)
    throw new Fault('stripe', 'no', 'answered about another reference', { status: answer.status })
  return readVerdict(config, session.data)
}

async function readVerdict(
  config: Settings,
  { payment_status, payment_intent }: Session,
): Promise<GatewayVerdict> {
  if (payment_intent === null || payment_intent === undefined) return { outcome: 'pending' }
  const { id: payment_key, amount_received: amount, currency, latest_charge: charge } = payment_intent
  if (payment_status !== 'paid' || amount === 0n) {
    // The page stays open after a card was declined, and another one may follow.
    const declined = payment_intent.last_payment_error
    return declined ? { outcome: 'failed', detail: declined.message ?? 'declined' } : { outcome: 'pending' }
  }
  if (charge?.refunded === true || (charge?.disputed === true && (await isLost(config, charge.id))))
    return { outcome: 'reversed' }
  return { outcome: 'paid', amount, currency, payment_key }
}
