import { createHash } from 'node:crypto'
import type { Uuid } from '../kernel/ids.ts'
import { canonicalJson, type JsonObject } from '../kernel/json.ts'
import { encodeMoney } from '../kernel/money.ts'
import type { Wish } from './judge-order.ts'

/** A wish that somebody confirmed. */
export type Order = Wish & {
  /** The caller's own name for this order: however often it comes, it is one purchase. */
  key: string
  conversation_id: Uuid
  /** The message that later news of this purchase replaces. */
  slot: string
  /** The customer has just proved the PIN. */
  pin_verified: boolean
  /** The customer knows that the same was bought just now, and wants it once more. */
  twin_accepted?: boolean
  /** The customer knows that it goes over a budget, and wants it all the same. It needs the PIN, too. */
  over_budget_accepted?: boolean
  /** It is held and not sent, until `releaseQueued` is asked to. */
  queued?: boolean
}

/** What makes two orders the same. The message to replace, the proof of the PIN and the yes to a twin or to going over a budget may differ between tries. */
export function contentOf(order: Order): JsonObject {
  const { customer_id, conversation_id, category, network, recipient, offer } = order
  return {
    customer_id,
    conversation_id,
    category,
    network,
    recipient,
    plan_id: order.plan_id ?? null,
    face_amount: encodeMoney(order.face_amount),
    // Orders from before there were offers and a queue say nothing of them, and must stay the same.
    ...(offer ? { offer: { offer_id: offer.offer_id, amount: encodeMoney(offer.amount) } } : {}),
    ...(order.queued === true ? { queued: true } : {}),
  }
}

export const hashOf = (order: Order): Buffer =>
  createHash('sha256')
    .update(canonicalJson(contentOf(order)))
    .digest()
