import { readPastMonths } from '../budget/index.ts'
import { type Day, dayOf, type Month, monthOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { encodeMoney, type Money, sum, ZERO } from '../kernel/money.ts'
import { findListeners, type Notice } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { type DaySum, readDaySums, readDays } from '../spending/index.ts'
import type { Period } from './period.ts'

export type Summary = { customer_id: Uuid; notice: Notice }

/**
 * The summaries of a period for those of these customers who spent anything in it, or in the one before, and
 * want to hear of it. All live by this time zone.
 */
export async function writeSummaries(
  trx: Trx,
  { period, time_zone, customer_ids }: { period: Period; time_zone: string; customer_ids: readonly Uuid[] },
): Promise<Summary[]> {
  const listeners = await findListeners(trx, { customer_ids, class: 'summary' })
  const spent = byCustomer(await readDaySums(trx, { customer_ids: [...listeners], ...period }))
  const before = byCustomer(await readDaySums(trx, { customer_ids: [...listeners], ...period.before }))
  const active = [...new Set([...spent.keys(), ...before.keys()])].sort()
  const summaries: Summary[] = []
  for (const customer_id of active) {
    const own = spent.get(customer_id) ?? []
    const facts = {
      total: total(own),
      before: total(before.get(customer_id) ?? []),
      by_category: own.map(({ category, amount }) => ({ name: category, amount: encodeMoney(amount) })),
      ...(await readMonth(trx, { customer_id, time_zone, period })),
    }
    summaries.push({ customer_id, notice: noticeOf(period, facts) })
  }
  return summaries
}

type Facts = Omit<Extract<Notice, { kind: 'summary.month' }>, 'kind'>

const noticeOf = ({ kind, first, last }: Period, facts: Facts): Notice =>
  kind === 'week' ? { kind: 'summary.week', first, last, ...facts } : { kind: 'summary.month', ...facts }

/** The month that the picture shows: a week's is the one that it is now, for its budget still counts. */
async function readMonth(
  trx: Trx,
  { customer_id, time_zone, period }: { customer_id: Uuid; time_zone: string; period: Period },
): Promise<Pick<Facts, 'month' | 'today' | 'spent' | 'limit' | 'days'>> {
  const time = now()
  const is_over = period.kind === 'month'
  const month = is_over ? (period.name as Month) : monthOf(time, time_zone)
  const today: Day = is_over ? period.last : dayOf(time, time_zone)
  const months = await readPastMonths(trx, { customer_id, time_zone, count: 2 })
  const past = months.find((each) => each.month === month)
  const days = await readDays(trx, { customer_id, month })
  return {
    month,
    today,
    spent: past?.spent ?? ZERO,
    limit: past?.limit == null ? null : encodeMoney(past.limit),
    days: days.map(({ day, amount }) => ({ day, amount: encodeMoney(amount) })),
  }
}

const total = (sums: readonly DaySum[]): Money => sum(sums.map(({ amount }) => amount))

function byCustomer(sums: readonly DaySum[]): Map<Uuid, DaySum[]> {
  const found = new Map<Uuid, DaySum[]>()
  for (const each of sums) found.set(each.customer_id, [...(found.get(each.customer_id) ?? []), each])
  return found
}
