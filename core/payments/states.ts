import { assert } from '../kernel/assert.ts'

/**
 * Where a funding may go; the trigger `funding_moves` says the same in SQL. Money that comes late
 * is still credited, so `failed` and `abandoned` are rests, not ends.
 */
export const FUNDING_MOVES = {
  opening: ['open', 'failed', 'credited', 'review'],
  open: ['credited', 'failed', 'abandoned', 'review'],
  failed: ['credited', 'review'],
  abandoned: ['credited', 'failed', 'review'],
  review: ['failed', 'credited'],
  credited: ['reversed'],
  reversed: [],
} as const satisfies Record<string, readonly string[]>

export type FundingState = keyof typeof FUNDING_MOVES

export const mayMove = (from: FundingState, to: FundingState): boolean =>
  (FUNDING_MOVES[from] as readonly string[]).includes(to)

export function assertMove(from: FundingState, to: FundingState): void {
  assert(mayMove(from, to), `a funding does not move from ${from} to ${to}`)
}
