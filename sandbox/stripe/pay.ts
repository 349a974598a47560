import { z } from 'zod'
import type { SandboxState } from '../control/state.ts'
import type { Session } from './books.ts'
import { describeCharge, describeDispute, describeSession } from './describe.ts'
import { sendWebhook } from './send-webhook.ts'

/** On the page, and then what only a bank does: `reverse` refunds, `part` refunds a half. */
export const waysToPay = [
  'pay',
  'half',
  'usd',
  'decline',
  'late',
  'reverse',
  'part',
  'dispute',
  'win',
  'lose',
] as const
export type WayToPay = (typeof waysToPay)[number]
const onPage = new Set<WayToPay>(['pay', 'half', 'usd', 'decline', 'late'])

export const payStripeSchema = z.strictObject({
  reference: z.string(),
  how: z.enum(waysToPay),
  webhookTimes: z.number().int().min(0).max(20).optional(),
})

function succeed(state: SandboxState, session: Session, event: string, times?: number): void {
  session.status = 'success'
  sendWebhook(state, event, describeSession(session, ''), times)
}

/** After the payment: money that goes back, or that somebody wants back. */
function takeBack(state: SandboxState, session: Session, how: WayToPay, times?: number): string | undefined {
  if (session.status !== 'success') return 'only a successful payment can be taken back'
  if (how === 'reverse' || how === 'part') {
    session.refunded = how === 'part' ? Math.floor(session.amount / 2) : session.amount
    if (how === 'reverse') session.status = 'reversed'
    sendWebhook(state, 'charge.refunded', describeCharge(session), times)
    return undefined
  }
  if (how === 'dispute') {
    session.dispute = 'needs_response'
    sendWebhook(state, 'charge.dispute.created', describeDispute(session), times)
    return undefined
  }
  if (session.dispute !== 'needs_response') return 'nobody disputes this payment'
  session.dispute = how === 'win' ? 'won' : 'lost'
  sendWebhook(state, 'charge.dispute.closed', describeDispute(session), times)
  return undefined
}

/** What the payer, or the payer's bank, did. Answers why it is not possible, if it is not. */
export function paySession(
  state: SandboxState,
  session: Session,
  how: WayToPay,
  times?: number,
): string | undefined {
  if (!onPage.has(how)) return takeBack(state, session, how, times)
  if (session.status !== 'abandoned' && session.status !== 'failed')
    return `the payment is ${session.status} already`
  if (how === 'half') session.amount = Math.floor(session.requested / 2)
  if (how === 'usd') session.currency = 'usd'
  state.stripe.charge(session)
  if (how === 'decline') {
    session.status = 'failed'
    return undefined
  }
  if (how === 'late') {
    session.status = 'processing'
    sendWebhook(state, 'checkout.session.completed', describeSession(session, ''), times)
    state.timers.after(state.timing.paystack_late_ms, () =>
      succeed(state, session, 'checkout.session.async_payment_succeeded', times),
    )
    return undefined
  }
  succeed(state, session, 'checkout.session.completed', times)
  return undefined
}
