import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

const require = createRequire(import.meta.url)
const fonts = require.resolve('dejavu-fonts-ttf/package.json').replace(/package\.json$/, 'ttf/')
const FONTS = { plain: `${fonts}DejaVuSans.ttf`, bold: `${fonts}DejaVuSans-Bold.ttf` } as const

export const COLORS = {
  ink: '#0f172a',
  grey: '#64748b',
  rule: '#e2e8f0',
  paper: '#ffffff',
  brand: '#0f7b5f',
  pale: '#f1f5f9',
} as const

/** A4 in points, with the same edge all around. */
export const SHEET = { width: 595, height: 842, edge: 44 } as const

/** Words that do not fit are cut; an amount never is, it is written smaller. */
type Hand = { size: number; bold?: boolean; color?: string; is_amount?: boolean }
/** Where words stand: from a left edge, or up to a right one. */
type Place = { y: number; width: number } & ({ left: number } | { right: number })

/**
 * A PDF that is written page by page and given away as it grows. It brings its font with it, with the signs of our
 * currencies, which the fonts of PDF readers lack.
 */
export class Sheets {
  readonly #file: PDFKit.PDFDocument

  /** The time goes into the file; with the one it tells of, the same contents are the same file. */
  constructor(title: string, made_at: Date) {
    this.#file = new PDFDocument({
      ...{ size: [SHEET.width, SHEET.height], margin: 0, autoFirstPage: false, bufferPages: false },
      info: { CreationDate: made_at, Title: title, Creator: 'Nexa', Producer: 'Nexa' },
    })
    for (const [name, path] of Object.entries(FONTS)) this.#file.registerFont(name, path)
  }

  /** What was written so far and will be; ends with the file, or with what went wrong. */
  get bytes(): AsyncIterable<Uint8Array> {
    return this.#file as unknown as AsyncIterable<Uint8Array>
  }

  turn(): void {
    this.#file.addPage()
  }

  end(): void {
    this.#file.end()
  }

  fail(error: Error): void {
    ;(this.#file as unknown as { destroy(error: Error): void }).destroy(error)
  }

  write(words: string, place: Place, { size, bold = false, color = COLORS.ink }: Hand): void {
    const file = this.#file
      .font(bold ? 'bold' : 'plain')
      .fontSize(size)
      .fillColor(color)
    const shown = this.#shorten(words, place.width)
    const left = 'left' in place ? place.left : place.right - file.widthOfString(shown)
    file.text(shown, left, place.y, { lineBreak: false })
  }

  fill(left: number, y: number, width: number, height: number, color: string): void {
    this.#file.rect(left, y, width, height).fill(color)
  }

  #shorten(words: string, width: number): string {
    if (this.#file.widthOfString(words) <= width) return words
    let kept = words
    while (kept.length > 1 && this.#file.widthOfString(`${kept}…`) > width) kept = kept.slice(0, -1)
    return `${kept}…`
  }
}
