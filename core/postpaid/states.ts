/**
 * Where a line stands, and where it may go from there. The trigger `postpaid_line_moves` of the database says the
 * same; a test compares the two.
 *
 * active     it runs
 * grace      a bill is overdue, and the line still runs
 * suspended  the bill was not paid in the days of grace: it neither runs nor costs anything
 * ended      it is over; bills that are open stay open
 */
export const LINE_MOVES = {
  active: ['grace', 'ended'],
  grace: ['active', 'suspended', 'ended'],
  suspended: ['active', 'ended'],
  ended: [],
} as const satisfies Record<string, readonly string[]>

export type LineState = keyof typeof LINE_MOVES
export const lineStates = Object.keys(LINE_MOVES) as LineState[]

/** A cycle runs, then waits for its money, then is paid. One that comes to nothing is paid when it is closed. */
export type CycleState = 'running' | 'due' | 'paid'

/** What was said of an unpaid bill, in order. */
export const STEPS = ['none', 'soon', 'due', 'overdue'] as const
export type Step = (typeof STEPS)[number]
