import type { NetworkId } from '../catalog/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import { type Money, negate, ZERO } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'

/** What a line of the history is about. What moved by hand, or in a way that is new to us, is a correction. */
export const HISTORY_KINDS = [
  'airtime',
  'data',
  'funding',
  'refund',
  'taken_back',
  'bill',
  'correction',
] as const
export type HistoryKind = (typeof HISTORY_KINDS)[number]

/** How it stands, in the words of people: on its way, done, money returned, came to nothing. */
export const HISTORY_STATUSES = ['waiting', 'done', 'returned', 'failed'] as const
export type HistoryStatus = (typeof HISTORY_STATUSES)[number]

/** How it stands exactly, as its own domain says it. What moved in the wallet by itself is done. */
export type HistoryState =
  | 'queued'
  | 'held'
  | 'sending'
  | 'unknown'
  | 'review'
  | 'delivered'
  | 'returned'
  | 'reversed'
  | 'opening'
  | 'open'
  | 'credited'
  | 'failed'
  | 'abandoned'
  | 'done'

/** One thing that happened, as its customer may see it. Amounts are never negative; `comes_in` says which way. */
export type HistoryLine = {
  id: Uuid
  kind: HistoryKind
  status: HistoryStatus
  state: HistoryState
  reference: string | null
  /** Airtime or plan at its face value, or what was paid in or moved. `price` is what it cost or brought. */
  amount: Money
  discount: Money
  price: Money
  comes_in: boolean
  network: NetworkId | null
  recipient: Phone | null
  plan_name: string | null
  gateway: string | null
  created_at: Date
}

/** Where a page ended: the next one begins behind it. */
export type HistoryPlace = Pick<HistoryLine, 'created_at' | 'id'>

/**
 * What a line did to the balance of the wallet: nothing while it waits, or when the money never left. A purchase or
 * payment that was taken back later did move money; that it moved again is a line of its own. All lines together
 * are the balance.
 */
export function effectOf({ kind, state, price, comes_in }: HistoryLine): Money {
  const moved = state === 'done' || state === 'delivered' || state === 'credited' || state === 'reversed'
  if (!moved) return ZERO
  return comes_in && kind !== 'airtime' && kind !== 'data' ? price : negate(price)
}
