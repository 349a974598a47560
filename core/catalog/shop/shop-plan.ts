import type { Uuid } from '../../kernel/ids.ts'
import { type Money, money } from '../../kernel/money.ts'
import type { Db } from '../../platform/db.ts'
import type { Trx } from '../../platform/transaction.ts'
import { PLAN_COLUMNS, type Plan } from '../plan.ts'
import type { PlanDraft } from './plan-draft.ts'

/** What a provider calls a plan. `gone`: its list does not have it any more. */
export type PlanCode = { provider: string; code: string; gone: boolean }

/** A plan as the people who run the shop see it. */
export type ShopPlan = Plan & {
  cost: Money | null
  hidden: boolean
  /** No provider offers it any more since then. */
  gone_at: Date | null
  /** The shop set the price, and the provider does not move it. */
  price_kept: boolean
  updated_at: Date
  codes: PlanCode[]
  /** A price that is to come. */
  next_price: { price: Money; begins_at: Date } | null
}

type Row = Omit<ShopPlan, 'next_price'> & { next_price: Money | null; next_at: Date | null }

const SHOP_PLANS = `
  select ${PLAN_COLUMNS.split(', ')
    .map((name) => `plan.${name}`)
    .join(', ')},
    plan.cost, plan.hidden, plan.gone_at, plan.price_kept, plan.updated_at, coming.price as next_price,
    coming.begins_at as next_at, coalesce(named.codes, '[]') as codes
  from plan
  join category on category.id = plan.category_id
  left join plan_price_change as coming on coming.plan_id = plan.id and coming.state = 'waiting'
  left join lateral (
    select jsonb_agg(jsonb_build_object('provider', provider, 'code', code, 'gone', gone_at is not null)
      order by provider) as codes
    from plan_offer_code where plan_id = plan.id
  ) as named on true`

/** As the shop keeps them: by kind, then shelf by shelf, the smaller before the larger. */
const SHOP_ORDER = `plan.network, plan.type desc, plan.kind desc, category.place, plan.data_mb, plan.price, plan.id`

const toShopPlan = ({ next_price, next_at, ...row }: Row): ShopPlan => ({
  ...row,
  next_price:
    next_price === null || next_at === null ? null : { price: money(next_price), begins_at: next_at },
})

async function readShopPlans(db: Db | Trx, where: string, values: object): Promise<ShopPlan[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(`${SHOP_PLANS} ${where}`, { ...values })
  return rows.map(toShopPlan)
}

/** One plan, shown or not; null when there never was one. */
export async function readShopPlan(db: Db | Trx, id: Uuid): Promise<ShopPlan | null> {
  return (await readShopPlans(db, 'where plan.id = :id', { id }))[0] ?? null
}

/** Every plan there is, as the file of them has it. */
export const readWholeShelf = (db: Db | Trx): Promise<ShopPlan[]> =>
  readShopPlans(db, `order by ${SHOP_ORDER}`, {})

export const draftOf = (plan: ShopPlan): PlanDraft => {
  const { network, category_id, name, type, kind, price, cost, validity_days, data_mb } = plan
  const { daily_limit_mb, featured, hidden } = plan
  return {
    ...{ network, category_id, name, type, kind, price, cost, validity_days, data_mb },
    ...{ daily_limit_mb, featured, hidden },
    codes: Object.fromEntries(plan.codes.map(({ provider, code }) => [provider, code])),
  }
}

export type ShelfWish = {
  network: Plan['network']
  category_id: string
  page: number
  per_page: number
}

/** One page of a shelf with everything on it, and whether another one follows. */
export async function readShelf(
  db: Db | Trx,
  { network, category_id, page, per_page }: ShelfWish,
): Promise<{ plans: ShopPlan[]; more: boolean }> {
  const plans = await readShopPlans(
    db,
    `where plan.network = :network and plan.category_id = :category_id order by ${SHOP_ORDER} limit :limit offset :offset`,
    { network, category_id, limit: per_page + 1, offset: page * per_page },
  )
  return { plans: plans.slice(0, per_page), more: plans.length > per_page }
}

/** Plans of any network, shown or not, whose words all begin like this. */
export async function findShopPlans(db: Db | Trx, query: string, limit: number): Promise<ShopPlan[]> {
  return readShopPlans(
    db,
    `where plan.words @@ to_tsquery('simple', :query) order by plan.hidden, ${SHOP_ORDER} limit :limit`,
    { query, limit },
  )
}

/** A category as the shop sees it: with what is on it of one network, or of all. */
export type Shelf = { id: string; name: string; shown: boolean; place: number; plans: number; hidden: number }

export async function readShelves(db: Db | Trx, network: Plan['network'] | null): Promise<Shelf[]> {
  const { rows } = await db.raw<{ rows: Shelf[] }>(
    `select category.id, category.name, category.shown, category.place, count(plan.id)::integer as plans,
       count(plan.id) filter (where not plan.active)::integer as hidden
     from category
     left join plan on plan.category_id = category.id and (:network::text is null or plan.network = :network)
     group by category.id order by category.place`,
    { network },
  )
  return rows
}
