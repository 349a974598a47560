/** PostgreSQL's codes (classes) for "not now": connection, resources, shutting down, deadlock, a limit of time. */
const NOT_NOW_SQL = /^(08|53|57P|57014|40001|40P01|55P03|25P03)/
/** A statement that took too long, and a lock that somebody else held on to. */
const HELD_UP_SQL = new Set(['57014', '55P03'])
const NOT_NOW_NET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])
const NOT_NOW_TEXT =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/

/**
 * True when the database could not be reached, or asks us to come again. What was being done is
 * rolled back and can be done again as it is: the work itself is not at fault.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && (NOT_NOW_SQL.test(code) || NOT_NOW_NET.has(code))) return true
  return error.name === 'KnexTimeoutError' || NOT_NOW_TEXT.test(error.message)
}

/**
 * True when the database is there, and something in it took longer than the settings allow. It may be so again at the
 * next try, and the one after that: whoever waits for it should hear of it.
 */
export const isHeldUp = (error: unknown): boolean =>
  error instanceof Error && HELD_UP_SQL.has(String((error as { code?: unknown }).code))
