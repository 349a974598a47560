import type { MonthsPlot } from '../words/chart-words.ts'
import { makeFill } from './pattern.ts'
import { EDGE, type Ground, PLOT_TOP, plain, SIZE, SMALL } from './sheet.ts'

const KEY_SIDE = 16

/** Which pattern is what, in the order of the stack from below. */
export function paintKey({ pen, colors }: Ground, { series }: Pick<MonthsPlot, 'series'>): void {
  pen.font = plain(SMALL + 1)
  let x = EDGE
  series.forEach(({ name, label }) => {
    const width = KEY_SIDE + 8 + pen.measureText(label).width
    if (x + width > SIZE - EDGE) return
    pen.fillStyle = makeFill(name, colors)
    pen.beginPath()
    pen.roundRect(x, PLOT_TOP + 4, KEY_SIDE, KEY_SIDE, 4)
    pen.fill()
    pen.fillStyle = colors.ink
    pen.fillText(label, x + KEY_SIDE + 8, PLOT_TOP + 17)
    x += width + 24
  })
}
