import type { Chart } from '../../../charts/chart.ts'
import { type Text, text } from '../../../texts/text.ts'
import type { Io, Next, Option } from '../../engine/dialog.ts'
import { inRows } from '../../spent/rows.ts'
import { goTo, type Look, type Place, SCREENS, type Screen } from './place.ts'

const SCREEN_BUTTONS = {
  overview: text('stats-overview-button'),
  revenue: text('stats-revenue-button'),
  customers: text('stats-customers-button'),
  referrals: text('stats-referrals-button'),
  plans: text('stats-plans-button'),
  providers: text('stats-providers-button'),
} as const satisfies Record<Screen, Text>

const PERIODS = [
  { words: 'today', label: text('stats-today-button') },
  { words: '7', label: text('stats-week-button') },
  { words: '30', label: text('stats-thirty-button') },
  { words: 'month', label: text('stats-month-button') },
  { words: 'last month', label: text('stats-last-month-button') },
] as const

/** Shows a chart with the numbers in words, and the ways on: other figures of these days, these figures of other days. */
export async function show(
  io: Io,
  { screen, period }: Look,
  { caption, lines, chart }: { caption: Text; lines: Text[]; chart: Chart },
): Promise<Next> {
  const screens = SCREENS.filter((other) => other !== screen).map(
    (other): Option<Place> => ({
      value: { screen: other, words: period.words },
      label: SCREEN_BUTTONS[other],
    }),
  )
  const periods = PERIODS.filter(({ words }) => words !== period.words).map(
    ({ words, label }): Option<Place> => ({ value: { screen, words }, label }),
  )
  const { options, columns } = inRows(
    screens.slice(0, 3),
    screens.slice(3),
    periods.slice(0, 3),
    periods.slice(3),
  )
  const place = await io.choose(caption, options, { columns, lines, picture: { kind: 'chart', chart } })
  return goTo(place)
}
