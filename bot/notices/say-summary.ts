import { type Money, money, subtract, ZERO } from '../../core/kernel/money.ts'
import type { NoticeOf } from '../../core/notices/index.ts'
import type { Chart } from '../charts/chart.ts'
import { type Text, text } from '../texts/text.ts'

/** As it lies in the outbox: amounts are decimal strings. */
type Stored<Kind extends 'summary.week' | 'summary.month'> = Omit<
  NoticeOf<Kind>,
  'total' | 'before' | 'spent'
> & { total: string; before: string; spent: string }

export type SummaryWords = { said: Text; chart: Chart }

/** A week, and how the month that it is in stands. */
export const weekSummary = (notice: Stored<'summary.week'>): SummaryWords => ({
  said: text('summary-week', { first: notice.first, last: notice.last, ...factsOf(notice) }),
  chart: chartOf(notice),
})

export const monthSummary = (notice: Stored<'summary.month'>): SummaryWords => ({
  said: text('summary-month', factsOf(notice)),
  chart: chartOf(notice),
})

type Facts = Omit<Stored<'summary.month'>, 'kind'>

const chartOf = ({ month, days, limit, today }: Facts): Chart => ({
  kind: 'month',
  month,
  days,
  limit,
  today,
})

function factsOf(notice: Facts) {
  const [total, before, spent] = [money(notice.total), money(notice.before), money(notice.spent)]
  const limit = notice.limit === null ? null : money(notice.limit)
  const part = (name: string): Money => {
    const found = notice.by_category.find((each) => each.name === name)
    return found === undefined ? ZERO : money(found.amount)
  }
  return {
    total,
    before,
    airtime: part('airtime'),
    data: part('data'),
    compared: before === ZERO ? 'none' : total === before ? 'same' : total > before ? 'more' : 'less',
    difference: total > before ? subtract(total, before) : subtract(before, total),
    month: notice.month,
    spent,
    limit: limit ?? ZERO,
    budget: limit === null ? 'none' : spent > limit ? 'over' : spent === limit ? 'reached' : 'within',
    rest: limit === null ? ZERO : spent > limit ? subtract(spent, limit) : subtract(limit, spent),
  }
}
