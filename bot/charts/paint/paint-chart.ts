import { createCanvas } from '@napi-rs/canvas'
import { never } from '../../../core/kernel/assert.ts'
import type { ChartWords } from '../words/chart-words.ts'
import { paintHeat } from './paint-heat.ts'
import { paintMonth } from './paint-month.ts'
import { paintMonths } from './paint-months.ts'
import { paintShare } from './paint-share.ts'
import { paintTop } from './paint-top.ts'
import { paintTrend } from './paint-trend.ts'
import { SIZE } from './sheet.ts'

/**
 * A thread paints one chart at a time, all on one canvas: new megabytes for each cost more than the painting. And
 * paper is never see-through: where it might be, each pixel read would be divided by how much of it is seen.
 */
const canvas = createCanvas(SIZE, SIZE)
canvas.getContext('2d', { alpha: false })

/** A chart as PNG, sharp on a phone. */
export function paintChart(words: ChartWords): Buffer {
  // Taking a size, even the same, wipes the canvas and forgets every setting of the pen.
  canvas.width = SIZE
  canvas.height = SIZE
  switch (words.kind) {
    case 'month':
      return paintMonth(canvas, words)
    case 'months':
      return paintMonths(canvas, words)
    case 'share':
      return paintShare(canvas, words)
    case 'top':
      return paintTop(canvas, words)
    case 'trend':
      return paintTrend(canvas, words)
    case 'heat':
      return paintHeat(canvas, words)
    default:
      return never(words)
  }
}
