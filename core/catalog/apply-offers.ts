import type { Uuid } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/json.ts'
import { add, encodeMoney, type Money, subtract, ZERO } from '../kernel/money.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { addPlans, type NewPlan } from './add-plans.ts'
import type { NetworkId } from './network.ts'
import type { Offer } from './plan-source.ts'
import { readOffer } from './read-offer.ts'

export type OffersOf = {
  provider: string
  network: NetworkId
  offers: readonly Offer[]
  time: Date
}

/**
 * `unread`: names that say no size or life; such plans are not sold. `kept`: not believed to be gone. `below`: plans
 * whose price the shop set, and which the provider now asks more for.
 */
export type Applied = {
  added: number
  changed: number
  gone: number
  kept: number
  unread: string[]
  below: { name: string; price: Money; cost: Money }[]
}

type Known = {
  plan_id: Uuid
  code: string
  cost: Money | null
  gone_at: Date | null
  name: string
  price: Money
  /** The shop set it, and it stays. */
  price_kept: boolean
  /** What the shop does not show it does not show when it comes back, either. */
  hidden: boolean
}

/** A list that lacks more than half of what we sell, and more than so many, is taken for a mistake. */
const GONE_UNASKED_MAX = 3

/**
 * Makes the plans of one network what a provider now offers: new ones are added, prices move with the
 * provider's (what operators put on top or took off stays, and a price that they set does not move), and
 * what is not offered any more is not sold any more. Nothing is deleted. Safe to repeat.
 */
export async function applyOffers(
  trx: Trx,
  env: Pick<Environment, 'config'>,
  from: OffersOf,
): Promise<Applied> {
  const known = await lockKnown(trx, from)
  const offered = new Map(from.offers.map((offer) => [offer.code, offer]))
  const fresh = from.offers.filter(({ code }) => !known.has(code))
  const { plans, unread } = readFresh(from, fresh)
  const added = await addPlans(trx, env, { plans, time: from.time })
  const kept = [...known.values()].filter(({ code }) => offered.has(code))
  const { changed, below } = await follow(trx, from, kept, offered)
  const lost = [...known.values()].filter(({ code, gone_at }) => !offered.has(code) && gone_at === null)
  const live = [...known.values()].filter(({ gone_at }) => gone_at === null).length
  if (lost.length > GONE_UNASKED_MAX && lost.length * 2 > live)
    return { added, changed, gone: 0, kept: lost.length, unread, below }
  await retire(trx, from, lost)
  return { added, changed, gone: lost.length, kept: 0, unread, below }
}

/** Locked, so that of two syncs at once the second moves no price a second time. */
async function lockKnown(trx: Trx, { provider, network }: OffersOf): Promise<Map<string, Known>> {
  const { rows } = await trx.raw<{ rows: Known[] }>(
    `select offered.plan_id, offered.code, offered.cost, offered.gone_at, plan.name, plan.price,
       plan.price_kept, plan.hidden
     from plan_offer_code as offered join plan on plan.id = offered.plan_id
     where offered.provider = :provider and offered.network = :network
     order by plan.id for no key update`,
    { provider, network },
  )
  return new Map(rows.map((row) => [row.code, row]))
}

function readFresh({ provider, network }: OffersOf, fresh: readonly Offer[]) {
  const plans: NewPlan[] = []
  const unread: string[] = []
  for (const { code, name, price } of fresh) {
    const facts = readOffer(name)
    if (facts === null) unread.push(name)
    else plans.push({ ...facts, provider, network, code, price })
  }
  return { plans, unread }
}

/** Prices follow, and a plan that had left comes back. One that the shop hides stays hidden. */
async function follow(
  trx: Trx,
  { provider, time }: OffersOf,
  known: readonly Known[],
  offered: ReadonlyMap<string, Offer>,
): Promise<Pick<Applied, 'changed' | 'below'>> {
  const rows = known.flatMap((row) => {
    const offer = offered.get(row.code)
    if (offer === undefined) return []
    const price = priceAfter(row, offer.price)
    const is_changed = price !== row.price || offer.price !== row.cost || row.gone_at !== null
    return [{ ...row, cost: offer.price, price, is_changed }]
  })
  const changes = rows.map(({ plan_id, cost, price, is_changed }) => ({
    plan_id,
    cost: encodeMoney(cost),
    price: encodeMoney(price),
    is_changed,
  }))
  await trx.raw(
    `with asked as (
       select * from jsonb_to_recordset(:changes::jsonb) as asked (plan_id uuid, cost bigint, price bigint, is_changed boolean)
     ), offered as (
       update plan_offer_code set cost = asked.cost, seen_at = :time, gone_at = null
       from asked where plan_offer_code.plan_id = asked.plan_id and provider = :provider
     )
     update plan set cost = asked.cost, price = asked.price, updated_at = :time,
       active = active or (gone_at is not null and not hidden), gone_at = null
     from asked where plan.id = asked.plan_id and asked.is_changed`,
    { changes: canonicalJson(changes), provider, time },
  )
  const changed = rows.filter(({ is_changed }) => is_changed)
  const below = changed.filter(({ price_kept, price, cost }) => price_kept && price < cost)
  return { changed: changed.length, below }
}

/** The price moves by as much as the provider's did; it never falls to nothing. */
function priceAfter({ price, cost, price_kept }: Known, asked: Money): Money {
  if (price_kept || cost === null || cost === asked) return price
  const moved = add(price, subtract(asked, cost))
  return moved > ZERO ? moved : asked
}

/** A plan leaves with the last provider that offered it. */
async function retire(trx: Trx, { provider, time }: OffersOf, lost: readonly Known[]): Promise<void> {
  if (lost.length === 0) return
  const ids = lost.map(({ plan_id }) => plan_id)
  await trx.raw(
    'update plan_offer_code set gone_at = :time where plan_id = any(:ids::uuid[]) and provider = :provider',
    { ids, provider, time },
  )
  await trx.raw(
    `update plan set active = false, gone_at = :time, updated_at = :time
     where id = any(:ids::uuid[]) and active and not exists (
       select from plan_offer_code where plan_id = plan.id and gone_at is null)`,
    { ids, time },
  )
}
