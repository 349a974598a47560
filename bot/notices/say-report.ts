import { money } from '../../core/kernel/money.ts'
import type { NoticeOf } from '../../core/notices/index.ts'
import { countDays } from '../../core/reports/index.ts'
import type { Choice, View } from '../channels/channel.ts'
import { type CardFigures, percentOf, sayCard, secondsText } from '../dialogs/admin/stats/lines.ts'
import { text } from '../texts/text.ts'

type Report = NoticeOf<'ops.report'>

const BUTTONS: Choice[][] = [
  [
    { token: 'go.stats', label: text('stats-overview-button') },
    { token: 'go.providers', label: text('stats-providers-button') },
  ],
]
const LOOK: Choice[] = [
  { token: 'go.anomalies', label: text('anomalies-list-button') },
  { token: 'go.reconciliation.open', label: text('anomalies-books-button') },
]

/** What days came to, for the group. */
export function reportView({
  first,
  last,
  now,
  before,
  days,
  providers,
  anomalies,
  differences,
}: Report): View {
  const count = countDays({ first, last })
  const is_quiet = anomalies + differences === 0
  return {
    text:
      count === 1
        ? text('report-day-caption', { day: last })
        : text('report-days-caption', { first, last, days: count }),
    lines: [
      ...sayCard(figuresOf(now), figuresOf(before)),
      ...providers.map(({ provider, success, median_seconds, p95_seconds }) =>
        text('report-provider-line', {
          ...{ provider, percent: percentOf(success) },
          ...{ median: secondsText(median_seconds), most: secondsText(p95_seconds) },
        }),
      ),
      text('report-open-line', { anomalies, differences }),
    ],
    picture: { kind: 'chart', chart: { kind: 'trend', of: 'revenue', days } },
    choices: is_quiet ? BUTTONS : [...BUTTONS, LOOK],
  }
}

const figuresOf = ({ revenue, margin, money_in, losses, ...counts }: Report['now']): CardFigures => ({
  ...{ revenue: money(revenue), margin: money(margin) },
  ...{ money_in: money(money_in), losses: money(losses) },
  ...counts,
})
