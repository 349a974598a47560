import { networkName, type ShopPlan } from '../../../../core/catalog/index.ts'
import { marginOf } from '../../../../core/shelves/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Option } from '../../engine/dialog.ts'
import { sizeText } from '../../running/plan-lines.ts'

/** How a plan stands on its shelf, in one word. */
const standingOf = ({ active, hidden, gone_at }: Pick<ShopPlan, 'active' | 'hidden' | 'gone_at'>) =>
  active ? 'shown' : gone_at !== null && !hidden ? 'gone' : 'hidden'

export const planOption = (plan: ShopPlan): Option<{ plan_id: string }> => {
  const { id, name, price, featured } = plan
  const facts = { name, price, state: standingOf(plan), featured: featured ? 'yes' : 'no' }
  return { value: { plan_id: id }, label: text('shelf-plan-line', facts) }
}

export const foundOption = (plan: ShopPlan): Option<{ plan_id: string }> => {
  const { id, name, price, network } = plan
  const facts = { network: networkName(network), name, price, state: standingOf(plan) }
  return { value: { plan_id: id }, label: text('shelf-found-line', facts) }
}

export function cardOf(plan: ShopPlan): Text {
  const { name, network, type, kind, price, data_mb, validity_days } = plan
  return text('shelf-plan-card', {
    ...{ name, type, kind, price, network: networkName(network), size: sizeText(data_mb) },
    days: validity_days ?? 0,
  })
}

export function linesOf(plan: ShopPlan): Text[] {
  const { cost, codes, price_kept, next_price, daily_limit_mb, category_id, featured } = plan
  const margin = marginOf(plan)
  return [
    text('shelf-plan-shelf', { shelf: category_id, featured: featured ? 'yes' : 'no' }),
    cost === null || margin === null
      ? text('shelf-plan-no-cost')
      : text('shelf-plan-cost', { cost, margin: String(margin), sign: margin < 0 ? 'loss' : 'gain' }),
    text(price_kept ? 'shelf-plan-kept' : 'shelf-plan-follows'),
    ...(daily_limit_mb === null ? [] : [text('shelf-plan-limit', { limit: sizeText(daily_limit_mb) })]),
    ...codes.map(({ provider, code, gone }) =>
      text('shelf-plan-code', { provider, code, state: gone ? 'gone' : 'here' }),
    ),
    ...(next_price === null
      ? []
      : [text('shelf-plan-next', { price: next_price.price, when: next_price.begins_at })]),
    text('shelf-plan-state', { state: standingOf(plan) }),
  ]
}
