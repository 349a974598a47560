import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { type Money, money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { OFFER_COLUMNS, type Offer } from './offer.ts'

/** Where an offer stands at a moment. */
export type OfferState = 'live' | 'coming' | 'ended'

/** An offer as the people who run the shop see it. */
export type ShopOffer = Offer & {
  /** What the shop calls it, whichever its terms are: an offer that takes the place of another has the same. */
  code: string
  version: number
  state: OfferState
  /** Uses that stand. */
  uses: number
  customers: number
  /** What it took off, all uses together. */
  taken_off: Money
}

type Row = Offer & Pick<ShopOffer, 'state' | 'uses' | 'customers' | 'taken_off'> & { key: string }

/** An offer of the shop is found by its code; a reward is nobody's business here. */
const KEY = /^shop:([A-Z0-9-]{2,20}):(\d{1,6})$/
export const isOfferCode = (code: string): boolean => /^[A-Z0-9-]{2,20}$/.test(code)
export const offerKey = (code: string, version: number): string => `shop:${code}:${version}`

const SHOP_OFFERS = `
  select offer.key, ${OFFER_COLUMNS.map((name) => `offer.${name}`).join(', ')},
    case when offer.ended_at is not null or offer.ends_at <= :time then 'ended'
      when offer.begins_at > :time then 'coming' else 'live' end as state,
    used.uses, used.customers, used.taken_off
  from offer
  left join lateral (
    select count(*)::integer as uses, count(distinct customer_id)::integer as customers,
      coalesce(sum(discount), 0)::bigint as taken_off
    from offer_use where offer_id = offer.id and freed_at is null
  ) as used on true
  where offer.customer_id is null and offer.key ~ '^shop:'`

function toShopOffer(row: Row): ShopOffer {
  const [, code = '', version = '1'] = KEY.exec(row.key) ?? []
  return { ...row, code, version: Number(version), taken_off: money(row.taken_off) }
}

async function read(db: Db | Trx, more: string, values: object = {}): Promise<ShopOffer[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(`${SHOP_OFFERS} ${more}`, { time: now(), ...values })
  return rows.map(toShopOffer)
}

/** Those that run or will, the one that ends first first; or those that ended, the newest first. A page of them. */
export async function readShopOffers(
  db: Db | Trx,
  { ended, page, per_page }: { ended: boolean; page: number; per_page: number },
): Promise<{ offers: ShopOffer[]; more: boolean }> {
  const is_over = '(offer.ended_at is not null or offer.ends_at <= :time)'
  const order = ended ? 'coalesce(offer.ended_at, offer.ends_at) desc' : 'offer.ends_at'
  const offers = await read(
    db,
    `and ${ended ? '' : 'not '}${is_over} order by ${order}, offer.id limit :limit offset :offset`,
    { limit: per_page + 1, offset: page * per_page },
  )
  return { offers: offers.slice(0, per_page), more: offers.length > per_page }
}

/** One offer of the shop; null when there is none, or when it is a reward. */
export async function readShopOffer(db: Db | Trx, id: Uuid): Promise<ShopOffer | null> {
  return (await read(db, 'and offer.id = :id', { id }))[0] ?? null
}

/** The newest of each code, as the file of them has it. */
export async function readAllShopOffers(db: Db | Trx): Promise<ShopOffer[]> {
  const all = await read(db, 'order by offer.begins_at, offer.key')
  const newest = new Map<string, ShopOffer>()
  for (const offer of all)
    if ((newest.get(offer.code)?.version ?? 0) < offer.version) newest.set(offer.code, offer)
  return [...newest.values()]
}
