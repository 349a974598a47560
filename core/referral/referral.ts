import type { Uuid } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/json.ts'
import type { Trx } from '../platform/transaction.ts'

/** `joined`: came by the code. `completed`: made a recharge. `withdrawn`: the provider took that recharge back. */
export type ReferralState = 'joined' | 'completed' | 'withdrawn'

export type Referral = {
  id: Uuid
  referrer_id: Uuid
  referee_id: Uuid
  state: ReferralState
  welcome_offer_id: Uuid
  reward_offer_id: Uuid | null
  completed_by: Uuid | null
  joined_at: Date
  expires_at: Date
}

/**
 * Each step of an invitation, as its log names it. `capped`: no reward, because the month had its most. `held` and
 * `released`: somebody of the shop doubted it, and did not.
 */
export type Step = 'joined' | 'completed' | 'rewarded' | 'capped' | 'withdrawn' | 'kept' | 'held' | 'released'

type Noted = { referral_id: Uuid; step: Step; purchase_id: Uuid | null }

/** Writes steps down, in the order given. They are never changed. */
export async function noteSteps(trx: Trx, steps: readonly Noted[], time: Date): Promise<void> {
  if (steps.length === 0) return
  await trx.raw(
    `insert into referral_event (referral_id, step, purchase_id, happened_at)
     select referral_id, step, purchase_id, :time
     from rows from (jsonb_to_recordset(:steps::jsonb) as (referral_id uuid, step text, purchase_id uuid))
       with ordinality as noted (referral_id, step, purchase_id, place) order by place`,
    { steps: canonicalJson([...steps]), time },
  )
}
