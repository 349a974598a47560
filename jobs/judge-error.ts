import { Fault } from '../core/kernel/fault.ts'

/** PostgreSQL's codes (classes) for "not now": connection, resources, shutting down, deadlock, lock wait. */
const NOT_NOW_SQL = /^(08|53|57P|40001|40P01|55P03|25P03)/
const NOT_NOW_NET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])
const NOT_NOW_TEXT =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/

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

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && (NOT_NOW_SQL.test(code) || NOT_NOW_NET.has(code))) return true
  return error.name === 'KnexTimeoutError' || NOT_NOW_TEXT.test(error.message)
}
