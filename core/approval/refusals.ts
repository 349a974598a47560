/** Why a request is not decided, or not like this. */
export type ApprovalRefusal =
  | { code: 'approval.unknown' }
  /** Whoever asked cannot say yes. */
  | { code: 'approval.own' }
  | { code: 'approval.not-yours' }
  /** Somebody was faster; `state` says how it ended. */
  | { code: 'approval.decided'; state: string }
  /** Who asked is not on the list any more, or may not ask for this any more. */
  | { code: 'approval.asker-gone' }
