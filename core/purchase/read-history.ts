import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Purchase } from './purchase.ts'

/** A purchase as its customer may see it. */
export type PurchaseView = Pick<Purchase, (typeof SHOWN)[number]>

const SHOWN = [
  'id',
  'reference',
  'category',
  'network',
  'recipient',
  'plan_id',
  'plan_name',
  'face_amount',
  'discount',
  'price',
  'state',
  'reason',
  'created_at',
  'ended_at',
] as const satisfies readonly (keyof Purchase)[]

const COLUMNS = SHOWN.join(', ')

/** A customer's purchases, newest first. `before` is the id of the last one of the page before. */
export async function readPurchases(
  db: Db | Trx,
  { customer_id, before, limit }: { customer_id: Uuid; before?: Uuid; limit: number },
): Promise<PurchaseView[]> {
  // The page before is looked up among the customer's own: somebody else's id gives an empty page, not a hint.
  const { rows } = await db.raw<{ rows: PurchaseView[] }>(
    `select ${COLUMNS} from purchase
     where customer_id = :customer_id
       and (:before::uuid is null or (created_at, id) <
         (select last.created_at, last.id from purchase as last
          where last.id = :before::uuid and last.customer_id = :customer_id))
     order by created_at desc, id desc
     limit :limit`,
    { customer_id, before: before ?? null, limit },
  )
  return rows
}

/** One purchase of this customer by its reference, in whatever letter case; null when they have none such. */
export async function readPurchase(
  db: Db | Trx,
  { customer_id, reference }: { customer_id: Uuid; reference: string },
): Promise<PurchaseView | null> {
  const { rows } = await db.raw<{ rows: PurchaseView[] }>(
    `select ${COLUMNS} from purchase where customer_id = :customer_id and reference = upper(:reference)`,
    { customer_id, reference },
  )
  return rows[0] ?? null
}

/**
 * Whom a customer has topped up successfully, newest first, with the network that it went through then:
 * better than a guess by prefix, because it worked.
 */
export async function readRecentRecipients(
  db: Db | Trx,
  { customer_id, limit }: { customer_id: Uuid; limit: number },
): Promise<Pick<Purchase, 'recipient' | 'network'>[]> {
  const { rows } = await db.raw<{ rows: Pick<Purchase, 'recipient' | 'network'>[] }>(
    `select recipient, network from (
       select distinct on (recipient) recipient, network, created_at from purchase
       where customer_id = :customer_id and state = 'delivered'
       order by recipient, created_at desc
     ) as latest
     order by created_at desc limit :limit`,
    { customer_id, limit },
  )
  return rows
}
