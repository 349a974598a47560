import type { Uuid } from '../kernel/ids.ts'
import type { Currency, Money } from '../kernel/money.ts'
import type { NetworkId } from './network.ts'

/** A shelf on which plans stand. The shop may add its own to those by length, with which it begins. */
export type CategoryId = string
export type PlanCategory = { id: CategoryId; name: string; plans: number }

/** How long a plan lasts, in the words by which people look for one. These shelves are never taken away. */
type LengthCategory = 'daily' | 'weekly' | 'monthly' | 'longer'

/** Up to three days is bought for the day, up to two weeks for the week. */
export function categoryOf(validity_days: number): LengthCategory {
  if (validity_days <= 3) return 'daily'
  if (validity_days <= 14) return 'weekly'
  return validity_days <= 31 ? 'monthly' : 'longer'
}

/** A plan as a customer may see and buy it. */
export type Plan = {
  id: Uuid
  network: NetworkId
  category_id: CategoryId
  name: string
  type: 'prepaid' | 'postpaid'
  kind: 'base' | 'addon'
  price: Money
  currency: Currency
  /** Null for a plan that lasts to the end of the calendar month. */
  validity_days: number | null
  data_mb: number
  daily_limit_mb: number | null
  featured: boolean
  active: boolean
}

export const PLAN_COLUMNS =
  'id, network, category_id, name, type, kind, price, currency, validity_days, data_mb, daily_limit_mb, featured, active'

/** The shop may take a whole category out of the lists. Who has found one of its plans before may still buy it. */
export const IN_SHOWN = 'category_id in (select id from category where shown)'

/** What anybody may buy: add-ons need a plan that runs, and postpaid plans a line. */
export const ON_SALE = `active and type = 'prepaid' and kind = 'base' and ${IN_SHOWN}`

/** Such a plan can be bought, where `kind` is one that may be. */
export const isOnSale = (
  plan: Pick<Plan, 'active' | 'type' | 'kind'>,
  kinds: readonly Plan['kind'][] = ['base'],
): boolean => plan.active && plan.type === 'prepaid' && kinds.includes(plan.kind)
