import { encodeMoney } from '../../../../core/kernel/money.ts'
import {
  countDays,
  readCountedUntil,
  readFigures,
  readTurnoverByDay,
} from '../../../../core/reports/index.ts'
import { text } from '../../../texts/text.ts'
import type { Io, Next } from '../../engine/dialog.ts'
import { sayCard } from './lines.ts'
import { show } from './look.ts'
import type { Look } from './place.ts'

/** The card: what these days came to, against the days before. */
export async function showOverview(io: Io, look: Look): Promise<Next> {
  const { period } = look
  const read = await io.step('read', () =>
    io.core.reports.look(async (trx) => ({
      now: await readFigures(trx, period),
      before: await readFigures(trx, period.before),
      days: await readTurnoverByDay(trx, period),
      until: await readCountedUntil(trx),
    })),
  )
  const { first, last, before } = period
  const span = { first, last, days: countDays(period), before_first: before.first, before_last: before.last }
  const caption =
    read.until === null ? text('stats-empty-caption') : text('stats-caption', { ...span, until: read.until })
  return show(io, look, {
    caption,
    lines: sayCard(read.now, read.before),
    chart: {
      kind: 'trend',
      of: 'revenue',
      days: read.days.map(({ day, margin, cost }) => ({
        day,
        values: [encodeMoney(margin), encodeMoney(cost)],
      })),
    },
  })
}
