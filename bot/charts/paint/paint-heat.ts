import type { Canvas } from '@napi-rs/canvas'
import { COLORS } from '../colors.ts'
import { shorten } from '../shorten.ts'
import type { HeatDay, HeatPlot, Sheet } from '../words/chart-words.ts'
import { encodePng } from './encode-png.ts'
import { bold, EDGE, type Ground, PLOT_TOP, paintSheet, plain, SCALE, SIZE, SMALL } from './sheet.ts'

const COLUMNS = 7
const GAP = 6
const CELL_WIDTH = (SIZE - EDGE * 2 - GAP * (COLUMNS - 1)) / COLUMNS
const CELLS_TOP = PLOT_TOP + 26
const KEY_ROOM = 40
const CELL_HEIGHT_MAX = 62

/** A calendar, which no chart library knows how to draw. Each day also says its amount. */
export function paintHeat(canvas: Canvas, words: Sheet & HeatPlot): Buffer {
  canvas.width = SIZE * SCALE
  canvas.height = SIZE * SCALE
  const pen = canvas.getContext('2d')
  pen.scale(SCALE, SCALE)
  paintSheet(pen, words)
  const ground = { pen, colors: COLORS[words.theme] }
  paintWeekdays(ground, words)
  const rows = Math.floor(Math.max(...words.days.map(({ place }) => place)) / COLUMNS) + 1
  const height = Math.min(CELL_HEIGHT_MAX, (SIZE - EDGE - KEY_ROOM - CELLS_TOP - GAP * (rows - 1)) / rows)
  for (const day of words.days) paintDay(ground, day, height)
  paintKey(ground, words)
  return encodePng(canvas)
}

const leftOf = (column: number): number => EDGE + column * (CELL_WIDTH + GAP)

function paintWeekdays({ pen, colors }: Ground, { weekdays }: HeatPlot): void {
  pen.font = plain(SMALL)
  pen.fillStyle = colors.muted
  pen.textAlign = 'center'
  weekdays.forEach((weekday, column) => {
    pen.fillText(weekday, leftOf(column) + CELL_WIDTH / 2, PLOT_TOP + 14)
  })
  pen.textAlign = 'left'
}

function paintDay(
  { pen, colors }: Ground,
  { place, day, amount, level, today }: HeatDay,
  height: number,
): void {
  const left = leftOf(place % COLUMNS)
  const top = CELLS_TOP + Math.floor(place / COLUMNS) * (height + GAP)
  const heat = level === null || level === 0 ? undefined : colors.heat[level - 1]
  pen.beginPath()
  pen.roundRect(left, top, CELL_WIDTH, height, 9)
  if (heat !== undefined) {
    pen.fillStyle = heat.fill
    pen.fill()
  } else if (level === 0) {
    pen.globalAlpha = 0.55
    pen.fillStyle = colors.grid
    pen.fill()
    pen.globalAlpha = 1
  }
  if (today) {
    pen.strokeStyle = colors.limit
    pen.lineWidth = 3
    pen.stroke()
  }
  // The days ahead are there, but quietly.
  pen.globalAlpha = level === null ? 0.5 : 1
  pen.fillStyle = heat?.ink ?? colors.muted
  pen.font = today ? bold(SMALL) : plain(SMALL)
  pen.fillText(day, left + 8, top + 19)
  pen.globalAlpha = 1
  if (amount === '') return
  pen.font = bold(SMALL)
  pen.textAlign = 'right'
  pen.fillText(shorten(pen, amount, CELL_WIDTH - 10), left + CELL_WIDTH - 6, top + height - 8)
  pen.textAlign = 'left'
}

function paintKey({ pen, colors }: Ground, { less, more }: HeatPlot): void {
  const y = SIZE - EDGE - 4
  pen.font = plain(SMALL)
  pen.fillStyle = colors.muted
  pen.textAlign = 'right'
  pen.fillText(more, SIZE - EDGE, y)
  let x = SIZE - EDGE - pen.measureText(more).width - 10
  for (const { fill } of colors.heat.toReversed()) {
    x -= 20
    pen.fillStyle = fill
    pen.beginPath()
    pen.roundRect(x, y - 13, 16, 16, 4)
    pen.fill()
  }
  pen.fillStyle = colors.muted
  pen.fillText(less, x - 10, y)
  pen.textAlign = 'left'
}
