import type { ApprovalRefusal } from '../../../../core/approval/index.ts'
import type { CreditRefusal, RefundAskRefusal } from '../../../../core/corrections/index.ts'
import { never } from '../../../../core/kernel/assert.ts'
import { money } from '../../../../core/kernel/money.ts'
import { type Text, text } from '../../../texts/text.ts'

/** Why something is not asked for, or not decided. */
export function trustRefusalText(refusal: ApprovalRefusal | RefundAskRefusal | CreditRefusal): Text {
  switch (refusal.code) {
    case 'approval.unknown':
      return text('approval-unknown')
    case 'approval.own':
      return text('approval-own')
    case 'approval.not-yours':
      return text('approval-not-yours')
    case 'approval.decided':
      return text('approval-decided', { state: refusal.state })
    case 'approval.asker-gone':
      return text('approval-asker-gone')
    case 'corrections.no-purchase':
      return text('refund-no-purchase')
    case 'corrections.asked-already':
      return text('refund-asked-already', { left: money(refusal.left) })
    case 'purchase.refund-under-way':
      return text('refund-under-way')
    case 'purchase.refund-back-already':
      return text('refund-back-already')
    case 'purchase.refund-owner-gone':
      return text('refund-owner-gone')
    case 'purchase.refund-too-much':
      return text('refund-at-most', { rest: money(refusal.rest) })
    case 'purchase.refund-only-whole':
      return text('refund-in-review', { price: money(refusal.price) })
    case 'corrections.no-customer':
      return text('credit-no-customer')
    case 'corrections.customer-closed':
      return text('credit-closed')
    case 'corrections.credit-too-large':
      return text('credit-too-large', { most: money(refusal.most) })
    case 'corrections.day-full':
      return text('credit-day-full', { left: money(refusal.left) })
    default:
      return never(refusal)
  }
}
