import { fromMajor, type Money, ZERO } from '../../kernel/money.ts'
import type { Config } from '../../platform/config.ts'
import type { NetworkId } from '../network.ts'
import type { CategoryId, Plan } from '../plan.ts'
import type { BadPlan } from '../refusals.ts'

/** All that the shop says of a plan. */
export type PlanDraft = {
  network: NetworkId
  category_id: CategoryId
  name: string
  type: Plan['type']
  kind: Plan['kind']
  price: Money
  /** What it costs us. Of a prepaid plan the provider's list says it, and overwrites what stands here. */
  cost: Money | null
  /** Null for a plan that lasts to the end of the calendar month. */
  validity_days: number | null
  data_mb: number
  daily_limit_mb: number | null
  featured: boolean
  hidden: boolean
  /** What each provider calls it. */
  codes: Readonly<Record<string, string>>
}

/** Nobody sells a plan for more; a longer number is a slip of the finger. In major units. */
const PRICE_MAX = 1_000_000
const DATA_MB_MAX = 2 * 1024 * 1024
const VALIDITY_DAYS_MAX = 1_000

/** Begins with a letter or digit: what a spreadsheet would take for a formula is no name. */
const NAME = /^[\p{L}\p{N}][^\p{C}<>]{1,59}$/u
const CODE = /^[\w.:+/-]{1,60}$/

export const isShelfName = (name: string): boolean => NAME.test(name)

/** What is wrong with a plan by itself; null when it may stand on a shelf, as far as it alone is concerned. */
export function judgeDraft({ CURRENCY }: Pick<Config, 'CURRENCY'>, draft: PlanDraft): BadPlan | null {
  const { name, price, cost, data_mb, validity_days, daily_limit_mb, codes } = draft
  const price_max = fromMajor(PRICE_MAX, CURRENCY)
  const is_price = (amount: Money) => price_max !== null && amount <= price_max
  if (!isShelfName(name)) return { code: 'catalog.bad-name' }
  if (price <= ZERO || !is_price(price) || (cost !== null && (cost < ZERO || !is_price(cost))))
    return { code: 'catalog.bad-price' }
  if (!isCount(data_mb, DATA_MB_MAX)) return { code: 'catalog.bad-size' }
  if (validity_days !== null && !isCount(validity_days, VALIDITY_DAYS_MAX))
    return { code: 'catalog.bad-life' }
  if (daily_limit_mb !== null && !isCount(daily_limit_mb, data_mb)) return { code: 'catalog.bad-limit' }
  if (Object.values(codes).some((code) => !CODE.test(code))) return { code: 'catalog.bad-code' }
  return null
}

const isCount = (number: number, most: number): boolean =>
  Number.isInteger(number) && number >= 1 && number <= most

/** Plans are told apart by this: two that people could not tell apart are one too many. */
export const nameKey = ({
  network,
  type,
  kind,
  name,
}: Pick<PlanDraft, 'network' | 'type' | 'kind' | 'name'>): string =>
  `${network} ${type} ${kind} ${name.toLowerCase()}`

/** A prepaid plan is sent by a provider; a postpaid one is switched by people. */
export const lacksCode = ({ type, hidden }: Pick<PlanDraft, 'type' | 'hidden'>, codes: number): boolean =>
  type === 'prepaid' && !hidden && codes === 0
