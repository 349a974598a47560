import { addSeconds } from '../kernel/clock.ts'

/** Without a verdict for this long a person decides. The customer was promised one within a day. */
export const VERDICT_HOURS = 24

/** A job that has not run this long after it was due is taken for lost, and asked for again. */
export const LOST_AFTER_SECONDS = 30

/** What a call may take beyond the provider's own timeout before its purchase counts as abandoned. */
export const SEND_MARGIN_SECONDS = 5

const WAIT_FIRST_SECONDS = 5
const WAIT_MOST_SECONDS = 600

/** 5, 10, 20, 40 … seconds, at most 10 minutes: quick while the customer looks on, then gentle on the provider. */
export const waitSeconds = (checks: number): number =>
  Math.min(WAIT_FIRST_SECONDS * 2 ** Math.min(checks, 20), WAIT_MOST_SECONDS)

/** From this moment on a purchase that is still `sending` was left behind by the process that sent it. */
export const sendOverdueAt = (sent_at: Date, timeout_ms: number): Date =>
  addSeconds(sent_at, timeout_ms / 1000 + SEND_MARGIN_SECONDS)
