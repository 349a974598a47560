/** Why a plan is not placed for a number, or not cancelled. */
export type SubscriptionRefusal =
  /** A plan runs there, is on its way or waits, and nobody said what is to become of it. */
  | { code: 'subscription.plan-running' }
  /** A plan is on its way to that number: only its end, or the line, is left to choose. */
  | { code: 'subscription.plan-starting' }
  /** As many plans wait for that number as may. */
  | { code: 'subscription.line-full'; most: number }
  /** An add-on goes with a plan of the same network that runs. */
  | { code: 'subscription.needs-plan' }
  /** It does not wait (any more): it has started, is over, or was never there. */
  | { code: 'subscription.not-waiting' }
