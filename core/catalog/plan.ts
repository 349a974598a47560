import type { Uuid } from '../kernel/ids.ts'
import type { Currency, Money } from '../kernel/money.ts'
import type { NetworkId } from './network.ts'

/** How long a plan lasts, in the words by which people look for one. The table has a name for each. */
const categoryIds = ['daily', 'weekly', 'monthly', 'longer'] as const
export type CategoryId = (typeof categoryIds)[number]
export type PlanCategory = { id: CategoryId; name: string; plans: number }

export const isCategory = (text: string): text is CategoryId =>
  (categoryIds as readonly string[]).includes(text)

/** Up to three days is bought for the day, up to two weeks for the week. */
export function categoryOf(validity_days: number): CategoryId {
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

/** What anybody may buy: add-ons need a plan that runs, and postpaid plans a line. */
export const ON_SALE = `active and type = 'prepaid' and kind = 'base'`

/** Such a plan can be bought, where `kind` is one that may be. */
export const isOnSale = (
  plan: Pick<Plan, 'active' | 'type' | 'kind'>,
  kinds: readonly Plan['kind'][] = ['base'],
): boolean => plan.active && plan.type === 'prepaid' && kinds.includes(plan.kind)
