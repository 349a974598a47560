import { assert } from '../kernel/assert.ts'
import { monthOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { notifyCustomers } from '../notices/index.ts'
import { endOffer, makeOffer } from '../offers/index.ts'
import type { Config } from '../platform/config.ts'
import type { Trx } from '../platform/transaction.ts'
import type { FactHearer, PurchaseFact } from '../purchase/index.ts'
import { noteSteps, type Referral } from './referral.ts'
import { expiryOf, rulesOf } from './rules.ts'
import { withdrawReferrals } from './withdraw-referrals.ts'

/**
 * Hears of purchases: the first delivered recharge of somebody who was invited completes the referral, and earns
 * the one who invited a discount for one next recharge. It counts when it is large enough, in time, and for another
 * number than that of the one who invited. What the provider takes back withdraws it, and so does a refund of all.
 */
export const hearReferrals =
  (config: Config): FactHearer =>
  async (trx, facts) => {
    await completeReferrals(
      trx,
      config,
      facts.filter(({ status }) => status === 'delivered'),
    )
    await withdrawReferrals(
      trx,
      facts.filter(({ status, leaves_nothing }) => leaves_nothing && status !== 'returned'),
    )
  }

type Completing = Referral & { referrer_phone: string; referrer_status: string; referrer_zone: string }

async function completeReferrals(trx: Trx, config: Config, facts: readonly PurchaseFact[]): Promise<void> {
  if (facts.length === 0) return
  const time = now()
  for (const referral of await lockJoined(trx, facts, time)) {
    const fact = facts.find((each) => counts(config, referral, each))
    if (fact !== undefined) await complete(trx, config, { referral, purchase_id: fact.purchase_id, time })
  }
}

/** In one order, so that two batches wait in one direction. Most customers were never invited: then this is all. */
async function lockJoined(trx: Trx, facts: readonly PurchaseFact[], time: Date): Promise<Completing[]> {
  const { rows } = await trx.raw<{ rows: Completing[] }>(
    `select referral.*, referrer.phone as referrer_phone, referrer.status as referrer_status,
       referrer.time_zone as referrer_zone
     from referral join customer as referrer on referrer.id = referral.referrer_id
     where referral.referee_id = any(:referees::uuid[]) and referral.state = 'joined' and referral.expires_at > :time
     order by referral.referrer_id, referral.id for no key update of referral`,
    { referees: [...new Set(facts.map(({ customer_id }) => customer_id))], time },
  )
  return rows
}

/** `amount` is what was paid: a discount must not keep a fair recharge from counting, nor lift a small one. */
function counts(config: Config, referral: Completing, fact: PurchaseFact): boolean {
  const { welcome_basis_points, spend_min } = rulesOf(config)
  const least = (spend_min * BigInt(10_000 - welcome_basis_points)) / 10_000n
  const is_theirs = fact.customer_id === referral.referee_id
  return is_theirs && fact.amount >= least && fact.recipient !== referral.referrer_phone
}

type Completion = { referral: Completing; purchase_id: Uuid; time: Date }

async function complete(
  trx: Trx,
  config: Config,
  { referral, purchase_id, time }: Completion,
): Promise<void> {
  const reward_offer_id = await reward(trx, config, referral, time)
  await trx('referral')
    .where({ id: referral.id })
    .update({ state: 'completed', completed_by: purchase_id, completed_at: time, reward_offer_id })
  // The welcome was for the first recharge, whether it was the better discount then or not.
  await endOffer(trx, referral.welcome_offer_id)
  const { id: referral_id } = referral
  await noteSteps(
    trx,
    [
      { referral_id, step: 'completed', purchase_id },
      { referral_id, step: reward_offer_id === null ? 'capped' : 'rewarded', purchase_id },
    ],
    time,
  )
}

/** Null when this month has brought as many rewards as it may, or when there is nobody to reward any more. */
async function reward(trx: Trx, config: Config, referral: Completing, time: Date): Promise<Uuid | null> {
  const { referrer_id } = referral
  if (referral.referrer_status !== 'active' && referral.referrer_status !== 'inactive') return null
  const rules = rulesOf(config)
  const ends_at = expiryOf(config, time)
  const month = monthOf(time, referral.referrer_zone)
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `insert into referral_month as kept (referrer_id, month, rewards) values (:referrer_id, :month, 1)
     on conflict (referrer_id, month) do update set rewards = kept.rewards + 1 where kept.rewards < :most
     returning rewards`,
    { referrer_id, month, most: rules.rewards_per_month_max },
  )
  if (rows.length === 0) return null
  const made = await makeOffer(trx, {
    ...{ key: `referral:${referral.id}:reward`, name: 'referral-thanks', customer_id: referrer_id },
    ...{ basis_points: rules.reward_basis_points, amount: null },
    ...{ cap: rules.discount_max, spend_min: rules.spend_min },
    ...{ begins_at: time, ends_at },
  })
  assert(made.ok, 'the rules of referrals make good offers')
  await notifyCustomers(trx, [
    {
      customer_id: referrer_id,
      key: `referral:${referral.id}:rewarded`,
      notice: {
        kind: 'referral.rewarded',
        percent: config.REFERRAL_REWARD_PERCENT,
        most: rules.discount_max,
        until: ends_at.toISOString(),
      },
    },
  ])
  return made.value.offer_id
}
