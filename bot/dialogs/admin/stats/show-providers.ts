import { countDays, type ProviderRecord, readFigures, readRequests } from '../../../../core/reports/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Io, Next } from '../../engine/dialog.ts'
import { percentOf, secondsText } from './lines.ts'
import { show } from './look.ts'
import type { Look } from './place.ts'

const TEN_THOUSAND = 10_000

/** How often providers delivered, and how fast. */
export async function showProviders(io: Io, look: Look): Promise<Next> {
  const { period } = look
  const read = await io.step('read', () =>
    io.core.reports.look(async (trx) => ({
      all: await readFigures(trx, period),
      now: await readRequests(trx, period),
      before: await readRequests(trx, period.before),
    })),
  )
  const { first, last } = period
  const was = new Map(read.before.map(({ provider, success }) => [provider, success]))
  const judged = read.now.filter(({ success }) => success !== null)
  return show(io, look, {
    caption: text('stats-providers-caption', { first, last, days: countDays(period) }),
    lines: read.now.map((record) => recordLine(record, was.get(record.provider) ?? null)),
    chart: {
      ...{ kind: 'ranking', of: 'providers', first, last },
      total: String(Math.round((read.all.success ?? 0) * TEN_THOUSAND)),
      rows: judged
        .toSorted((left, right) => (right.success ?? 0) - (left.success ?? 0))
        .map(({ provider, success }) => ({
          name: provider,
          value: String(Math.round((success ?? 0) * TEN_THOUSAND)),
          note: `${percentOf(success)}%`,
        })),
    },
  })
}

function recordLine(
  { provider, delivered, failed, not_taken, silent, ...record }: ProviderRecord,
  before: number | null,
): Text {
  return text('stats-provider-line', {
    ...{ provider, delivered, failed, not_taken, silent },
    percent: percentOf(record.success),
    before: percentOf(before),
    median: secondsText(record.median_seconds),
    most: secondsText(record.p95_seconds),
  })
}
