import type { Canvas } from '@napi-rs/canvas'
import { COLORS } from '../colors.ts'
import type { Sheet, TrendPlot } from '../words/chart-words.ts'
import { paintKey } from './paint-key.ts'
import { makeFill } from './pattern.ts'
import { amountAxis, nameAxis, padding, plot } from './plot.ts'
import { PLOT_TOP } from './sheet.ts'

const KEY_HEIGHT = 38

/** Days as bars: one thing on another where they are parts of one, side by side where they are not. */
export function paintTrend(canvas: Canvas, words: Sheet & TrendPlot): Buffer {
  const colors = COLORS[words.theme]
  const { stacked, series } = words
  const empty = words.nothing !== null
  const datasets = series.map(({ name, values }, place) => ({
    data: empty ? [] : values,
    backgroundColor: makeFill(name, colors) as string,
    borderColor: colors.background,
    borderWidth: { top: stacked && place < series.length - 1 ? 1 : 0, left: 0, right: 0, bottom: 0 },
    borderSkipped: false as const,
    maxBarThickness: 44,
    categoryPercentage: stacked ? 0.86 : 0.9,
    barPercentage: 0.92,
  }))
  const x = { ...nameAxis(words), stacked, display: !empty }
  const y = { ...amountAxis(words, words.ticks), stacked, display: !empty }
  return plot(
    canvas,
    words,
    {
      type: 'bar',
      data: { labels: words.names, datasets },
      options: { layout: { padding: { ...padding, top: PLOT_TOP + KEY_HEIGHT + 14 } }, scales: { x, y } },
    },
    {
      over: (ground) => {
        if (!empty) paintKey(ground, words)
      },
    },
  )
}
