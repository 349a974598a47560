import type { Uuid } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/json.ts'
import { encodeMoney, type Money } from '../kernel/money.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { NetworkId } from './network.ts'
import { categoryOf } from './plan.ts'
import { planIdOf } from './plan-id.ts'
import type { PlanFacts } from './read-offer.ts'

export type NewPlan = PlanFacts & {
  provider: string
  network: NetworkId
  code: string
  price: Money
  featured?: boolean
}

/**
 * Adds plans that a provider offers, at the price that it asks. One that is there already, by its
 * provider's code, is left as it is. Answers how many were new.
 */
export async function addPlans(
  trx: Trx,
  { config }: Pick<Environment, 'config'>,
  { plans, time }: { plans: readonly NewPlan[]; time: Date },
): Promise<number> {
  if (plans.length === 0) return 0
  const { rows } = await trx.raw<{ rows: { id: Uuid }[] }>(
    `with asked as (
       select * from jsonb_to_recordset(:plans::jsonb) as asked (
         id uuid, provider text, network text, code text, name text, kind text, category_id text, price bigint,
         validity_days int, data_mb int, featured boolean)
     ), added as (
       insert into plan (id, network, category_id, name, kind, price, cost, currency, validity_days, data_mb, featured,
         created_at, updated_at)
       select id, network, category_id, name, kind, price, price, :currency, validity_days, data_mb, featured, :time, :time
       from asked on conflict (id) do nothing returning id
     ), named as (
       insert into plan_offer_code (plan_id, provider, network, code, cost, seen_at)
       select asked.id, provider, network, code, price, :time from asked join added on added.id = asked.id
     )
     select id from added`,
    { plans: canonicalJson(plans.map(toRow)), currency: config.CURRENCY, time },
  )
  return rows.length
}

const toRow = ({
  provider,
  network,
  code,
  name,
  kind,
  price,
  validity_days,
  data_mb,
  featured,
}: NewPlan) => ({
  id: planIdOf(provider, network, code),
  provider,
  network,
  code,
  name,
  kind,
  category_id: categoryOf(validity_days),
  price: encodeMoney(price),
  validity_days,
  data_mb,
  featured: featured ?? false,
})
