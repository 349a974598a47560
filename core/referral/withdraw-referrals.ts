import { now } from '../kernel/clock.ts'
import { endOffer, isUsed } from '../offers/index.ts'
import type { Trx } from '../platform/transaction.ts'
import type { PurchaseFact } from '../purchase/index.ts'
import { noteSteps, type Referral } from './referral.ts'

/**
 * The recharge that completed a referral came to nothing after all. A reward that is not used yet ends; one that was
 * used stays with whoever used it in good faith, and the log says so.
 */
export async function withdrawReferrals(trx: Trx, reversed: readonly PurchaseFact[]): Promise<void> {
  if (reversed.length === 0) return
  const time = now()
  const found = await trx('referral')
    .whereIn(
      'completed_by',
      reversed.map(({ purchase_id }) => purchase_id),
    )
    .where({ state: 'completed' })
    .orderBy('id')
    .forNoKeyUpdate()
    .select<Referral[]>('id', 'reward_offer_id', 'completed_by')
  for (const { id, reward_offer_id, completed_by } of found) {
    await trx('referral').where({ id }).update({ state: 'withdrawn' })
    const used = reward_offer_id !== null && (await isUsed(trx, reward_offer_id))
    if (!used && reward_offer_id !== null) await endOffer(trx, reward_offer_id)
    await noteSteps(
      trx,
      [{ referral_id: id, step: used ? 'kept' : 'withdrawn', purchase_id: completed_by }],
      time,
    )
  }
}
