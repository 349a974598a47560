import type { Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { NetworkId } from './network.ts'
import { PLAN_COLUMNS, type Plan } from './plan.ts'

/** A plan that is billed afterwards: a base for a billing period, or data for what is left of one. */
export type PostpaidPlan = Plan & { cost: Money | null }

const ON_OFFER = `active and type = 'postpaid'`

/** The postpaid plans of a network, or what can be added to one, the cheapest first. */
export async function readPostpaidPlans(
  db: Db | Trx,
  { network, kind }: Pick<Plan, 'network' | 'kind'>,
): Promise<PostpaidPlan[]> {
  const { rows } = await db.raw<{ rows: PostpaidPlan[] }>(
    `select ${PLAN_COLUMNS}, cost from plan
     where ${ON_OFFER} and network = :network and kind = :kind order by price, id`,
    { network, kind },
  )
  return rows
}

/** One that can be taken now for a line of this network; null for any other. */
export async function readPostpaidPlan(
  db: Db | Trx,
  { id, network, kind }: { id: Uuid; network: NetworkId; kind: Plan['kind'] },
): Promise<PostpaidPlan | null> {
  const plans = await readPostpaidPlans(db, { network, kind })
  return plans.find((plan) => plan.id === id) ?? null
}
