import { z } from 'zod'
import { type CheckoutView, renderCheckoutPage, renderUnknownCheckout } from '../checkout/checkout-page.ts'
import { type Answer, answerHtml, answerJson, type Call, CUT } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'
import { serveAccounts } from './accounts.ts'
import type { Payment } from './books.ts'
import { describePayment } from './describe-payment.ts'
import { payAs, waysToPay } from './pay.ts'

const currencySchema = z.enum(['NGN', 'GHS', 'KES', 'ZAR', 'USD'])

function refuse(status: number, message: string, code = 'invalid_params'): Answer {
  return answerJson(status, { status: false, message, type: 'validation_error', code })
}

function readObject(call: Call): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(call.body.toString())
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function readAmount(value: unknown): number | undefined {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
  const amount = /^\d{1,12}$/.test(text) ? Number(text) : 0
  return amount > 0 ? amount : undefined
}

function initialize(state: SandboxState, call: Call): Answer {
  const body = readObject(call)
  const email = optionalText(body.email)
  if (email === undefined || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    return refuse(400, 'Invalid Email Address Passed', 'invalid_email_address')
  const amount = readAmount(body.amount)
  if (amount === undefined) return refuse(400, 'Invalid Amount Sent', 'invalid_amount')
  const currency = currencySchema.safeParse(body.currency ?? 'NGN')
  if (!currency.success) return refuse(400, 'Currency not supported by merchant', 'unsupported_currency')
  const reference = optionalText(body.reference)
  if (reference !== undefined && !/^[A-Za-z0-9.=-]+$/.test(reference))
    return refuse(400, 'Invalid character in reference', 'invalid_reference')
  const callback_url = optionalText(body.callback_url)
  const metadata = body.metadata
  const payment = state.paystack.open({
    email,
    amount,
    currency: currency.data,
    reference,
    callback_url,
    metadata,
  })
  if (payment === undefined) return refuse(400, 'Duplicate Transaction Reference', 'duplicate_reference')
  const data = {
    authorization_url: `${state.settings.url}/paystack/checkout/${payment.access_code}`,
    access_code: payment.access_code,
    reference: payment.reference,
  }
  return answerJson(200, { status: true, message: 'Authorization URL created', data })
}

function verify(state: SandboxState, reference: string): Answer {
  const payment = state.paystack.payments.get(reference)
  if (payment === undefined) return refuse(404, 'Transaction reference not found', 'transaction_not_found')
  return answerJson(200, { status: true, message: 'Verification successful', data: describePayment(payment) })
}

const PAGE_ROWS_MAX = 100

/** Newest first, as Paystack lists: by when a payment was begun, both ends of the period inside it. */
function list(state: SandboxState, query: URLSearchParams): Answer {
  const count = (name: string, usual: number) =>
    Math.max(1, Math.trunc(Number(query.get(name) ?? usual)) || usual)
  const perPage = Math.min(count('perPage', 50), PAGE_ROWS_MAX)
  const page = count('page', 1)
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''].map((text) => Date.parse(text))
  const found = [...state.paystack.payments.values()].reverse().filter((payment) => {
    const begun = Date.parse(payment.created_at)
    const isSince = from === undefined || Number.isNaN(from) || begun >= from
    const isUntil = to === undefined || Number.isNaN(to) || begun <= to
    return isSince && isUntil && [payment.status, null, ''].includes(query.get('status'))
  })
  const skipped = (page - 1) * perPage
  const meta = { total: found.length, skipped, perPage, page, pageCount: Math.ceil(found.length / perPage) }
  const data = found.slice(skipped, skipped + perPage).map(describePayment)
  return answerJson(200, { status: true, message: 'Transactions retrieved', data, meta })
}

const viewOf = (payment: Payment): CheckoutView => ({
  gateway: 'Paystack',
  action: `/paystack/checkout/${payment.access_code}/pay`,
  reference: payment.reference,
  email: payment.email,
  status: payment.status,
  requested: payment.requested_kobo,
  requested_currency: payment.requested_currency,
  amount: payment.amount,
  currency: payment.currency,
})

/** The page the payer sees; a plain form, so that it works in any browser and in a test without one. */
function serveCheckout(state: SandboxState, call: Call): Answer {
  const [, access_code = '', action] = /^\/paystack\/checkout\/([^/]+)(?:\/(pay))?$/.exec(call.path) ?? []
  const payment = state.paystack.findByAccessCode(access_code)
  if (payment === undefined) return answerHtml(404, renderUnknownCheckout())
  if (call.method === 'POST' && action === 'pay') {
    const how = waysToPay.find((way) => way === new URLSearchParams(call.body.toString()).get('how'))
    if (how === undefined || how === 'reverse') return answerHtml(400, renderCheckoutPage(viewOf(payment)))
    payAs(state, payment, how)
    return { status: 303, body: '', headers: { location: `/paystack/checkout/${access_code}` } }
  }
  return answerHtml(200, renderCheckoutPage(viewOf(payment)))
}

export function servePaystack(state: SandboxState, call: Call): Answer {
  if (state.faults.paystack_down) return CUT
  if (call.path.startsWith('/paystack/checkout/')) return serveCheckout(state, call)
  if (call.header('authorization') !== `Bearer ${state.credentials.paystack_secret_key}`)
    return refuse(401, 'Invalid key', 'invalid_Key')
  const path = call.path.replace('/paystack', '')
  if (call.method === 'POST' && path === '/transaction/initialize') return initialize(state, call)
  if (call.method === 'GET' && path === '/transaction') return list(state, call.query)
  if (call.method === 'GET' && path.startsWith('/transaction/verify/'))
    return verify(state, decodeURIComponent(path.slice('/transaction/verify/'.length)))
  return serveAccounts(state, call, path, readObject(call)) ?? refuse(404, 'Route not found', 'not_found')
}
