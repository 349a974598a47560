import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { NetworkId } from './network.ts'
import { type CategoryId, IN_SHOWN, ON_SALE, PLAN_COLUMNS, type Plan, type PlanCategory } from './plan.ts'

/** One page of plans and whether another one follows. */
export type PlanPage = { plans: Plan[]; more: boolean }

export type PlanWish = {
  network: NetworkId
  category_id?: CategoryId
  max_price?: Money
  /** Those for a number on which a plan runs, instead of those that anybody may buy. */
  addons?: boolean
  /** From 0. */
  page?: number
  per_page: number
}

const ADDONS = `active and type = 'prepaid' and kind = 'addon' and ${IN_SHOWN}`

/** Plans of a network that are on sale, featured ones first, then the smaller before the larger. */
export async function readPlans(db: Db | Trx, wish: PlanWish): Promise<PlanPage> {
  const { network, category_id, max_price, addons = false, page = 0, per_page } = wish
  const { rows } = await db.raw<{ rows: Plan[] }>(
    `select ${PLAN_COLUMNS} from plan
     where ${addons ? ADDONS : ON_SALE} and network = :network
       and (:category_id::text is null or category_id = :category_id)
       and (:max_price::bigint is null or price <= :max_price)
     order by featured desc, data_mb, price, id limit :limit offset :offset`,
    {
      network,
      category_id: category_id ?? null,
      max_price: max_price?.toString() ?? null,
      limit: per_page + 1,
      offset: page * per_page,
    },
  )
  return { plans: rows.slice(0, per_page), more: rows.length > per_page }
}

/** The categories in which a network has something on sale, in their order. */
export async function readPlanCategories(db: Db | Trx, network: NetworkId): Promise<PlanCategory[]> {
  const { rows } = await db.raw<{ rows: PlanCategory[] }>(
    `select category.id, category.name, count(*)::int as plans
     from plan join category on category.id = plan.category_id
     where ${ON_SALE} and network = :network group by category.id order by category.place`,
    { network },
  )
  return rows
}

/** A plan by its id, on sale or not; null when there never was one. */
export async function readPlan(db: Db | Trx, id: Uuid): Promise<Plan | null> {
  return (await readPlansById(db, [id])).get(id) ?? null
}

export async function readPlansById(db: Db | Trx, ids: readonly Uuid[]): Promise<Map<Uuid, Plan>> {
  if (ids.length === 0) return new Map()
  const { rows } = await db.raw<{ rows: Plan[] }>(
    `select ${PLAN_COLUMNS} from plan where id = any(:ids::uuid[])`,
    { ids: [...ids] },
  )
  return new Map(rows.map((plan) => [plan.id, plan]))
}

/** What a provider calls a plan; null when it does not offer it (any more). */
export async function readPlanCode(
  db: Db | Trx,
  { plan_id, provider }: { plan_id: Uuid; provider: string },
): Promise<string | null> {
  const { rows } = await db.raw<{ rows: { code: string }[] }>(
    'select code from plan_offer_code where plan_id = :plan_id and provider = :provider and gone_at is null',
    { plan_id, provider },
  )
  return rows[0]?.code ?? null
}
