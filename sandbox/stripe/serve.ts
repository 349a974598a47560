import { type CheckoutView, renderCheckoutPage, renderUnknownCheckout } from '../checkout/checkout-page.ts'
import { type Answer, answerHtml, answerJson, type Call, CUT } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'
import type { Session } from './books.ts'
import { describeCharge, describeDispute, describeSession } from './describe.ts'
import { paySession, waysToPay } from './pay.ts'

function refuse(status: number, message: string, more: { type?: string; code?: string } = {}): Answer {
  return answerJson(status, { error: { type: 'invalid_request_error', ...more, message } })
}

const missing = (what: string): Answer => refuse(404, `No such ${what}`, { code: 'resource_missing' })

/** What is under `name[…]` in a form, one level deep. */
function readMap(form: URLSearchParams, name: string): Record<string, string> {
  const pairs = [...form].filter(([key]) => key.startsWith(`${name}[`) && key.endsWith(']'))
  return Object.fromEntries(pairs.map(([key, value]) => [key.slice(name.length + 1, -1), value]))
}

function openSession(state: SandboxState, call: Call): Answer {
  if (!call.header('content-type')?.startsWith('application/x-www-form-urlencoded'))
    return refuse(400, 'This API takes forms, not JSON')
  const form = new URLSearchParams(call.body.toString())
  const price = 'line_items[0][price_data]'
  const amount = form.get(`${price}[unit_amount]`) ?? ''
  const currency = form.get(`${price}[currency]`) ?? ''
  const needed = ['mode', 'success_url', `${price}[product_data][name]`, 'line_items[0][quantity]']
  for (const name of needed)
    if ((form.get(name) ?? '') === '')
      return refuse(400, `Missing required param: ${name}`, { code: 'parameter_missing' })
  if (!/^[1-9]\d{0,7}$/.test(amount)) return refuse(400, `Invalid integer: ${amount}`)
  if (!['ngn', 'inr', 'usd'].includes(currency)) return refuse(400, `Invalid currency: ${currency}`)
  const session = state.stripe.open({
    reference: form.get('client_reference_id') ?? '',
    email: form.get('customer_email') ?? '',
    requested: Number(amount),
    requested_currency: currency,
    return_url: form.get('success_url') ?? '',
    metadata: readMap(form, 'metadata'),
    payment_metadata: readMap(form, 'payment_intent_data[metadata]'),
  })
  return answerJson(200, describeSession(session, pageOf(state, session)))
}

const pageOf = (state: SandboxState, session: Session): string =>
  `${state.settings.url}/stripe/checkout/${session.url_key}`

/** Stripe's promise about repeats: the first answer is kept for its key and given again. */
function openOnce(state: SandboxState, call: Call): Answer {
  const key = call.header('idempotency-key')
  const kept = key === undefined ? undefined : state.stripe.recall(key, call.body)
  if (kept === 'other')
    return refuse(400, 'Keys for idempotent requests can only be used with the same parameters', {
      type: 'idempotency_error',
    })
  const answer = kept ?? openSession(state, call)
  if (key !== undefined) state.stripe.keep(key, call.body, answer)
  if (state.faults.stripe_answer_lost === 0) return answer
  state.faults.stripe_answer_lost -= 1
  state.events.emit({ type: 'fault' })
  return { ...answer, cut: true }
}

const PAGE_ROWS_MAX = 100

/** Newest first; the next page begins after the last line of the one before. */
function listCharges(state: SandboxState, query: URLSearchParams): Answer {
  const limit = Math.min(Number(query.get('limit') ?? 10), PAGE_ROWS_MAX)
  const from = Number(query.get('created[gte]') ?? 0)
  const until = Number(query.get('created[lt]') ?? Number.MAX_SAFE_INTEGER)
  const found = [...state.stripe.sessions.values()]
    .reverse()
    .filter(({ charge, created }) => charge !== null && created >= from && created < until)
  const after = query.get('starting_after')
  const place = after === null ? 0 : found.findIndex(({ charge }) => charge === after) + 1
  const data = found.slice(place, place + limit).map(describeCharge)
  return answerJson(200, { object: 'list', data, has_more: place + limit < found.length })
}

function serveApi(state: SandboxState, call: Call): Answer {
  const path = call.path.replace('/stripe', '')
  if (call.method === 'POST' && path === '/v1/checkout/sessions') return openOnce(state, call)
  if (call.method !== 'GET') return missing('route')
  if (path === '/v1/charges') return listCharges(state, call.query)
  if (path === '/v1/disputes') {
    const session = state.stripe.findByCharge(call.query.get('charge') ?? '')
    const data = session === undefined || session.dispute === 'none' ? [] : [describeDispute(session)]
    return answerJson(200, { object: 'list', data, has_more: false })
  }
  const [, id = ''] = /^\/v1\/checkout\/sessions\/([^/]+)$/.exec(path) ?? []
  const session = state.stripe.sessions.get(decodeURIComponent(id))
  if (session === undefined) return missing('checkout.session')
  const unfolded = call.query.get('expand[]') === 'payment_intent.latest_charge'
  return answerJson(200, describeSession(session, pageOf(state, session), unfolded))
}

const viewOf = (session: Session): CheckoutView => ({
  gateway: 'Stripe',
  action: `/stripe/checkout/${session.url_key}/pay`,
  reference: session.reference,
  email: session.email,
  status: session.status,
  requested: session.requested,
  requested_currency: session.requested_currency.toUpperCase(),
  amount: session.amount,
  currency: session.currency.toUpperCase(),
})

function serveCheckout(state: SandboxState, call: Call): Answer {
  const [, url_key = '', action] = /^\/stripe\/checkout\/([^/]+)(?:\/(pay))?$/.exec(call.path) ?? []
  const session = state.stripe.findByUrlKey(url_key)
  if (session === undefined) return answerHtml(404, renderUnknownCheckout())
  if (call.method === 'POST' && action === 'pay') {
    const pressed = new URLSearchParams(call.body.toString()).get('how')
    const how = waysToPay.find((way) => way === pressed)
    if (how === undefined) return answerHtml(400, renderCheckoutPage(viewOf(session)))
    paySession(state, session, how)
    return { status: 303, body: '', headers: { location: `/stripe/checkout/${url_key}` } }
  }
  return answerHtml(200, renderCheckoutPage(viewOf(session)))
}

export function serveStripe(state: SandboxState, call: Call): Answer {
  if (state.faults.stripe_down) return CUT
  if (call.path.startsWith('/stripe/checkout/')) return serveCheckout(state, call)
  if (call.header('authorization') !== `Bearer ${state.credentials.stripe_secret_key}`)
    return refuse(401, 'Invalid API Key provided')
  return serveApi(state, call)
}
