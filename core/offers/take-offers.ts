import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/json.ts'
import { encodeMoney, type Money } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { discountOf } from './best-discount.ts'
import { type Goods, isLive, OFFER_COLUMNS, type Offer } from './offer.ts'
import type { UseRefusal } from './refusals.ts'

/** `discount` is what the customer was shown. */
export type Use = { offer_id: Uuid; customer_id: Uuid; purchase_id: Uuid; goods: Goods; discount: Money }

/**
 * Takes one use of an offer for each purchase. Each is judged alone, in the order asked; a refused one takes nothing.
 * The caller has locked the customers, as whoever buys has: how often one of them used an offer is only counted.
 * Refusals: see `UseRefusal`. To be asked for once per purchase.
 */
export async function takeOffers(trx: Trx, uses: readonly Use[]): Promise<Result<Use, UseRefusal>[]> {
  if (uses.length === 0) return []
  const time = now()
  const offers = await readOffers(trx, uses)
  const counts = await countUses(trx, uses)
  const slots = await lockSlots(trx, uses, offers)
  const taken: (Use & { place: number | null })[] = []
  const answers = uses.map((use): Result<Use, UseRefusal> => {
    const { offer_id, customer_id } = use
    const offer = offers.get(offer_id)
    const is_theirs = offer?.customer_id === null || offer?.customer_id === customer_id
    if (offer === undefined || !is_theirs || !isLive(offer, time))
      return refuse({ code: 'offers.gone', offer_id })
    const pair = pairOf(use)
    const used = counts.get(pair) ?? 0
    if (offer.per_customer_max !== null && used >= offer.per_customer_max)
      return refuse({ code: 'offers.used-by-you', offer_id })
    const discount = discountOf(offer, use.goods)
    if (discount !== use.discount)
      return refuse({ code: 'offers.other-discount', offer_id, discount: encodeMoney(discount) })
    const place = offer.uses_max === null ? null : slots.get(offer_id)?.shift()
    if (place === undefined) return refuse({ code: 'offers.used-up', offer_id })
    counts.set(pair, used + 1)
    taken.push({ ...use, place })
    return ok(use)
  })
  await write(trx, taken, time)
  return answers
}

/** Gives uses back: their purchases came to nothing, or their money was returned. Safe to repeat. */
export async function freeOffers(trx: Trx, purchase_ids: readonly Uuid[]): Promise<void> {
  await trx.raw(
    `with freed as (
       update offer_use set freed_at = :time
       where purchase_id = any(:purchase_ids::uuid[]) and freed_at is null returning purchase_id
     )
     update offer_slot set purchase_id = null from freed where offer_slot.purchase_id = freed.purchase_id`,
    { purchase_ids: [...purchase_ids], time: now() },
  )
}

const pairOf = ({ offer_id, customer_id }: Use): string => `${offer_id} ${customer_id}`

async function readOffers(trx: Trx, uses: readonly Use[]): Promise<Map<Uuid, Offer>> {
  const ids = [...new Set(uses.map(({ offer_id }) => offer_id))]
  // Shared, so that an offer cannot end between our look and our commit; many may share it at once.
  const rows = await trx('offer')
    .select<Offer[]>(...OFFER_COLUMNS)
    .whereIn('id', ids)
    .orderBy('id')
    .forKeyShare()
  return new Map(rows.map((row) => [row.id, row]))
}

async function countUses(trx: Trx, uses: readonly Use[]): Promise<Map<string, number>> {
  const { rows } = await trx.raw<{ rows: { pair: string; used: number }[] }>(
    `select offer_id || ' ' || customer_id as pair, count(*)::integer as used from offer_use
     where freed_at is null and customer_id = any(:customers::uuid[]) and offer_id = any(:offers::uuid[])
     group by offer_id, customer_id`,
    { customers: uses.map(({ customer_id }) => customer_id), offers: uses.map(({ offer_id }) => offer_id) },
  )
  return new Map(rows.map(({ pair, used }) => [pair, used]))
}

/** Slots that somebody else is just taking are passed over: nobody waits for anybody's purchase. */
async function lockSlots(
  trx: Trx,
  uses: readonly Use[],
  offers: ReadonlyMap<Uuid, Offer>,
): Promise<Map<Uuid, number[]>> {
  const wanted = new Map<Uuid, number>()
  for (const { offer_id } of uses)
    if (offers.get(offer_id)?.uses_max !== null) wanted.set(offer_id, (wanted.get(offer_id) ?? 0) + 1)
  const slots = new Map<Uuid, number[]>()
  for (const [offer_id, most] of [...wanted].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const { rows } = await trx.raw<{ rows: { place: number }[] }>(
      `select place from offer_slot where offer_id = :offer_id and purchase_id is null
       order by place limit :most for update skip locked`,
      { offer_id, most },
    )
    slots.set(
      offer_id,
      rows.map(({ place }) => place),
    )
  }
  return slots
}

async function write(
  trx: Trx,
  taken: readonly (Use & { place: number | null })[],
  time: Date,
): Promise<void> {
  if (taken.length === 0) return
  const rows = taken.map(({ goods: _, discount, ...use }) => ({ ...use, discount: encodeMoney(discount) }))
  const { rows: written } = await trx.raw<{ rows: unknown[] }>(
    `with asked as (
       select * from jsonb_to_recordset(:rows::jsonb)
         as asked (purchase_id uuid, offer_id uuid, customer_id uuid, discount bigint, place integer)
     ), slots as (
       update offer_slot set purchase_id = asked.purchase_id from asked
       where offer_slot.offer_id = asked.offer_id and offer_slot.place = asked.place
     )
     insert into offer_use (purchase_id, offer_id, customer_id, discount, used_at)
     select purchase_id, offer_id, customer_id, discount, :time from asked returning purchase_id`,
    { rows: canonicalJson(rows), time },
  )
  present(written.length === taken.length || null, 'every use is written')
}
