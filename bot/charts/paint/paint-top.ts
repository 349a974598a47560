import type { Canvas } from '@napi-rs/canvas'
import { COLORS } from '../colors.ts'
import { shorten } from '../shorten.ts'
import type { Sheet, TopPlot } from '../words/chart-words.ts'
import { type Plotted, plot } from './plot.ts'
import { bold, EDGE, type Ground, PLOT_TOP, plain, SIZE } from './sheet.ts'

const ROOM = SIZE - EDGE + 4 - PLOT_TOP
const ROW_HEIGHT_MAX = 84
/** Of a row's height; the words above the bar have the rest. */
const BAR_SHARE = 0.26

const rowHeight = ({ bars }: TopPlot): number => Math.min(ROW_HEIGHT_MAX, ROOM / Math.max(1, bars.length))
const barHeight = (words: TopPlot): number => rowHeight(words) * BAR_SHARE

/** Bars with their names above them, so that a long name never takes room from its bar. */
export function paintTop(canvas: Canvas, words: Sheet & TopPlot): Buffer {
  const { main } = COLORS[words.theme]
  const { bars } = words
  const row = rowHeight(words)
  return plot(
    canvas,
    words,
    {
      type: 'bar',
      data: {
        labels: bars.map(({ label }) => label),
        datasets: [
          {
            data: bars.map(({ value }) => value),
            backgroundColor: main,
            borderRadius: 5,
            borderSkipped: false,
            barThickness: barHeight(words),
            // A little next to a lot is still somebody: it is never too short to be seen.
            minBarLength: 5,
          },
        ],
      },
      options: {
        indexAxis: 'y',
        layout: {
          padding: {
            left: EDGE,
            right: EDGE,
            // Some of the height above the bar is for its words.
            top: PLOT_TOP + row * 0.2,
            bottom: SIZE - PLOT_TOP - row * (bars.length + 0.2),
          },
        },
        scales: {
          x: { display: false, min: 0, max: words.most ?? Math.max(1, ...bars.map(({ value }) => value)) },
          y: { display: false },
        },
      },
    },
    {
      under: (ground, plotted) => paintTracks(ground, plotted, words),
      over: (ground, plotted) => paintNames(ground, plotted, words),
    },
  )
}

const middleOf = (plotted: Plotted, place: number): number => plotted.scales.y?.getPixelForValue(place) ?? 0

/** The whole length, so that a bar is seen as a part of the longest. */
function paintTracks({ pen, colors }: Ground, plotted: Plotted, words: TopPlot): void {
  const height = barHeight(words)
  pen.fillStyle = colors.grid
  words.bars.forEach((_, place) => {
    pen.beginPath()
    pen.roundRect(EDGE, middleOf(plotted, place) - height / 2, SIZE - EDGE * 2, height, 5)
    pen.fill()
  })
}

function paintNames({ pen, colors }: Ground, plotted: Plotted, words: TopPlot): void {
  words.bars.forEach(({ label, amount }, place) => {
    const y = middleOf(plotted, place) - barHeight(words) / 2 - 9
    pen.fillStyle = colors.ink
    pen.font = bold(17)
    pen.textAlign = 'right'
    pen.fillText(amount, SIZE - EDGE, y)
    const room = SIZE - EDGE * 2 - pen.measureText(amount).width - 20
    pen.textAlign = 'left'
    pen.font = plain(17)
    pen.fillText(shorten(pen, label, room), EDGE, y)
  })
}
