export type { Approval, ApprovalKind, ApprovalKinds, KindRefusal } from './approval.ts'
export { type ApprovalEnv, type Ask, askApproval } from './ask-approval.ts'
export { type Decision, decideApproval } from './decide-approval.ts'
export { expireApprovals } from './move-approval.ts'
export {
  type ApprovalCard,
  findApproval,
  readCard,
  readOpenApprovals,
  sumOpen,
} from './read-approvals.ts'
export type { ApprovalRefusal } from './refusals.ts'
export type { ApprovalState } from './states.ts'
