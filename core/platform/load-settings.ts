import { count } from './setting-shapes.ts'

/** How much of everything at once, and what happens beyond it. */
export const loadSettings = {
  /** How many provider calls one worker has under way at once. */
  VEND_CONCURRENCY: count(32),
  /** Buyers are told that it is busy when more purchases than this wait to be sent, or one waits for longer. */
  BUSY_ABOVE: count(500),
  BUSY_AFTER_SECONDS: count(30),
  /** With so many waiting no further purchase is taken; 0 is no limit. */
  WAITING_PURCHASES_MAX: count(5_000, 0),
  /** What one person may write within ten seconds, taps counted half; what is more is not heard. 0 is no limit. */
  CHAT_EVENTS_MAX: count(20, 0),
}
