import type { SKRSContext2D } from '@napi-rs/canvas'
import { COLORS, type Colors } from '../colors.ts'
import { BOLD, PLAIN } from '../register-fonts.ts'
import { shorten } from '../shorten.ts'
import type { Sheet } from '../words/chart-words.ts'

/**
 * Points, of which each is two pixels: a chat shows a picture as wide as the phone, and then the smallest words
 * here are as large as the chat's own. Square, so that one chart can take the place of another without a jump.
 */
export const SIZE = 540
export const SCALE = 2
export const EDGE = 32
export const PLOT_TOP = 148
export const SMALL = 14

export type Pen = SKRSContext2D
export type Box = { left: number; top: number; right: number; bottom: number }

/** Everything a painter needs: the pen, and what the sheet looks like. */
export type Ground = { pen: Pen; colors: Colors }

export const plain = (size: number): string => `${size}px "${PLAIN}"`
export const bold = (size: number): string => `${size}px "${BOLD}"`

/** The paper and what stands above the plot. */
export function paintSheet(pen: Pen, sheet: Sheet): void {
  const colors = COLORS[sheet.theme]
  const width = SIZE - EDGE * 2
  pen.fillStyle = colors.background
  pen.fillRect(0, 0, SIZE, SIZE)
  pen.textBaseline = 'alphabetic'
  pen.textAlign = 'left'
  pen.fillStyle = colors.muted
  pen.font = plain(17)
  pen.fillText(shorten(pen, sheet.title, width), EDGE, 50)
  pen.fillStyle = colors.ink
  pen.font = bold(fitting(pen, sheet.number, width))
  pen.fillText(sheet.number, EDGE, 93)
  pen.fillStyle = colors.muted
  pen.font = plain(16)
  pen.fillText(shorten(pen, sheet.subtitle, width), EDGE, 123)
  if (sheet.nothing !== null) paintNothing(pen, colors, sheet.nothing)
}

/** The number that matters is never cut: a long one is written smaller. */
function fitting(pen: Pen, words: string, width: number): number {
  let size = 38
  for (pen.font = bold(size); size > 18 && pen.measureText(words).width > width; pen.font = bold(size))
    size -= 2
  return size
}

function paintNothing(pen: Pen, colors: Colors, words: string): void {
  const middle = (PLOT_TOP + SIZE) / 2
  pen.strokeStyle = colors.grid
  pen.lineWidth = 2
  pen.setLineDash([6, 6])
  pen.beginPath()
  pen.roundRect(EDGE, PLOT_TOP + 12, SIZE - EDGE * 2, SIZE - EDGE - PLOT_TOP - 12, 14)
  pen.stroke()
  pen.setLineDash([])
  pen.fillStyle = colors.muted
  pen.font = plain(18)
  pen.textAlign = 'center'
  pen.fillText(shorten(pen, words, SIZE - EDGE * 4), SIZE / 2, middle)
  pen.textAlign = 'left'
}

/** Words over lines and areas stay readable by a rim of paper around them. */
export function writeOver({ pen, colors }: Ground, words: string, x: number, y: number): void {
  pen.lineJoin = 'round'
  pen.lineWidth = 5
  pen.strokeStyle = colors.background
  pen.strokeText(words, x, y)
  pen.fillText(words, x, y)
}
