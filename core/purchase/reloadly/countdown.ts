import { Fault } from '../../kernel/fault.ts'

/** What is left of the time for a whole errand, in milliseconds. A Fault once it is over: the next call is not begun. */
export type Left = () => number

/**
 * One purchase may need a token and the list of operators first, and all of it together must not take longer than
 * the provider's timeout: others ask what became of the purchase by then.
 */
export function startCountdown(timeout_ms: number): Left {
  const ends_at = performance.now() + timeout_ms
  return () => {
    const left_ms = Math.floor(ends_at - performance.now())
    if (left_ms < 1) throw new Fault('reloadly', 'no', 'no time is left for the call itself')
    return left_ms
  }
}
