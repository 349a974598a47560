/**
 * Where a purchase stands, and where it may go from there. The trigger `purchase_moves` of the database
 * says the same; a test compares the two.
 *
 * queued     the money is reserved, and it waits for another plan to end: nobody looks at it until then
 * held       the money is reserved, nothing was sent
 * sending    the provider is being asked, or our process died while asking
 * unknown    the provider may have done it: never sent again, only asked about
 * review     nobody could say for a day: a person decides
 * delivered  the hold became spend
 * returned   the hold went back to the wallet
 * reversed   the provider took a delivery back, and the price went back to the wallet
 */
export const MOVES = {
  queued: ['held', 'returned'],
  held: ['sending', 'returned'],
  sending: ['delivered', 'returned', 'unknown'],
  unknown: ['delivered', 'returned', 'review'],
  review: ['delivered', 'returned'],
  delivered: ['reversed'],
  returned: [],
  reversed: [],
} as const satisfies Record<string, readonly string[]>

export type PurchaseState = keyof typeof MOVES
export const purchaseStates = Object.keys(MOVES) as PurchaseState[]

/** The states that may move to `To`: a move that the table does not know does not compile. */
export type StateBefore<To extends PurchaseState> = {
  [From in PurchaseState]: To extends (typeof MOVES)[From][number] ? From : never
}[PurchaseState]

export function mayMove(from: PurchaseState, to: PurchaseState): boolean {
  return (MOVES[from] as readonly PurchaseState[]).includes(to)
}

/** Every state that may move to this one. */
export const statesBefore = <To extends PurchaseState>(to: To): StateBefore<To>[] =>
  purchaseStates.filter((from) => mayMove(from, to)) as StateBefore<To>[]

const ENDED: readonly PurchaseState[] = ['delivered', 'returned', 'reversed']

/** An ended purchase stays ended; only the provider itself can take a delivery back. */
export const isEnded = (state: PurchaseState): boolean => ENDED.includes(state)
