import { addDays, beginOfDay, type Day } from '../kernel/calendar.ts'
import type { Config } from '../platform/config.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { DaySpan } from './period.ts'
import { daysOf } from './read-money.ts'

/** `joined` registered within the span; `buyers` were delivered something; `customers` had registered by its end. */
export type People = { joined: number; buyers: number; customers: number }

export async function readPeople(db: Db | Trx, { first, last }: DaySpan): Promise<People> {
  const { rows } = await db.raw<{ rows: People[] }>(
    `select coalesce(sum(joined) filter (where day >= :first::date), 0)::int as joined,
       coalesce(sum(joined), 0)::int as customers,
       (select count(*) from (
          select from report_buyer where day between :first::date and :last::date group by customer_id
        ) as person)::int as buyers
     from report_day where day <= :last::date`,
    { first, last },
  )
  return rows[0] ?? { joined: 0, buyers: 0, customers: 0 }
}

/** Day by day: who registered, and how many bought. Who bought on two days is among those of both. */
export async function readPeopleByDay(
  db: Db | Trx,
  { first, last }: DaySpan,
): Promise<{ day: Day; joined: number; buyers: number }[]> {
  const { rows } = await db.raw<{ rows: { day: Day; joined: number; buyers: number }[] }>(
    `select to_char(day, 'YYYY-MM-DD') as day, joined,
       (select count(*) from report_buyer where report_buyer.day = report_day.day)::int as buyers
     from report_day where day between :first::date and :last::date`,
    { first, last },
  )
  const found = new Map(rows.map((row) => [row.day, row]))
  return daysOf({ first, last }).map((day) => found.get(day) ?? { day, joined: 0, buyers: 0 })
}

/** Steps of invitations: somebody came by a code, made the first recharge, and whoever invited got the reward. */
export type Referrals = { joined: number; completed: number; rewarded: number }

const STEPS = `count(*) filter (where step = 'joined')::int as joined,
  count(*) filter (where step = 'completed')::int as completed, count(*) filter (where step = 'rewarded')::int as rewarded`

const momentsOf = ({ first, last }: DaySpan, { TIME_ZONE: time_zone }: Pick<Config, 'TIME_ZONE'>) => ({
  time_zone,
  from: beginOfDay(first, time_zone),
  to: beginOfDay(addDays(last, 1), time_zone),
})

export async function readReferrals(
  db: Db | Trx,
  config: Pick<Config, 'TIME_ZONE'>,
  span: DaySpan,
): Promise<Referrals> {
  const { from, to } = momentsOf(span, config)
  const { rows } = await db.raw<{ rows: Referrals[] }>(
    `select ${STEPS} from referral_event where happened_at >= :from and happened_at < :to`,
    { from, to },
  )
  return rows[0] ?? { joined: 0, completed: 0, rewarded: 0 }
}

export async function readReferralsByDay(
  db: Db | Trx,
  config: Pick<Config, 'TIME_ZONE'>,
  span: DaySpan,
): Promise<(Referrals & { day: Day })[]> {
  const { rows } = await db.raw<{ rows: (Referrals & { day: Day })[] }>(
    `select to_char(happened_at at time zone :time_zone, 'YYYY-MM-DD') as day, ${STEPS}
     from referral_event where happened_at >= :from and happened_at < :to group by 1`,
    momentsOf(span, config),
  )
  const found = new Map(rows.map((row) => [row.day, row]))
  return daysOf(span).map((day) => found.get(day) ?? { day, joined: 0, completed: 0, rewarded: 0 })
}
