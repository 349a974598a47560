export { askCredit, CREDIT_CAUSES, type CreditCause, type CreditWish, judgeCredit } from './give-credit.ts'
export { askRefund, type RefundWish } from './give-refund.ts'
export { correctionKinds } from './kinds.ts'
export type { CreditRefusal, RefundAskRefusal } from './refusals.ts'
