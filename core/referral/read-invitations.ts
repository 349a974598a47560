import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { readRewards } from '../offers/index.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/** What came of somebody's invitations, and the discounts that are left of it. */
export type Invitations = {
  code: string
  /** Came by the code, and can still make the first recharge. */
  waiting: number
  completed: number
  rewarded: number
  /** When the first of the unused discounts ends. */
  rewards: number
  rewards_until: Date | null
}

/** Withdrawn ones count nowhere, and neither do those who let their time pass. */
export async function readInvitations(db: Db | Trx, customer_id: Uuid): Promise<Invitations> {
  const time = now()
  const { rows } = await db.raw<{ rows: Omit<Invitations, 'rewards' | 'rewards_until'>[] }>(
    `select customer.referral_code as code,
       count(*) filter (where referral.state = 'joined' and referral.expires_at > :time)::integer as waiting,
       count(*) filter (where referral.state = 'completed')::integer as completed,
       count(referral.reward_offer_id) filter (where referral.state = 'completed')::integer as rewarded
     from customer left join referral on referral.referrer_id = customer.id
     where customer.id = :customer_id group by customer.id`,
    { customer_id, time },
  )
  const rewards = await readRewards(db, { customer_id, time })
  const counted = rows[0] ?? { code: '', waiting: 0, completed: 0, rewarded: 0 }
  return { ...counted, rewards: rewards.length, rewards_until: rewards[0]?.ends_at ?? null }
}
