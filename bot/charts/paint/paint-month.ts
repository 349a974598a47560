import type { Canvas } from '@napi-rs/canvas'
import { COLORS } from '../colors.ts'
import type { MonthPlot, Sheet, Tick } from '../words/chart-words.ts'
import { amountAxis, nameAxis, type Plotted, padding, plot } from './plot.ts'
import { bold, type Ground, PLOT_TOP, plain, SMALL, writeOver } from './sheet.ts'

/** Two lines of words closer than this would lie on each other. */
const LINE_APART = 20

/** The month's spend as a line that can only be compared with the budget's if both are on one sheet. */
export function paintMonth(canvas: Canvas, words: Sheet & MonthPlot): Buffer {
  const { main } = COLORS[words.theme]
  const display = words.nothing === null
  const data = {
    labels: words.days,
    datasets: [
      {
        data: display ? words.totals : [],
        borderColor: main,
        backgroundColor: `${main}26`,
        borderWidth: 3.5,
        borderJoinStyle: 'round' as const,
        borderCapStyle: 'round' as const,
        pointRadius: 0,
        fill: 'origin' as const,
        clip: false as const,
      },
    ],
  }
  const scales = { x: { ...nameAxis(words), display }, y: { ...amountAxis(words, words.ticks), display } }
  return plot(
    canvas,
    words,
    { type: 'line', data, options: { layout: { padding: { ...padding, top: PLOT_TOP + 24 } }, scales } },
    {
      over: (ground, plotted) => {
        if (!display) return
        paintLimit(ground, plotted, words)
        paintNow(ground, plotted, words)
      },
    },
  )
}

/** The budget's line is whole and bold, its marks are thin and broken: told apart without any colour. */
function paintLimit(ground: Ground, plotted: Plotted, { limit, marks }: MonthPlot): void {
  if (limit === null) return
  const { pen, colors } = ground
  const heightOf = ({ at }: Tick) => plotted.scales.y?.getPixelForValue(at) ?? 0
  const { left, right } = plotted.chartArea
  pen.strokeStyle = colors.limit
  pen.fillStyle = colors.limit
  let above = heightOf(limit)
  rule(ground, left, right, above, [], 3)
  pen.font = bold(SMALL + 1)
  writeOver(ground, limit.label, left + 8, above - 8)
  pen.font = plain(SMALL)
  for (const mark of marks.toReversed()) {
    const y = heightOf(mark)
    rule(ground, left, right, y, [4, 5], 1.5)
    if (y - above < LINE_APART) continue
    pen.fillStyle = colors.limit
    writeOver(ground, mark.label, left + 8, y - 5)
    above = y
  }
}

function rule(
  { pen, colors }: Ground,
  left: number,
  right: number,
  y: number,
  dash: number[],
  width: number,
) {
  pen.strokeStyle = colors.limit
  pen.lineWidth = width
  pen.setLineDash(dash)
  pen.beginPath()
  pen.moveTo(left, y)
  pen.lineTo(right, y)
  pen.stroke()
  pen.setLineDash([])
}

/** Where the month stands now: a dot, and the amount above it, or below where it would lie on the budget's line. */
function paintNow(ground: Ground, plotted: Plotted, { totals, now, limit }: MonthPlot): void {
  const place = totals.length - 1
  const { x, y } = plotted.scales
  if (place < 0 || x === undefined || y === undefined) return
  const { pen, colors } = ground
  const at = { x: x.getPixelForValue(place), y: y.getPixelForValue(totals[place] ?? 0) }
  pen.fillStyle = colors.background
  pen.beginPath()
  pen.arc(at.x, at.y, 9, 0, Math.PI * 2)
  pen.fill()
  pen.fillStyle = colors.main
  pen.beginPath()
  pen.arc(at.x, at.y, 6.5, 0, Math.PI * 2)
  pen.fill()
  pen.font = bold(SMALL + 2)
  pen.fillStyle = colors.ink
  const width = pen.measureText(now).width
  const { left, right } = plotted.chartArea
  const line = limit === null ? null : y.getPixelForValue(limit.at)
  const covers = line !== null && line < at.y && line > at.y - 42
  // Right of the dot and below it nothing is drawn but lines; at the end of the month that room is gone.
  const beside = covers && at.x + 14 + width < right ? at.x + 14 : at.x - width / 2
  const left_most = Math.max(left + 6, Math.min(beside, right - width))
  writeOver(ground, now, left_most, covers ? at.y + 28 : at.y - 18)
}
