import { z } from 'zod'
import type { SandboxState } from '../control/state.ts'
import type { Payment } from './books.ts'
import { describePayment } from './describe-payment.ts'
import { sendWebhook } from './send-webhook.ts'

export const waysToPay = ['pay', 'half', 'usd', 'decline', 'late', 'reverse'] as const
export type WayToPay = (typeof waysToPay)[number]

export const paySchema = z.strictObject({
  reference: z.string(),
  how: z.enum(waysToPay),
  webhookTimes: z.number().int().min(0).max(20).optional(),
})

function succeed(state: SandboxState, payment: Payment, times?: number): void {
  payment.status = 'success'
  payment.gateway_response = 'Successful'
  payment.paid_at = new Date().toISOString()
  sendWebhook(state, 'charge.success', describePayment(payment), times)
}

function reverse(state: SandboxState, payment: Payment, times?: number): void {
  payment.status = 'reversed'
  payment.gateway_response = 'Reversed'
  const refund = {
    status: 'processed',
    transaction_reference: payment.reference,
    refund_reference: `RF_${payment.access_code}`,
    amount: String(payment.amount),
    currency: payment.currency,
    processor: 'sandbox',
    customer: { email: payment.email },
    domain: 'test',
  }
  sendWebhook(state, 'refund.processed', refund, times)
}

/** What the payer did on the checkout page. Answers why it is not possible, if it is not. */
export function payAs(
  state: SandboxState,
  payment: Payment,
  how: WayToPay,
  times?: number,
): string | undefined {
  if (how === 'reverse') {
    if (payment.status !== 'success') return 'only a successful payment can be reversed'
    reverse(state, payment, times)
    return undefined
  }
  if (payment.status !== 'abandoned' && payment.status !== 'failed')
    return `the payment is ${payment.status} already`
  if (how === 'decline') {
    payment.status = 'failed'
    payment.gateway_response = 'Declined'
    return undefined
  }
  if (how === 'late') {
    payment.status = 'processing'
    payment.gateway_response = 'Waiting for the bank'
    state.timers.after(state.timing.paystack_late_ms, () => succeed(state, payment, times))
    return undefined
  }
  if (how === 'half') payment.amount = Math.floor(payment.requested_kobo / 2)
  if (how === 'usd') payment.currency = 'USD'
  succeed(state, payment, times)
  return undefined
}
