import { addDays, asStoredDay, atHour, type Day, dayOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import { encodeMoney } from '../kernel/money.ts'
import { type NoticeOf, notifyGroups } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { countDays, type DaySpan } from './period.ts'
import { type Figures, readFigures } from './read-figures.ts'
import { readTurnoverByDay } from './read-money.ts'
import { readRequests } from './read-requests.ts'

type Env = Pick<Environment, 'db' | 'config' | 'log'>
type Report = NoticeOf<'ops.report'>

/** So many days at most are made up for in one report. */
const MADE_UP_DAYS = 31
/** The picture beside the numbers shows so many days. */
const SHOWN_DAYS = 30

/**
 * Tells the admin groups what the days since the last report came to: every day at REPORT_HOUR of the shop's own time,
 * once for each day and group, whoever runs it and however often. After days of silence it is one report of all of
 * them. A day that is not added up yet is waited for.
 */
export async function postReport(env: Env): Promise<void> {
  const { REPORT_HOUR, TIME_ZONE } = env.config
  const time = now()
  const today = dayOf(time, TIME_ZONE)
  if (time < atHour(today, REPORT_HOUR, TIME_ZONE)) return
  await inTransaction(env.db, async (trx) => {
    const span = await claimDays(trx, addDays(today, -1), time)
    if (span === null) return
    const key = `report:${span.last}`
    await notifyGroups(trx, env, { notice: await writeReport(trx, span), key })
  })
}

/** Takes the days that nobody reported on up to `last`; null when they are taken, not added up, or there are none. */
async function claimDays(trx: Trx, last: Day, time: Date): Promise<DaySpan | null> {
  const { rows } = await trx.raw<{ rows: { newest: string | null }[] }>(
    `select to_char(max(last_day), 'YYYY-MM-DD') as newest from report_posted`,
  )
  const newest = rows[0]?.newest ?? null
  const oldest = addDays(last, 1 - MADE_UP_DAYS)
  const next = newest === null ? last : addDays(asStoredDay(newest), 1)
  const [, first = last] = [next, oldest].sort()
  if (first > last) return null
  const claimed = await trx.raw<{ rows: unknown[] }>(
    `insert into report_posted (last_day, first_day, posted_at)
     select :last::date, :first::date, :time from report_day where day = :last::date and counted_until = ends_at
     on conflict do nothing returning last_day`,
    { first, last, time },
  )
  return claimed.rows.length === 1 ? { first, last } : null
}

async function writeReport(trx: Trx, { first, last }: DaySpan): Promise<Report> {
  const count = countDays({ first, last })
  const before = { first: addDays(first, -count), last: addDays(first, -1) }
  const days = await readTurnoverByDay(trx, { first: addDays(last, 1 - SHOWN_DAYS), last })
  const providers = await readRequests(trx, { first, last })
  const open = await trx.raw<{ rows: { anomalies: number; differences: number }[] }>(
    `select (select count(*)::int from anomaly where closed_at is null) as anomalies,
       (select count(*)::int from difference where state = 'open') as differences`,
  )
  return {
    kind: 'ops.report',
    first,
    last,
    now: inStrings(await readFigures(trx, { first, last })),
    before: inStrings(await readFigures(trx, before)),
    days: days.map(({ day, cost, margin }) => ({ day, values: [encodeMoney(margin), encodeMoney(cost)] })),
    providers: providers.map(({ provider, success, median_seconds, p95_seconds }) => ({
      ...{ provider, success, median_seconds, p95_seconds },
    })),
    ...{ anomalies: open.rows[0]?.anomalies ?? 0, differences: open.rows[0]?.differences ?? 0 },
  }
}

/** Amounts wait in the outbox as decimal strings. */
const inStrings = ({ revenue, margin, money_in, losses, ...figures }: Figures): Report['now'] => ({
  ...{ revenue: encodeMoney(revenue), margin: encodeMoney(margin) },
  ...{ money_in: encodeMoney(money_in), losses: encodeMoney(losses) },
  ...{ purchases: figures.purchases, joined: figures.joined, buyers: figures.buyers },
  ...{ customers: figures.customers, success: figures.success },
})
