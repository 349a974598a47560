import type { Canvas } from '@napi-rs/canvas'
import { COLORS } from '../colors.ts'
import { shorten } from '../shorten.ts'
import type { SharePlot, Sheet } from '../words/chart-words.ts'
import { plot } from './plot.ts'
import { bold, EDGE, type Ground, PLOT_TOP, plain, SIZE } from './sheet.ts'

const ROW_HEIGHT = 37
const RING_TOP = PLOT_TOP + 2
const RING = { least: 160, most: 262 }

/** What the rows leave; with few of them the ring is larger. */
function ringSide({ parts }: SharePlot): number {
  const room = SIZE - EDGE - 12 - RING_TOP - parts.length * ROW_HEIGHT
  return Math.max(RING.least, Math.min(RING.most, room))
}

/** Parts of a whole: a ring to see at a glance, and rows to read, both in the same order. */
export function paintShare(canvas: Canvas, words: Sheet & SharePlot): Buffer {
  const colors = COLORS[words.theme]
  const side = ringSide(words)
  const fills = words.parts.map(({ name }) => colors.named[name] ?? colors.other)
  const ring = {
    data: words.nothing === null ? words.parts.map(({ value }) => value) : [],
    backgroundColor: fills,
    borderColor: colors.background,
    borderWidth: words.parts.length > 1 ? 3 : 0,
  }
  return plot(
    canvas,
    words,
    {
      type: 'doughnut',
      data: { labels: words.parts.map(({ label }) => label), datasets: [ring] },
      options: {
        layout: { padding: { left: EDGE, right: EDGE, top: RING_TOP, bottom: SIZE - RING_TOP - side } },
        ...{ cutout: '64%' },
      },
    },
    {
      over: (ground) => {
        if (words.nothing !== null) return
        paintMiddle(ground, words)
        paintRows(ground, words, fills)
      },
    },
  )
}

/** The largest part, in the middle of the ring. */
function paintMiddle({ pen, colors }: Ground, words: SharePlot): void {
  const largest = words.parts[0]
  if (largest === undefined) return
  const side = ringSide(words)
  const middle = RING_TOP + side / 2
  pen.textAlign = 'center'
  pen.fillStyle = colors.ink
  pen.font = bold(28)
  pen.fillText(largest.percent, SIZE / 2, middle + 4)
  pen.fillStyle = colors.muted
  pen.font = plain(16)
  pen.fillText(shorten(pen, largest.label, side * 0.56), SIZE / 2, middle + 28)
  pen.textAlign = 'left'
}

function paintRows({ pen, colors }: Ground, words: SharePlot, fills: readonly string[]): void {
  const top = RING_TOP + ringSide(words) + 14
  words.parts.forEach(({ label, amount, percent }, place) => {
    const y = top + (place + 0.5) * ROW_HEIGHT
    pen.fillStyle = fills[place] ?? colors.other
    pen.beginPath()
    pen.roundRect(EDGE, y - 8, 16, 16, 4)
    pen.fill()
    pen.textAlign = 'right'
    pen.font = bold(17)
    pen.fillStyle = colors.ink
    pen.fillText(amount, SIZE - EDGE, y + 6)
    const amount_width = Math.max(110, pen.measureText(amount).width)
    pen.font = plain(16)
    pen.fillStyle = colors.muted
    pen.fillText(percent, SIZE - EDGE - amount_width - 18, y + 6)
    const taken = 26 + amount_width + 18 + pen.measureText(percent).width + 14
    pen.textAlign = 'left'
    pen.font = plain(17)
    pen.fillStyle = colors.ink
    pen.fillText(shorten(pen, label, SIZE - EDGE * 2 - taken), EDGE + 26, y + 6)
  })
}
