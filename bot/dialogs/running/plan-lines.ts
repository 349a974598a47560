import { networkName } from '../../../core/catalog/index.ts'
import { daysLeft, type SubscriptionView } from '../../../core/subscription/index.ts'
import { type Text, text } from '../../texts/text.ts'

const MB_PER_GB = 1024

/** Data as people say it: 750 MB, 1.5 GB. */
const sizeText = (mb: number): string =>
  mb < MB_PER_GB ? `${mb} MB` : `${Math.floor((mb / MB_PER_GB) * 10) / 10} GB`

export const leftText = ({ data_mb, used_mb }: { data_mb: number; used_mb: number }): string =>
  sizeText(Math.max(0, data_mb - used_mb))

/** One plan as a line of the list: what it is, for whom, and what is left or how many go before it. */
export function planLine(plan: SubscriptionView): Text {
  const { plan_name, phone, state, ends_at, line_place } = plan
  const named = { plan: plan_name, network: networkName(plan.network), phone }
  if (state === 'active' && ends_at !== null) {
    const facts = { ...named, left: leftText(plan), days: daysLeft(ends_at), until: ends_at }
    return text('subscription-line-active', facts)
  }
  if (line_place === null) return text('subscription-line-starting', named)
  return text('subscription-line-queued', { ...named, line_place })
}
