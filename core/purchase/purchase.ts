import type { NetworkId } from '../catalog/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Currency, Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import type { ReturnReason } from '../notices/index.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { PurchaseState } from './states.ts'

/** What can be bought now. The table already knows `addon`. */
export const CATEGORIES = ['airtime', 'data'] as const
export type Category = (typeof CATEGORIES)[number]

/** One row of `purchase`, as the database gives it (`bigint` columns arrive as bigint). */
export type Purchase = {
  id: Uuid
  reference: string
  key: string
  content_hash: Buffer
  customer_id: Uuid
  conversation_id: Uuid
  category: Category
  network: NetworkId
  recipient: Phone
  /** The data plan, and its name as it was shown. Null for airtime. */
  plan_id: Uuid | null
  plan_name: string | null
  face_amount: Money
  discount: Money
  price: Money
  cost: Money | null
  currency: Currency
  state: PurchaseState
  reason: ReturnReason | null
  hold_id: Uuid
  provider: string
  provider_request_id: string | null
  provider_reference: string | null
  /** How often the present state was looked at; it makes the keys of jobs that are asked for again new. */
  checks: number
  /** How often in a row the provider said that it does not know the request. */
  misses: number
  /** When the sweep takes it up if nothing has happened by then. */
  next_check_at: Date | null
  slot: string
  trace_id: string | null
  created_at: Date
  /** When one that waited in line was let go; null for one that was to be sent at once. */
  released_at: Date | null
  /** When the latest call to the provider began. */
  sent_at: Date | null
  ended_at: Date | null
}

export async function findPurchase(db: Db | Trx, id: Uuid): Promise<Purchase | null> {
  const { rows } = await db.raw<{ rows: Purchase[] }>('select * from purchase where id = ?', [id])
  return rows[0] ?? null
}

/** Locks purchases in the order of their ids, so that two batches over the same ones cannot wait for each other. */
export async function lockPurchases(trx: Trx, ids: readonly Uuid[]): Promise<Map<Uuid, Purchase>> {
  const { rows } = await trx.raw<{ rows: Purchase[] }>(
    'select * from purchase where id = any(:ids::uuid[]) order by id for no key update',
    { ids: [...ids] },
  )
  return new Map(rows.map((row) => [row.id, row]))
}
