import { portionOf } from '../../../../core/kernel/money.ts'
import {
  countDays,
  readPeople,
  readPeopleByDay,
  readReferrals,
  readReferralsByDay,
  readTurnover,
} from '../../../../core/reports/index.ts'
import { text } from '../../../texts/text.ts'
import type { Io, Next } from '../../engine/dialog.ts'
import { changeOf } from './change.ts'
import { show } from './look.ts'
import type { Look } from './place.ts'

/** Who came, and who bought. */
export async function showCustomers(io: Io, look: Look): Promise<Next> {
  const { period } = look
  const read = await io.step('read', () =>
    io.core.reports.look(async (trx) => ({
      now: await readPeople(trx, period),
      before: await readPeople(trx, period.before),
      days: await readPeopleByDay(trx, period),
      turnover: await readTurnover(trx, period),
    })),
  )
  const { first, last } = period
  const { now, before, turnover } = read
  return show(io, look, {
    caption: text('stats-customers-caption', { first, last, days: countDays(period) }),
    lines: [
      text('stats-joined-line', { count: now.joined, ...changeOf(now.joined, before.joined) }),
      text('stats-buyers-line', { count: now.buyers, ...changeOf(now.buyers, before.buyers) }),
      text('stats-growth-line', { count: now.customers, ...changeOf(now.customers, before.customers) }),
      ...(now.buyers === 0
        ? []
        : [text('stats-each-line', { amount: portionOf(turnover.revenue, 1, now.buyers) })]),
    ],
    chart: {
      ...{ kind: 'trend', of: 'customers' },
      days: read.days.map(({ day, joined, buyers }) => ({ day, values: [String(joined), String(buyers)] })),
    },
  })
}

/** What invitations brought. */
export async function showReferrals(io: Io, look: Look): Promise<Next> {
  const { period } = look
  const { config } = io.core
  const read = await io.step('read', () =>
    io.core.reports.look(async (trx) => ({
      now: await readReferrals(trx, config, period),
      before: await readReferrals(trx, config, period.before),
      days: await readReferralsByDay(trx, config, period),
    })),
  )
  const { first, last } = period
  const { now, before } = read
  return show(io, look, {
    caption: text('stats-referrals-caption', { first, last, days: countDays(period) }),
    lines: [
      text('stats-came-line', { count: now.joined, ...changeOf(now.joined, before.joined) }),
      text('stats-completed-line', { count: now.completed, ...changeOf(now.completed, before.completed) }),
      text('stats-rewarded-line', { count: now.rewarded, ...changeOf(now.rewarded, before.rewarded) }),
    ],
    chart: {
      ...{ kind: 'trend', of: 'referrals' },
      days: read.days.map(({ day, joined, completed }) => ({
        day,
        values: [String(joined), String(completed)],
      })),
    },
  })
}
