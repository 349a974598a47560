/** Why a reward is not held, or not released, in order of precedence. */
export type ReferralRefusal =
  /** There is no such invitation, or it brought no reward. */
  | { code: 'referral.no-reward' }
  | { code: 'referral.used-already' }
  /** It has ended by itself, or with the recharge that earned it. */
  | { code: 'referral.over' }
