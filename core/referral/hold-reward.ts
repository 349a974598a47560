import { assert } from '../kernel/assert.ts'
import { addSeconds, now, secondsBetween } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { endOffer, isUsed, makeOffer, type Offer, readOffer } from '../offers/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { noteSteps, type Referral, type Step } from './referral.ts'
import type { ReferralRefusal } from './refusals.ts'

type Held = Referral & { last_step: Step }

/**
 * Holds back a reward that looks earned by a trick, or lets it go again: an offer never comes back, so a new one takes
 * its place, good for as long as the first had been. One that was used is used. Safe to repeat. Refusals: see
 * `ReferralRefusal`.
 */
export async function holdReward(
  trx: Trx,
  { referral_id, held }: { referral_id: Uuid; held: boolean },
): Promise<Result<{ referrer_id: Uuid; changed: boolean }, ReferralRefusal>> {
  const { rows } = await trx.raw<{ rows: Held[] }>(
    `select referral.*, (select step from referral_event where referral_id = referral.id order by id desc limit 1) as last_step
     from referral where id = :referral_id for no key update of referral`,
    { referral_id },
  )
  const [referral] = rows
  if (referral === undefined || referral.reward_offer_id === null)
    return refuse({ code: 'referral.no-reward' })
  const { referrer_id, reward_offer_id, last_step } = referral
  if ((last_step === 'held') === held) return ok({ referrer_id, changed: false })
  const offer = await readOffer(trx, reward_offer_id)
  assert(offer !== null, 'a reward is an offer')
  if (await isUsed(trx, reward_offer_id)) return refuse({ code: 'referral.used-already' })
  if (referral.state !== 'completed') return refuse({ code: 'referral.over' })
  const time = now()
  if (held) {
    if (offer.ended_at !== null || offer.ends_at <= time) return refuse({ code: 'referral.over' })
    await endOffer(trx, reward_offer_id)
  } else await giveAgain(trx, referral, offer, time)
  await noteSteps(trx, [{ referral_id, step: held ? 'held' : 'released', purchase_id: null }], time)
  return ok({ referrer_id, changed: true })
}

async function giveAgain(trx: Trx, { id, referrer_id }: Held, offer: Offer, time: Date): Promise<void> {
  const { name, cap, spend_min, basis_points, amount } = offer
  const terms = basis_points === null ? { basis_points, amount } : { basis_points, amount: null }
  const made = await makeOffer(trx, {
    ...{ key: `referral:${id}:reward:${time.toISOString()}`, name, cap, spend_min, ...terms },
    ...{ customer_id: referrer_id, begins_at: time },
    ends_at: addSeconds(time, secondsBetween(offer.begins_at, offer.ends_at)),
  } as Parameters<typeof makeOffer>[1])
  assert(made.ok, 'a reward that was good is good again')
  await trx('referral').where({ id }).update({ reward_offer_id: made.value.offer_id })
}
