import { addHours, addMinutes, now } from '../kernel/clock.ts'
import { firstIdAt } from '../kernel/ids.ts'
import type { Json } from '../kernel/json.ts'
import { encodeMoney, formatMoney, fromMajor, type Money, money, ZERO } from '../kernel/money.ts'
import type { Config } from '../platform/config.ts'
import type { Trx } from '../platform/transaction.ts'
import type { AnomalyKind, Sighting } from './anomaly.ts'

/** Of the requests of this long, at least so many, more than this part came to nothing. */
const FAILING = { minutes: 10, requests_min: 10, percent: 30 }
/** A purchase that has not ended after this long; most end within seconds. */
const STUCK_MINUTES = 60
/** A day's spend is unusual above so many times the largest day of a month, of which some were days with spend. */
const UNUSUAL = { times: 3, days_min: 3 }
/** Whoever bought lately is looked at; those who are out of the ordinary already are looked at until it is over. */
const BOUGHT_MINUTES = 5
/** Codes that one chat had sent to so many phones in a day: people have one, and family two or three. */
const PHONES_PER_CHAT = 4
/** The second lock in a row and every later one. */
const LOCK_LEVEL = 2

type Watch = { kind: AnomalyKind; sql: string; say(facts: Record<string, Json>, config: Config): string }

const amount = (value: Json | undefined, { CURRENCY }: Config): string =>
  formatMoney(money(String(value ?? '0')), CURRENCY)

/** One query for each kind; it says who is out of the ordinary now. Amounts are text, for JSON knows no large numbers. */
const WATCHES: readonly Watch[] = [
  {
    kind: 'provider-failing',
    sql: `select provider as subject, jsonb_build_object('failed', failed, 'requests', requests, 'minutes', :failing_minutes::int) as facts
      from (
        select provider, count(*) filter (where event <> 'delivered') as failed, count(*) as requests from purchase_attempt
        where happened_at >= :failing_since and event in ('delivered', 'failed', 'turned_away', 'unreachable', 'silent')
        group by provider
      ) as lately
      where requests >= :failing_requests and failed * 100 > requests * :failing_percent::int`,
    say: ({ failed, requests, minutes }) =>
      `${failed} of ${requests} requests of the last ${minutes} minutes came to nothing.`,
  },
  {
    kind: 'purchases-stuck',
    sql: `select provider as subject, jsonb_build_object('purchases', count(*), 'oldest', (array_agg(reference order by id))[1],
        'oldest_at', min(created_at)) as facts
      from purchase_open as open join purchase on purchase.id = open.purchase_id
      where open.purchase_id < :stuck_id and next_check_at is not null and state in ('held', 'sending', 'unknown')
        and (released_at is null or released_at < :stuck_at)
      group by provider`,
    say: ({ purchases, oldest }) =>
      `${purchases} purchases have had no verdict for more than ${STUCK_MINUTES} minutes; the oldest is ${oldest}.`,
  },
  {
    kind: 'books-unbalanced',
    sql: `select 'books' as subject, jsonb_build_object('differences', sum(differences), 'first', min(first_difference::text)) as facts
      from unnest(array['recent', 'whole']) as asked (proof) cross join lateral (
        select differences, first_difference from measurement where measurement.proof = asked.proof order by id desc limit 1
      ) as newest having sum(differences) > 0`,
    say: ({ differences, first }) => `${differences} differences, the first: ${first}.`,
  },
  {
    kind: 'float-low',
    sql: `select provider as subject, jsonb_build_object('balance', balance::text) as facts
      from unnest(:providers::text[]) as provider cross join lateral (
        select balance from provider_float where provider_float.provider = provider.provider order by id desc limit 1
      ) as newest where balance < :float_low`,
    say: ({ balance }, config) => `${amount(balance, config)} is left.`,
  },
  {
    kind: 'unusual-spend',
    sql: `with asked as (
        select customer_id from purchase where id >= :bought_id
        union select subject::uuid from anomaly where kind = 'unusual-spend' and closed_at is null
      ), spent as (
        select asked.customer_id, day, sum(amount)::bigint as amount
        from asked join spend_day using (customer_id) join customer on customer.id = asked.customer_id
        where day > (:time::timestamptz at time zone time_zone)::date - 31 group by asked.customer_id, day
      ), days as (
        select customer_id, max(day) as newest,
          coalesce(max(amount) filter (where day = (:time::timestamptz at time zone time_zone)::date), 0) as today,
          coalesce(max(amount) filter (where day < (:time::timestamptz at time zone time_zone)::date), 0) as largest,
          count(*) filter (where day < (:time::timestamptz at time zone time_zone)::date) as days_before
        from spent join customer on customer.id = customer_id group by customer_id
      )
      select customer_id::text as subject, jsonb_build_object('today', today::text, 'largest_day_before', largest::text,
        'days_with_spend', days_before, 'days', 30) as facts
      from days where today > :unusual_times::int * largest and days_before >= :unusual_days::int and today > :unusual_floor`,
    say: ({ today, largest_day_before, days_with_spend }, config) =>
      `Spent ${amount(today, config)} today; the most on a day of the 30 before was ${amount(largest_day_before, config)}, on ${days_with_spend} days with spend.`,
  },
  {
    kind: 'velocity',
    sql: `select customer_id::text as subject, jsonb_build_object('purchases', count(*), 'minutes', 60) as facts
      from purchase
      where customer_id in (
          select customer_id from purchase where id >= :bought_id
          union select subject::uuid from anomaly where kind = 'velocity' and closed_at is null)
        and created_at >= :hour_ago
      group by customer_id having count(*) >= :velocity`,
    say: ({ purchases }) => `${purchases} purchases within an hour.`,
  },
  {
    kind: 'many-codes',
    sql: `select conversation_id::text as subject, jsonb_build_object('phones', count(distinct phone), 'codes', count(*), 'hours', 24) as facts
      from otp
      where conversation_id in (
          select conversation_id from otp where id >= :codes_id
          union select subject::uuid from anomaly where kind = 'many-codes' and closed_at is null)
        and sent_at >= :day_ago
      group by conversation_id having count(distinct phone) >= :phones::int`,
    say: ({ phones, codes }) => `One chat had ${codes} codes sent to ${phones} phones within a day.`,
  },
  {
    // A phone number is nobody's business here, so its subject is not the number but the customer, or how it was named in short.
    kind: 'wrong-codes',
    sql: `select coalesce('customer ' || customer.id, case when subject like 'phone:%' then 'phone …' || right(subject, 4) else replace(subject, ':', ' ') end) as subject,
        jsonb_build_object('lock', max(level), 'until', max(locked_until)) as facts
      from otp_lock left join customer on subject = 'phone:' || customer.phone
      where locked_until > :time and level >= :lock_level::int group by 1`,
    say: ({ lock }) => `Wrong codes have locked it for the ${lock}th time in a row.`,
  },
]

/** Everything that is out of the ordinary now, each as a fact with its numbers. */
export async function findAnomalies(
  trx: Trx,
  { config, providers }: { config: Config; providers: readonly string[] },
): Promise<Sighting[]> {
  const bindings = bindingsAt(now(), config, providers)
  const found: Sighting[] = []
  for (const { kind, sql, say } of WATCHES) {
    const { rows } = await trx.raw<{ rows: { subject: string; facts: Record<string, Json> }[] }>(
      sql,
      bindings,
    )
    for (const { subject, facts } of rows) found.push({ kind, subject, facts, detail: say(facts, config) })
  }
  return found
}

function bindingsAt(time: Date, config: Config, providers: readonly string[]) {
  const major = (value: number): Money => fromMajor(value, config.CURRENCY) ?? ZERO
  return {
    time,
    providers: [...providers],
    failing_minutes: FAILING.minutes,
    failing_since: addMinutes(time, -FAILING.minutes),
    failing_requests: FAILING.requests_min,
    failing_percent: FAILING.percent,
    stuck_id: firstIdAt(addMinutes(time, -STUCK_MINUTES)),
    stuck_at: addMinutes(time, -STUCK_MINUTES),
    float_low: encodeMoney(major(config.FLOAT_LOW)),
    bought_id: firstIdAt(addMinutes(time, -BOUGHT_MINUTES)),
    codes_id: firstIdAt(addMinutes(time, -BOUGHT_MINUTES)),
    unusual_times: UNUSUAL.times,
    unusual_days: UNUSUAL.days_min,
    // What a purchase asks the PIN for is an amount that counts in this currency.
    unusual_floor: encodeMoney(major(config.PIN_ABOVE)),
    hour_ago: addHours(time, -1),
    day_ago: addHours(time, -24),
    velocity: config.VELOCITY_PER_HOUR_MAX,
    phones: PHONES_PER_CHAT,
    lock_level: LOCK_LEVEL,
  }
}
