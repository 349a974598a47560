import type { SKRSContext2D } from '@napi-rs/canvas'

/** Cuts what would run over the edge in the pen's present font, and shows that it was cut. */
export function shorten(pen: SKRSContext2D, words: string, width: number): string {
  if (pen.measureText(words).width <= width) return words
  // By whole characters: half of a pair would be drawn as a box.
  let kept = [...words]
  while (kept.length > 1 && pen.measureText(`${kept.join('')}…`).width > width) kept = kept.slice(0, -1)
  return `${kept.join('').trimEnd()}…`
}
