import { may } from '../../../../core/admin/index.ts'
import { asStoredDay } from '../../../../core/kernel/calendar.ts'
import {
  type Difference,
  inWords,
  type Report,
  type ReportPart,
  readDifferences,
  readReport,
} from '../../../../core/reconciliation/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Io, Next, Option } from '../../engine/dialog.ts'
import { inRows } from '../../spent/rows.ts'
import { goTo, type Place } from './place.ts'

const PAGE_DIFFERENCES = 8

/** What the comparison of a day came to, and every difference by its name, page by page. */
export async function showDay(io: Io, { day, after }: Extract<Place, { screen: 'day' }>): Promise<Next> {
  const read = await io.step('read', async (trx) => ({
    report: await readReport(trx, day),
    found: (await readDifferences(trx, { day, after_id: BigInt(after), limit: PAGE_DIFFERENCES + 1 })).map(
      (difference) => ({ ...difference, id: difference.id.toString() }),
    ),
  }))
  const { report } = read
  const shown = read.found.slice(0, PAGE_DIFFERENCES)
  const next = read.found.length > PAGE_DIFFERENCES ? shown.at(-1)?.id : undefined
  const { options, columns } = inRows(
    [
      ...(after === '0' ? [] : [to({ screen: 'day', day, after: '0' }, text('reconciliation-first-button'))]),
      ...(next === undefined
        ? []
        : [to({ screen: 'day', day, after: next }, text('reconciliation-next-button'))]),
    ],
    [
      ...((report?.differences ?? 0) === 0
        ? []
        : [to({ screen: 'file', day }, text('reconciliation-file-button'))]),
      ...(may(io.admin.role, 'reconciliation.run')
        ? [to({ screen: 'again', day }, text('reconciliation-again-button'))]
        : []),
    ],
    [to({ screen: 'days', only_open: false, before: null }, text('reconciliation-back-button'))],
  )
  const when = { day: asStoredDay(day) }
  const title = report === null ? text('reconciliation-unknown', when) : titleOf(report)
  const lines = [
    ...(report?.parts ?? []).map(partLine),
    ...shown.map((difference) => differenceLine(io, { ...difference, id: BigInt(difference.id) })),
  ]
  return goTo(await io.choose(title, options, { columns, lines }))
}

const to = (value: Place, label: Text): Option<Place> => ({ value, label })

const titleOf = ({ day, state, differences }: Report): Text =>
  text('reconciliation-day-title', { day: asStoredDay(day), state, differences })

function partLine({ source, state, our_count, our_amount, their_count, their_amount }: ReportPart): Text {
  if (state !== 'done') return text('reconciliation-part-open-line', { source, state })
  const same = our_count === their_count && our_amount === their_amount ? 'yes' : 'no'
  return text('reconciliation-part-line', {
    ...{ source, same, our_count, our_amount, their_count, their_amount },
  })
}

function differenceLine({ core }: Io, difference: Difference): Text {
  const { id, state, settled_day, note } = difference
  return text('reconciliation-difference-line', {
    ...{ id: id.toString(), state, words: inWords(difference, core.config.CURRENCY) },
    more: (state === 'settled' ? settled_day : note) ?? '',
  })
}
