import { never } from '../../../core/kernel/assert.ts'
import type { Reader } from '../../texts/format.ts'
import type { Chart } from '../chart.ts'
import type { ChartWords } from './chart-words.ts'
import { sayHeat } from './say-heat.ts'
import { sayMonth } from './say-month.ts'
import { sayMonths, sayShare } from './say-parts.ts'
import { sayRanking } from './say-ranking.ts'
import { sayTop } from './say-top.ts'
import { sayTrend } from './say-trend.ts'

/** A chart in its reader's words, amounts and colours. */
export function sayChart(chart: Chart, reader: Reader): ChartWords {
  const theme = reader.theme ?? 'light'
  switch (chart.kind) {
    case 'month':
      return { theme, ...sayMonth(chart, reader) }
    case 'months':
      return { theme, ...sayMonths(chart, reader) }
    case 'share':
      return { theme, ...sayShare(chart, reader) }
    case 'top':
      return { theme, ...sayTop(chart, reader) }
    case 'trend':
      return { theme, ...sayTrend(chart, reader) }
    case 'ranking':
      return { theme, ...sayRanking(chart, reader) }
    case 'heat':
      return { theme, ...sayHeat(chart, reader) }
    default:
      return never(chart)
  }
}
