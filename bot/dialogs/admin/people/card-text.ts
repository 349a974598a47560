import { networkName } from '../../../../core/catalog/index.ts'
import type { CustomerCard } from '../../../../core/support/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Names } from './names.ts'

/** Who somebody is and how they stand. */
export function cardText({ customer, wallet }: CustomerCard, names: Names): Text {
  const { status, status_reason, kyc_tier, created_at, last_active_at } = customer
  return text('people-card', {
    ...names,
    status,
    reason: status_reason ?? 'none',
    tier: kyc_tier,
    since: created_at,
    seen: last_active_at,
    available: wallet.available,
    held: wallet.held,
  })
}

/** What keeps them out, what they bought, when they were here, and what was written down, a line each. */
export const cardLines = ({ locks, purchases, sessions, notes }: CustomerCard): Text[] => [
  ...(locks.codes_until === null ? [] : [text('people-codes-locked', { until: locks.codes_until })]),
  ...(locks.pin_locked ? [text('people-pin-locked')] : []),
  ...(locks.pin_due ? [text('people-pin-due')] : []),
  ...purchases.map(({ face_amount: amount, network, plan_name, reference, state, created_at: when }) =>
    text('people-purchase', {
      ...{ amount, reference, state, when },
      network: networkName(network),
      plan: plan_name ?? 'none',
    }),
  ),
  ...sessions.map(({ started_at: from, end_reason }) =>
    text('people-session', { from, reason: end_reason ?? 'none' }),
  ),
  ...notes.map(({ written_at: when, words, by }) => text('people-note', { when, words, by })),
]
