import { recordAct } from '../audit/index.ts'
import { addHours, now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import {
  holdReward,
  type ReferralRefusal,
  readReferralsOf,
  readTopReferrers,
  readTrend,
  type ShopReferral,
} from '../referral/index.ts'

type By = { admin_id: Uuid }

/** Whom somebody brought, and by whom they came: a look at people, which is written down. */
export async function lookAtReferrals(
  trx: Trx,
  { admin_id, ...wish }: By & { phone: Phone; page: number; per_page: number },
): Promise<{ referrals: ShopReferral[]; more: boolean }> {
  const found = await readReferralsOf(trx, wish)
  const [first] = found.referrals
  const subject = first === undefined ? 'referral:none' : `referral:${first.id}`
  const facts = { found: found.referrals.length, page: wish.page }
  await recordAct(trx, { admin_id, action: 'referrals.view', subject, facts })
  return found
}

/** Holds a reward back, or lets it go. Refusals: see `ReferralRefusal`. */
export async function judgeReward(
  trx: Trx,
  { admin_id, referral_id, held, reason }: By & { referral_id: Uuid; held: boolean; reason: string },
): Promise<Result<{ changed: boolean }, ReferralRefusal>> {
  const judged = await holdReward(trx, { referral_id, held })
  if (!judged.ok) return judged
  const { changed, referrer_id } = judged.value
  if (changed) {
    const facts = { before: { held: !held }, after: { held }, reason, customer: `customer:${referrer_id}` }
    const action = held ? 'referral.hold' : 'referral.release'
    await recordAct(trx, { admin_id, action, subject: `referral:${referral_id}`, facts })
  }
  return ok({ changed })
}

const MONTHS_SHOWN = 6
const TOP_DAYS = 90
const TOP_SHOWN = 5

/** How invitations do by months, and who brought most lately. */
export async function readReferralFigures(trx: Trx, { config }: Pick<Environment, 'config'>) {
  const time = now()
  const trend = await readTrend(trx, { time, time_zone: config.TIME_ZONE, months: MONTHS_SHOWN })
  const top = await readTopReferrers(trx, { since: addHours(time, -24 * TOP_DAYS), limit: TOP_SHOWN })
  return { trend, top }
}
