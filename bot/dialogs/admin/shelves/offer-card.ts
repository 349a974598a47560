import { type NetworkId, networkName } from '../../../../core/catalog/index.ts'
import { ZERO } from '../../../../core/kernel/money.ts'
import type { ShopOffer } from '../../../../core/offers/index.ts'
import type { OfferDraft } from '../../../../core/shelves/index.ts'
import { type Text, text } from '../../../texts/text.ts'

type Terms = Pick<OfferDraft, 'basis_points' | 'amount' | 'cap' | 'spend_min'>

/** What it takes off, and under which conditions; a line each. */
function termLines({ basis_points, amount, cap, spend_min }: Terms): Text[] {
  return [
    basis_points === null
      ? text('offers-off-amount', { amount: amount ?? ZERO })
      : text('offers-off-share', { percent: String(basis_points / 100) }),
    ...(cap == null ? [] : [text('offers-cap', { cap })]),
    ...(spend_min === undefined || spend_min === ZERO ? [] : [text('offers-least', { least: spend_min })]),
  ]
}

type Scope = Pick<OfferDraft, 'categories' | 'networks' | 'plan_categories' | 'plan_ids'>

function scopeLine({ categories, networks, plan_categories, plan_ids }: Scope): Text {
  const parts = [
    ...(categories ?? []),
    ...(networks ?? []).map((id) => networkName(id as NetworkId)),
    ...(plan_categories ?? []),
  ]
  const plans = plan_ids?.length ?? 0
  if (plans > 0) return text('offers-for-plans', { plans })
  return parts.length === 0 ? text('offers-for-all') : text('offers-for', { what: parts.join(', ') })
}

export function draftLines(draft: OfferDraft): Text[] {
  const { begins_at, ends_at, uses_max, per_customer_max } = draft
  return [
    ...termLines(draft),
    scopeLine(draft),
    text('offers-time', { begins: begins_at, ends: ends_at }),
    ...(uses_max == null ? [] : [text('offers-uses-max', { most: uses_max })]),
    ...(per_customer_max == null ? [] : [text('offers-per-customer', { most: per_customer_max })]),
  ]
}

export function offerLines(offer: ShopOffer): Text[] {
  const { uses, customers, taken_off, uses_max, per_customer_max } = offer
  const limits = {
    ...(uses_max === null ? {} : { uses_max }),
    ...(per_customer_max === null ? {} : { per_customer_max }),
  }
  const { uses_max: _, per_customer_max: __, ...rest } = offer
  return [
    ...draftLines({ ...rest, ...limits } as OfferDraft),
    text('offers-used', { uses, customers, taken_off }),
    text('offers-state', { state: offer.state }),
  ]
}
