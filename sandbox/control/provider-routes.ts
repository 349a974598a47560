import type { Hono } from 'hono'
import { z } from 'zod'
import { transferSchema, transferTo } from '../paystack/accounts.ts'
import { payAs, paySchema } from '../paystack/pay.ts'
import { paySession, payStripeSchema } from '../stripe/pay.ts'
import { burnData, burnSchema } from '../usage/burn.ts'
import { resolvePurchase, resolveSchema } from '../vtpass/resolve.ts'
import type { NodeBindings } from './exchange.ts'
import { readBody } from './read-body.ts'
import type { SandboxState } from './state.ts'

function listPurchases(state: SandboxState) {
  return [...state.vtpass.transactions.keys()].flatMap((request_id) => {
    const each = state.vtpass.find(request_id)
    if (each === undefined) return []
    return {
      request_id,
      transaction_id: each.transaction_id,
      serviceID: each.service.serviceID,
      phone: each.recipient,
      amount: each.amount_kobo / 100,
      charged: each.charged_kobo / 100,
      status: each.status,
      at: new Date(each.created_at).toISOString(),
    }
  })
}

const decideSchema = z.strictObject({
  custom_identifier: z.string(),
  status: z.enum(['SUCCESSFUL', 'FAILED', 'REFUNDED']),
})

function listTopups(state: SandboxState) {
  return [...state.reloadly.topups.keys()].flatMap((custom_identifier) => {
    const each = state.reloadly.find(custom_identifier)
    if (each === undefined) return []
    const { status, recipient: phone, transaction_id } = each
    return { custom_identifier, transaction_id, phone, amount: each.amount_kobo / 100, status }
  })
}

type App = Hono<{ Bindings: NodeBindings }>

/** What people and tests look at or decide on the providers' side. */
export function mountProviderRoutes(app: App, state: SandboxState): void {
  mountTelecoms(app, state)
  mountGateways(app, state)
}

function mountTelecoms(app: App, state: SandboxState): void {
  app.get('/control/sms', (c) => c.json(state.sms.list(c.req.query('phone'))))

  app.get('/control/vtpass/transactions', (c) => c.json(listPurchases(state)))
  app.post('/control/vtpass/resolve', async (c) => {
    const body = await readBody(c, resolveSchema)
    if ('refusal' in body) return body.refusal
    const transaction = resolvePurchase(state, body.value)
    if (transaction === undefined) return c.json({ error: 'no purchase has this request_id' }, 404)
    return c.json({ request_id: transaction.request_id, status: transaction.status })
  })

  app.post('/control/usage/burn', async (c) => {
    const body = await readBody(c, burnSchema)
    if ('refusal' in body) return body.refusal
    const burned = burnData(state, body.value)
    return burned === undefined
      ? c.json({ error: 'no plan was delivered to this number' }, 404)
      : c.json(burned)
  })

  app.get('/control/reloadly/transactions', (c) => c.json(listTopups(state)))
  app.post('/control/reloadly/resolve', async (c) => {
    const body = await readBody(c, decideSchema)
    if ('refusal' in body) return body.refusal
    const topup = state.reloadly.find(body.value.custom_identifier)
    if (topup === undefined) return c.json({ error: 'no top-up has this custom_identifier' }, 404)
    state.reloadly.settle(topup, body.value.status)
    return c.json({ custom_identifier: topup.custom_identifier, status: topup.status })
  })
}

function mountGateways(app: App, state: SandboxState): void {
  app.get('/control/paystack/transactions', (c) => c.json([...state.paystack.payments.values()]))
  app.post('/control/paystack/pay', async (c) => {
    const body = await readBody(c, paySchema)
    if ('refusal' in body) return body.refusal
    const { reference, how, webhookTimes } = body.value
    const payment = state.paystack.payments.get(reference)
    if (payment === undefined) return c.json({ error: 'no payment has this reference' }, 404)
    const error = payAs(state, payment, how, webhookTimes)
    return error === undefined ? c.json({ reference, status: payment.status }) : c.json({ error }, 409)
  })
  app.get('/control/paystack/accounts', (c) =>
    c.json([...state.paystack.customers.values()].flatMap(({ account }) => account ?? [])),
  )
  app.post('/control/paystack/transfer', async (c) => {
    const body = await readBody(c, transferSchema)
    if ('refusal' in body) return body.refusal
    return c.json({ reference: transferTo(state, body.value) })
  })

  app.get('/control/stripe/sessions', (c) => c.json([...state.stripe.sessions.values()]))
  app.post('/control/stripe/pay', async (c) => {
    const body = await readBody(c, payStripeSchema)
    if ('refusal' in body) return body.refusal
    const { reference, how, webhookTimes } = body.value
    const session = state.stripe.findByReference(reference)
    if (session === undefined) return c.json({ error: 'no page has this reference' }, 404)
    const error = paySession(state, session, how, webhookTimes)
    return error === undefined ? c.json({ reference, status: session.status }) : c.json({ error }, 409)
  })
}
