import type { Admin } from '../admin/index.ts'
import { type Approval, type ApprovalEnv, askApproval, type KindRefusal, sumOpen } from '../approval/index.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { encodeMoney, type Money, money, subtract } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { type EndingEnv, findRefundable, refundPurchase } from '../purchase/index.ts'
import type { RefundAskRefusal } from './refusals.ts'

export type RefundWish = {
  key: string
  /** Of the purchase. */
  reference: string
  amount: Money
  reason: string
  asked_by: Admin
}

/**
 * Asks a second person to give money of a purchase back. It is judged as if it happened now, and again when it does.
 *
 * Refusals: 'corrections.no-purchase', 'corrections.asked-already', and those of `refundPurchase`.
 */
export async function askRefund(
  trx: Trx,
  env: ApprovalEnv,
  { key, reference, amount, reason, asked_by }: RefundWish,
): Promise<Result<Approval, RefundAskRefusal>> {
  const found = await findRefundable(trx, reference)
  if (found === null) return refuse({ code: 'corrections.no-purchase' })
  const { purchase, rest, refusal } = found
  if (refusal !== null) return refuse(refusal)
  if (amount > rest) return refuse({ code: 'purchase.refund-too-much', rest: encodeMoney(rest) })
  if (purchase.state === 'review' && amount !== rest)
    return refuse({ code: 'purchase.refund-only-whole', price: encodeMoney(rest) })
  const subject = `purchase:${purchase.id}`
  const left = subtract(rest, await sumOpen(trx, { kind: 'refund', subject, time: now() }))
  if (amount > left) return refuse({ code: 'corrections.asked-already', left: encodeMoney(left) })
  const payload = { purchase_id: purchase.id, amount: encodeMoney(amount) }
  const approval = await askApproval(trx, env, {
    ...{ key, kind: 'refund', payload, subject, about: purchase.reference },
    ...{ customer_id: purchase.customer_id, amount, reason, asked_by },
  })
  return ok(approval)
}

/** A second person said yes. */
export async function carryOutRefund(
  trx: Trx,
  env: EndingEnv,
  { id, payload }: Approval,
): Promise<Result<null, KindRefusal>> {
  const { purchase_id, amount } = payload as { purchase_id: Uuid; amount: string }
  return await refundPurchase(trx, env, { purchase_id, amount: money(amount), approval_id: id })
}
