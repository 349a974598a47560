/**
 * Where a request for a second person stands. The trigger `approval_moves` of the database says the same.
 *
 * asked      it waits for somebody else
 * approved   somebody else said yes; only within their transaction
 * done       and it happened
 * failed     it could not happen any more when they said yes
 * refused    somebody else said no
 * withdrawn  who asked for it took it back
 * expired    nobody decided in time
 */
export const APPROVAL_MOVES = {
  asked: ['approved', 'refused', 'withdrawn', 'expired'],
  approved: ['done', 'failed'],
  done: [],
  failed: [],
  refused: [],
  withdrawn: [],
  expired: [],
} as const satisfies Record<string, readonly string[]>

export type ApprovalState = keyof typeof APPROVAL_MOVES
