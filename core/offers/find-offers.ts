import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { OFFER_COLUMNS, type Offer } from './offer.ts'

const COLUMNS = OFFER_COLUMNS.map((name) => `offer.${name}`).join(', ')

/** How often this person has used it counts only where that is limited. */
const LEFT = `
  offer.ended_at is null and offer.begins_at <= :time and offer.ends_at > :time
  and (offer.per_customer_max is null or offer.per_customer_max > (
    select count(*) from offer_use as used
    where used.offer_id = offer.id and used.customer_id = :customer_id and used.freed_at is null))
  and (offer.uses_max is null or exists (
    select from offer_slot as slot where slot.offer_id = offer.id and slot.purchase_id is null))`

/**
 * All that could lower a price for this customer at this time: live offers of the shop with a use left, and the
 * customer's own; without a customer, what anybody new would get. It reserves nothing: `takeOffers` judges again.
 */
export async function findOffers(
  db: Db | Trx,
  { customer_id, time }: { customer_id: Uuid | null; time: Date },
): Promise<Offer[]> {
  const { rows } = await db.raw<{ rows: Offer[] }>(
    `select ${COLUMNS} from offer where customer_id is null and ${LEFT}
     union all
     select ${COLUMNS} from offer where customer_id = :customer_id and ${LEFT}`,
    { customer_id, time },
  )
  return rows
}

/** Whether a purchase that stands was lowered by it. */
export async function isUsed(db: Db | Trx, offer_id: Uuid): Promise<boolean> {
  const found = await db('offer_use').where({ offer_id }).whereNull('freed_at').first('purchase_id')
  return found !== undefined
}

/** The rewards that a customer can still use, the one that ends first first. */
export async function readRewards(
  db: Db | Trx,
  { customer_id, time }: { customer_id: Uuid; time: Date },
): Promise<Offer[]> {
  const { rows } = await db.raw<{ rows: Offer[] }>(
    `select ${COLUMNS} from offer where customer_id = :customer_id and ${LEFT} order by ends_at, id`,
    { customer_id, time },
  )
  return rows
}

/** An offer, whoever's it is; null when there is none. */
export async function readOffer(db: Db | Trx, id: Uuid): Promise<Offer | null> {
  const found = await db('offer')
    .where({ id })
    .first<Offer | undefined>(...OFFER_COLUMNS)
  return found ?? null
}
