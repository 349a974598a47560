import { networkName } from '../../../core/catalog/index.ts'
import { dataLeft, daysLeft, leftToday, type SubscriptionView } from '../../../core/subscription/index.ts'
import { type Text, text } from '../../texts/text.ts'

const MB_PER_GB = 1024

/** Data as people say it: 750 MB, 1.5 GB. */
export const sizeText = (mb: number): string =>
  mb < MB_PER_GB ? `${mb} MB` : `${Math.floor((mb / MB_PER_GB) * 10) / 10} GB`

export const leftText = (plan: { data_mb: number; used_mb: number }): string => sizeText(dataLeft(plan))

/** One plan as a line of the list: what it is, for whom, and what is left or how many go before it. */
export function planLine(plan: SubscriptionView): Text {
  const { plan_name, phone, state, ends_at, line_place } = plan
  const named = { plan: plan_name, network: networkName(plan.network), phone }
  if (state === 'active' && ends_at !== null) {
    const facts = { ...named, left: leftText(plan), days: daysLeft(ends_at), until: ends_at }
    const today_mb = leftToday(plan)
    if (today_mb === null) return text('subscription-line-active', facts)
    return text('subscription-line-daily', { ...facts, today: sizeText(today_mb) })
  }
  if (line_place === null) return text('subscription-line-starting', named)
  return text('subscription-line-queued', { ...named, line_place })
}
