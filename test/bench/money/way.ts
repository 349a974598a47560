import type { Uuid } from '../../../core/kernel/ids.ts'
import type { BenchCustomer } from '../fill-shop.ts'

/** One way to buy: reserve durably, then, after the provider's answer, settle durably. */
export type Way = {
  what: string
  note?: string
  connections: number
  /** Purchases in one commit. */
  batch: number
  /** Whether settling finds purchases that were not yet marked as being sent, and marks them itself. */
  marks?: boolean
  place(customers: readonly BenchCustomer[]): Promise<Uuid[]>
  settle(purchase_ids: readonly Uuid[]): Promise<void>
}

/** The price of every purchase, in minor units, and what the provider takes of it. */
export const PRICE = 10_000n
export const COST = 9_700n
