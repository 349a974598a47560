import { asStoredDay } from '../../../../core/kernel/calendar.ts'
import { type ComparedDay, readComparedDays } from '../../../../core/reconciliation/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Io, Next, Option } from '../../engine/dialog.ts'
import { inRows } from '../../spent/rows.ts'
import { goTo, type Place } from './place.ts'

const PAGE_DAYS = 7

/** The newest days in a line each; a tap looks into one. */
export async function showDays(io: Io, place: Extract<Place, { screen: 'days' }>): Promise<Next> {
  const { only_open, before } = place
  const found = await io.step('read', (trx) =>
    readComparedDays(trx, { before, only_open, limit: PAGE_DAYS + 1 }),
  )
  const days = found.slice(0, PAGE_DAYS)
  const last = days.at(-1)
  const looks = days.map(
    ({ day, open }): Option<Place> => ({
      value: { screen: 'day', day, after: '0' },
      label: text('reconciliation-day-button', { day: asStoredDay(day), open }),
    }),
  )
  const older: Option<Place>[] =
    found.length > PAGE_DAYS && last !== undefined
      ? [{ value: { ...place, before: last.day }, label: text('reconciliation-older-button') }]
      : []
  const newest: Option<Place>[] =
    before === null
      ? []
      : [{ value: { ...place, before: null }, label: text('reconciliation-newest-button') }]
  const other: Option<Place> = {
    value: { screen: 'days', only_open: !only_open, before: null },
    label: only_open ? text('reconciliation-all-button') : text('reconciliation-open-button'),
  }
  const { options, columns } = inRows(
    looks.slice(0, 3),
    looks.slice(3, 6),
    looks.slice(6),
    [...newest, ...older],
    [other],
  )
  const title = only_open ? text('reconciliation-open-title') : text('reconciliation-title')
  const caption = days.length === 0 ? text('reconciliation-none', { only_open: String(only_open) }) : title
  return goTo(await io.choose(caption, options, { columns, lines: days.map(lineOf) }))
}

function lineOf({ day, state, missing, differences, open }: ComparedDay): Text {
  return text('reconciliation-day-line', {
    ...{ day: asStoredDay(day), missing, differences, open },
    mark: state === 'running' ? 'running' : open > 0 ? 'open' : missing > 0 ? 'missing' : 'good',
  })
}
