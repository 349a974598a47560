import type { Canvas } from '@napi-rs/canvas'
import { COLORS } from '../colors.ts'
import type { MonthsPlot, Sheet } from '../words/chart-words.ts'
import { paintKey } from './paint-key.ts'
import { makeFill } from './pattern.ts'
import { amountAxis, nameAxis, type Plotted, padding, plot } from './plot.ts'
import { bold, type Ground, PLOT_TOP, SMALL } from './sheet.ts'

const KEY_HEIGHT = 38

/** Months side by side. A category keeps its place in the stack, its colour and its pattern. */
export function paintMonths(canvas: Canvas, words: Sheet & MonthsPlot): Buffer {
  const colors = COLORS[words.theme]
  const datasets = words.series.map(({ name, values }, place) => ({
    data: values,
    backgroundColor: makeFill(name, colors) as string,
    borderColor: colors.background,
    borderWidth: { top: place === words.series.length - 1 ? 0 : 1.5, left: 0, right: 0, bottom: 0 },
    borderSkipped: false as const,
    maxBarThickness: 52,
    categoryPercentage: 0.82,
    barPercentage: 0.92,
  }))
  const empty = words.nothing !== null
  const x = { ...nameAxis(words), stacked: true, display: !empty }
  const y = { ...amountAxis(words, words.ticks), stacked: true, display: !empty }
  return plot(
    canvas,
    words,
    {
      type: 'bar',
      data: { labels: words.months, datasets },
      options: { layout: { padding: { ...padding, top: PLOT_TOP + KEY_HEIGHT + 14 } }, scales: { x, y } },
    },
    {
      over: (ground, plotted) => {
        if (empty) return
        paintTotals(ground, plotted, words)
        paintKey(ground, words)
      },
    },
  )
}

function paintTotals({ pen, colors }: Ground, plotted: Plotted, { totals, series }: MonthsPlot): void {
  pen.font = bold(SMALL)
  pen.fillStyle = colors.ink
  pen.textAlign = 'center'
  totals.forEach((total, place) => {
    const height = series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0)
    const x = plotted.scales.x?.getPixelForValue(place) ?? 0
    const y = plotted.scales.y?.getPixelForValue(height) ?? 0
    pen.fillText(total, x, y - 8)
  })
  pen.textAlign = 'left'
}
