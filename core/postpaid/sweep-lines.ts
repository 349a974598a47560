import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Environment } from '../platform/environment.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import type { Line } from './line.ts'
import { turnLine } from './turn-line.ts'

/** Bounds one run; what is left goes with the next one. */
const LINES_PER_RUN_MAX = 5_000

type SweepEnv = Pick<Environment, 'config' | 'db' | 'log'>

/**
 * Does what is due on every line, a transaction each, those first that have waited longest. Several workers share the
 * lines: one that somebody has is passed by. A line that breaks stays due, is logged, and stops no other. Says how
 * many were turned.
 */
export async function sweepLines(env: SweepEnv): Promise<number> {
  const broken: Uuid[] = []
  let turned = 0
  while (turned + broken.length < LINES_PER_RUN_MAX) {
    const found = await turnNext(env, broken)
    if (found === null) break
    if (found) turned += 1
  }
  return turned
}

/** Null when nothing is due; false when the line that was due broke. */
async function turnNext(env: SweepEnv, broken: Uuid[]): Promise<boolean | null> {
  let taken: Uuid | undefined
  try {
    return await inTransaction(env.db, async (trx) => {
      const line = await takeDue(trx, broken)
      taken = line?.id
      if (line === undefined) return null
      await turnLine(trx, env, line)
      return true
    })
  } catch (error) {
    if (taken === undefined) throw error
    broken.push(taken)
    env.log.error({ err: error, line_id: taken }, 'a postpaid line could not be turned')
    return false
  }
}

async function takeDue(trx: Trx, broken: readonly Uuid[]): Promise<Line | undefined> {
  const { rows } = await trx.raw<{ rows: Line[] }>(
    `select * from postpaid_line where next_at <= :time and id <> all(:broken::uuid[])
     order by next_at limit 1 for no key update skip locked`,
    { time: now(), broken: [...broken] },
  )
  return rows[0]
}
