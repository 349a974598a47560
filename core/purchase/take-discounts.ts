import type { Plan } from '../catalog/index.ts'
import { present } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import { encodeMoney, money, subtract, ZERO } from '../kernel/money.ts'
import { freeOffers, takeOffers, type UseRefusal } from '../offers/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { goodsOf } from './judge-order.ts'
import type { Order } from './order.ts'
import type { Purchase } from './purchase.ts'
import type { PurchaseRefusal } from './refusals.ts'

export type Drafted = { order: Order; purchase_id: Uuid; plan: Plan | undefined }

/** Takes a use of the offer that each order names. What comes back are the orders that cannot have theirs, and why. */
export async function takeDiscounts(
  trx: Trx,
  drafted: readonly Drafted[],
): Promise<Map<Order, PurchaseRefusal>> {
  const offered = drafted.flatMap((draft) =>
    draft.order.offer ? [{ ...draft, offer: draft.order.offer }] : [],
  )
  const answers = await takeOffers(
    trx,
    offered.map(({ order, plan, purchase_id, offer }) => ({
      ...{ offer_id: offer.offer_id, discount: offer.amount, purchase_id },
      ...{ customer_id: order.customer_id, goods: goodsOf(order, plan) },
    })),
  )
  const refused = new Map<Order, PurchaseRefusal>()
  for (const [index, answer] of answers.entries()) {
    const { order } = present(offered[index], 'each answer has its order')
    if (!answer.ok) refused.set(order, inOurWords(order, answer.refusal))
  }
  return refused
}

/** Money that goes back takes the use of its offer along. */
export async function freeDiscounts(trx: Trx, purchases: readonly Purchase[]): Promise<void> {
  const lowered = purchases.filter(({ discount }) => discount > ZERO)
  if (lowered.length === 0) return
  await freeOffers(
    trx,
    lowered.map(({ id }) => id),
  )
}

function inOurWords({ face_amount }: Order, refusal: UseRefusal): PurchaseRefusal {
  if (refusal.code !== 'offers.other-discount')
    return { code: 'purchase.offer-gone', price: encodeMoney(face_amount) }
  const price = subtract(face_amount, money(refusal.discount))
  return { code: 'purchase.price-changed', price: encodeMoney(price) }
}
