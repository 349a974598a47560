import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Answer, answerJson, type Call } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'
import type { PaystackCustomer } from './books.ts'
import { describePayment } from './describe-payment.ts'
import { sendWebhook } from './send-webhook.ts'

const personSchema = z.object({
  email: z.email(),
  first_name: z.string().min(1),
  last_name: z.string().min(1),
  phone: z.string().min(1),
})
const wishSchema = z.object({ customer: z.string(), preferred_bank: z.string() })

const refuse = (status: number, message: string): Answer => answerJson(status, { status: false, message })

const describeAccount = (customer: PaystackCustomer): Record<string, unknown> | null =>
  customer.account === null
    ? null
    : {
        bank: { name: customer.account.bank, id: 24, slug: 'test-bank' },
        account_name: customer.account.account_name,
        account_number: customer.account.account_number,
        assigned: true,
        active: true,
        currency: 'NGN',
      }

const describeCustomer = ({ account: _, ...person }: PaystackCustomer, account: unknown) => ({
  ...person,
  domain: 'test',
  dedicated_account: account,
})

function createCustomer(state: SandboxState, body: unknown): Answer {
  const person = personSchema.safeParse(body)
  if (!person.success) return refuse(400, 'Customer details are not complete')
  const customer = state.paystack.addCustomer(person.data)
  const data = describeCustomer(customer, describeAccount(customer))
  return answerJson(200, { status: true, message: 'Customer created', data })
}

/** At once, later with a webhook, or not at all, as the switches say. */
function createAccount(state: SandboxState, body: unknown): Answer {
  const wish = wishSchema.safeParse(body)
  const customer = [...state.paystack.customers.values()].find(
    ({ customer_code }) => customer_code === wish.data?.customer,
  )
  if (customer === undefined) return refuse(400, 'Customer not found')
  if (wish.data?.preferred_bank !== 'test-bank') return refuse(400, 'Preferred bank is not available')
  if (state.faults.paystack_account_refused)
    return refuse(400, 'Dedicated NUBAN is not available for your business')
  if (customer.account === null && state.faults.paystack_account_slow) {
    state.timers.after(state.timing.paystack_late_ms, () => {
      state.paystack.openAccount(customer)
      const data = {
        customer: describeCustomer(customer, null),
        dedicated_account: describeAccount(customer),
      }
      sendWebhook(state, 'dedicatedaccount.assign.success', data)
    })
    return answerJson(200, { status: true, message: 'Assign dedicated account in progress' })
  }
  if (customer.account === null) state.paystack.openAccount(customer)
  return answerJson(200, {
    status: true,
    message: 'NUBAN successfully created',
    data: describeAccount(customer),
  })
}

/** Null when the path is about something else. */
export function serveAccounts(state: SandboxState, call: Call, path: string, body: unknown): Answer | null {
  if (call.method === 'POST' && path === '/customer') return createCustomer(state, body)
  if (call.method === 'POST' && path === '/dedicated_account') return createAccount(state, body)
  if (call.method !== 'GET' || !path.startsWith('/customer/')) return null
  const customer = state.paystack.customers.get(decodeURIComponent(path.slice('/customer/'.length)))
  if (customer === undefined) return refuse(404, 'Customer not found')
  const data = describeCustomer(customer, describeAccount(customer))
  return answerJson(200, { status: true, message: 'Customer retrieved', data })
}

export const transferSchema = z.strictObject({
  account_number: z.string().regex(/^\d{10}$/),
  /** In kobo. */
  amount: z.number().int().positive(),
  currency: z.enum(['NGN', 'USD']).optional(),
  webhookTimes: z.number().int().min(0).max(20).optional(),
})

/** Somebody sends money from a bank. A number that no customer has is taken too, as an old one would be. */
export function transferTo(state: SandboxState, wish: z.output<typeof transferSchema>): string {
  const { account_number, amount, currency = 'NGN', webhookTimes } = wish
  const customer = state.paystack.findByAccount(account_number)
  const payment = state.paystack.open({
    email: customer?.email ?? 'nobody@example.com',
    currency,
    amount,
    reference: randomBytes(8).toString('hex'),
    callback_url: undefined,
    metadata: { receiver_account_number: account_number },
  })
  if (payment === undefined) throw new Error('a random reference is new')
  payment.account = customer?.account ?? { account_number, bank: 'Test Bank', account_name: 'NOBODY' }
  payment.status = 'success'
  payment.gateway_response = 'Approved'
  payment.paid_at = new Date().toISOString()
  sendWebhook(state, 'charge.success', describePayment(payment), webhookTimes)
  return payment.reference
}
