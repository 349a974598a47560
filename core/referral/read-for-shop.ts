import { addMonths, beginOfMonth, type Month, monthOf } from '../kernel/calendar.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { ReferralState, Step } from './referral.ts'

/** What became of those who came in a month: by now, or until the month after their time ran out. */
export type TrendMonth = { month: Month; joined: number; completed: number; rewarded: number }

/** The last months, this one last, in the shop's time zone. */
export async function readTrend(
  db: Db | Trx,
  { time, time_zone, months }: { time: Date; time_zone: string; months: number },
): Promise<TrendMonth[]> {
  const last = monthOf(time, time_zone)
  const all = Array.from({ length: months }, (_, back) => addMonths(last, back - months + 1))
  const first = all[0] ?? last
  const { rows } = await db.raw<{ rows: (Omit<TrendMonth, 'month'> & { month: string })[] }>(
    `select to_char(joined_at at time zone :time_zone, 'YYYY-MM') as month, count(*)::integer as joined,
       count(*) filter (where state = 'completed')::integer as completed,
       count(reward_offer_id) filter (where state = 'completed')::integer as rewarded
     from referral where joined_at >= :since group by 1`,
    { time_zone, since: beginOfMonth(first, time_zone) },
  )
  const byMonth = new Map(rows.map((row) => [row.month, row]))
  return all.map((month) => ({
    month,
    joined: byMonth.get(month)?.joined ?? 0,
    completed: byMonth.get(month)?.completed ?? 0,
    rewarded: byMonth.get(month)?.rewarded ?? 0,
  }))
}

export type TopReferrer = {
  customer_id: Uuid
  full_name: string
  phone: Phone
  joined: number
  completed: number
}

/** Who brought most who stayed, since then. */
export async function readTopReferrers(
  db: Db | Trx,
  { since, limit }: { since: Date; limit: number },
): Promise<TopReferrer[]> {
  const { rows } = await db.raw<{ rows: TopReferrer[] }>(
    `select customer.id as customer_id, customer.full_name, customer.phone, count(*)::integer as joined,
       count(*) filter (where referral.state = 'completed')::integer as completed
     from referral join customer on customer.id = referral.referrer_id
     where referral.joined_at >= :since group by customer.id
     order by completed desc, joined desc, customer.id limit :limit`,
    { since, limit },
  )
  return rows
}

export type ShopReferral = {
  id: Uuid
  referrer_id: Uuid
  referrer_name: string
  referrer_phone: Phone
  referee_name: string
  referee_phone: Phone
  state: ReferralState
  last_step: Step
  last_at: Date
  joined_at: Date
  expires_at: Date
  has_reward: boolean
  reward_used: boolean
}

const SHOP_REFERRALS = `
  select referral.id, referral.referrer_id, referrer.full_name as referrer_name, referrer.phone as referrer_phone,
    referee.full_name as referee_name, referee.phone as referee_phone, referral.state, latest.step as last_step,
    latest.happened_at as last_at, referral.joined_at, referral.expires_at,
    referral.reward_offer_id is not null as has_reward,
    exists (select from offer_use where offer_id = referral.reward_offer_id and freed_at is null) as reward_used
  from referral
  join customer as referrer on referrer.id = referral.referrer_id
  join customer as referee on referee.id = referral.referee_id
  join lateral (
    select step, happened_at from referral_event where referral_id = referral.id order by id desc limit 1
  ) as latest on true`

type Page = { page: number; per_page: number }

async function readPage(
  db: Db | Trx,
  where: string,
  { page, per_page, ...values }: Page & { phone?: Phone; id?: Uuid },
): Promise<{ referrals: ShopReferral[]; more: boolean }> {
  const { rows } = await db.raw<{ rows: ShopReferral[] }>(
    `${SHOP_REFERRALS} where ${where} order by referral.joined_at desc, referral.id limit :limit offset :offset`,
    { ...values, limit: per_page + 1, offset: page * per_page },
  )
  return { referrals: rows.slice(0, per_page), more: rows.length > per_page }
}

/** Those that brought no reward, or whose reward was taken back or is held: the last step says why. */
export const readRefused = (db: Db | Trx, page: Page) =>
  readPage(db, `latest.step in ('capped', 'withdrawn', 'kept', 'held')`, page)

/** Whom somebody brought, and by whom they came, by their number. */
export const readReferralsOf = (db: Db | Trx, { phone, ...page }: Page & { phone: Phone }) =>
  readPage(db, ':phone in (referrer.phone, referee.phone)', { ...page, phone })

export async function readReferral(db: Db | Trx, id: Uuid): Promise<ShopReferral | null> {
  const { referrals } = await readPage(db, 'referral.id = :id', { page: 0, per_page: 1, id })
  return referrals[0] ?? null
}
