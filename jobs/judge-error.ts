import { Fault } from '../core/kernel/fault.ts'
import { isDatabaseAway } from '../core/platform/database-away.ts'

export type Judgement =
  /** Surely nothing happened, or the database was away: the queue tries again as the contract says. */
  | 'again'
  /** It may have happened: never sent again. The domain's sweep asks what became of it. */
  | 'unknown'
  /** Ours to mend: another try would break in the same place. */
  | 'bug'

/** What an error of a handler means for its job. The only place that decides it. */
export function judgeError(error: unknown): Judgement {
  if (error instanceof Fault) return error.happened === 'no' ? 'again' : 'unknown'
  return isDatabaseAway(error) ? 'again' : 'bug'
}
