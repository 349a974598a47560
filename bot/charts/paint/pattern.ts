import { type CanvasPattern, createCanvas } from '@napi-rs/canvas'
import { present } from '../../../core/kernel/assert.ts'
import type { Colors } from '../colors.ts'
import { SCALE } from './sheet.ts'

const TILE = 10

const PATTERNS: Readonly<Record<string, 'plain' | 'stripes' | 'dots'>> = {
  data: 'plain',
  airtime: 'stripes',
  addon: 'dots',
}

/** A category's colour with its pattern in it, so that parts are told apart without seeing colour. */
export function makeFill(name: string, colors: Colors): string | CanvasPattern {
  const color = colors.named[name] ?? colors.other
  const over = colors.background
  const pattern = PATTERNS[name] ?? 'bars'
  if (pattern === 'plain') return color
  const tile = createCanvas(TILE * SCALE, TILE * SCALE)
  const pen = tile.getContext('2d')
  pen.scale(SCALE, SCALE)
  pen.fillStyle = color
  pen.fillRect(0, 0, TILE, TILE)
  pen.strokeStyle = over
  pen.fillStyle = over
  pen.globalAlpha = 0.55
  pen.lineWidth = 2
  if (pattern === 'dots') {
    pen.beginPath()
    pen.arc(TILE / 2, TILE / 2, 2, 0, Math.PI * 2)
    pen.fill()
  } else if (pattern === 'bars') {
    pen.fillRect(0, TILE / 2 - 1, TILE, 2)
  } else {
    // Past the edges, so that the stripes of neighbouring tiles meet.
    for (const shift of [-TILE, 0, TILE]) {
      pen.beginPath()
      pen.moveTo(shift - 1, TILE + 1)
      pen.lineTo(shift + TILE + 1, -1)
      pen.stroke()
    }
  }
  const fill = present(pen.createPattern(tile, 'repeat'), 'a tile makes a pattern')
  // A pattern is laid out in pixels, while the pen that uses it counts in points.
  fill.setTransform({ a: 1 / SCALE, b: 0, c: 0, d: 1 / SCALE, e: 0, f: 0 })
  return fill
}
