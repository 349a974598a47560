import { money, sum } from '../../../core/kernel/money.ts'
import type { Reader } from '../../texts/format.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Chart, RankingOf } from '../chart.ts'
import type { Sheet, TopPlot } from './chart-words.ts'
import { sayDays } from './say-trend.ts'
import { full, readAmount, writePlain } from './write-plain.ts'

/** More bars than these could not be read on a phone; the words beside the picture have the others. */
const BARS_MAX = 6
/** Parts of a provider's requests are of so many. */
const ALL = 10_000

const TITLES = {
  goods: text('chart-ranking-goods'),
  plans: text('chart-ranking-plans'),
  providers: text('chart-ranking-providers'),
} as const satisfies Record<RankingOf, Text>

/** What is most, the largest first. For providers the bar is the part that was delivered. */
export function sayRanking(
  { of, first, last, total, rows }: Extract<Chart, { kind: 'ranking' }>,
  reader: Reader,
): Omit<Sheet, 'theme'> & TopPlot {
  const shown = rows.slice(0, BARS_MAX)
  const rest = of === 'providers' ? [] : rows.slice(BARS_MAX)
  const others = sum(rest.map(({ value }) => readAmount(value)))
  const words = (value: string, note: string | null): string =>
    of === 'providers' ? (note ?? '') : full(money(value), reader)
  return {
    kind: 'top',
    title: writePlain(TITLES[of], reader),
    number: of === 'providers' ? sayPart(total, reader) : full(money(total), reader),
    subtitle: sayDays(first, last, reader),
    nothing: shown.length > 0 ? null : writePlain(text('chart-trend-nothing'), reader),
    ...(of === 'providers' ? { most: ALL } : {}),
    bars: [
      ...shown.map(({ name, value, note }) => ({
        label: name,
        amount: words(value, note),
        value: Number(readAmount(value)),
      })),
      ...(others > 0n
        ? [
            {
              label: writePlain(text('chart-ranking-others', { others: rest.length }), reader),
              amount: full(others, reader),
              value: Number(others),
            },
          ]
        : []),
    ],
  }
}

/** Parts of ten thousand as percents. */
const sayPart = (part: string, reader: Reader): string =>
  writePlain(text('chart-ranking-part', { percent: (Number(part) / 100).toFixed(1) }), reader)
