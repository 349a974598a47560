import { present } from '../kernel/assert.ts'
import type { Day } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { askOperators } from './ask-operators.ts'
import type { Line } from './line.ts'
import { LINE_MOVES, type LineState, lineStates } from './states.ts'

export type PostpaidEnv = Pick<Environment, 'config' | 'log'>

const statesBefore = (to: LineState): LineState[] =>
  lineStates.filter((from) => (LINE_MOVES[from] as readonly LineState[]).includes(to))

/** Moves a locked line. The row in hand is changed with it. */
export async function moveLine(
  trx: Trx,
  line: Line,
  to: LineState,
  columns: Partial<Pick<Line, 'grace_until_day' | 'ends_with_cycle' | 'ended_at'>> = {},
): Promise<void> {
  const [moved] = (await trx('postpaid_line')
    .where({ id: line.id })
    .whereIn('state', statesBefore(to))
    .update({ state: to, grace_until_day: null, ...columns })
    .returning('*')) as Line[]
  Object.assign(line, present(moved, 'a locked line that may move does move'))
}

/** Nothing runs from this day on. Bills that are open stay so. */
export async function endAt(trx: Trx, env: PostpaidEnv, line: Line, day: Day): Promise<void> {
  await trx('postpaid_item').where({ line_id: line.id, to_day: null }).update({ to_day: day })
  await trx('postpaid_item').where({ line_id: line.id, paused: true }).update({ paused: false })
  await moveLine(trx, line, 'ended', { ended_at: now(), ends_with_cycle: false })
  await askOperators(trx, env, line, {
    what: 'end',
    detail: `switch the line off; its last day was before ${day}`,
  })
}
