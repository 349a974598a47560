import { createCanvas, PDFDocument, type SKRSContext2D } from '@napi-rs/canvas'
import { BOLD, PLAIN } from './register-fonts.ts'
import { shorten } from './shorten.ts'

/** What a receipt shows, already in words. */
export type ReceiptWords = {
  title: string
  mood: 'good' | 'bad' | 'waiting'
  lines: { label: string; value: string }[]
}

/** Two pixels per point: chats show pictures at the width of a phone, which has at least that density. */
const SCALE = 2
const WIDTH = 420
const EDGE = 28
const LINE_HEIGHT = 40
const HEADER_HEIGHT = 128

/** Told apart by word and shape as well as by colour. */
const MOODS = {
  good: { color: '#0f7b5f', sign: '✓' },
  bad: { color: '#9a3412', sign: '↩' },
  waiting: { color: '#475569', sign: '…' },
} as const

export type Format = 'png' | 'pdf'

/** A receipt: as PNG, sharp on a phone and readable in light and dark chats, or as a PDF of the same size. */
export function paintReceipt(words: ReceiptWords, format: Format): Buffer {
  const height = HEADER_HEIGHT + words.lines.length * LINE_HEIGHT + EDGE * 2
  if (format === 'pdf') {
    const file = new PDFDocument({ title: words.title, creator: 'Nexa' })
    // A PDF page is drawn on by the same pen; the types of the two only differ in what we do not use.
    paintSheet(file.beginPage(WIDTH, height) as unknown as SKRSContext2D, words, height)
    file.endPage()
    return file.close()
  }
  const canvas = createCanvas(WIDTH * SCALE, height * SCALE)
  const pen = canvas.getContext('2d')
  pen.scale(SCALE, SCALE)
  paintSheet(pen, words, height)
  return canvas.toBuffer('image/png')
}

function paintSheet(pen: SKRSContext2D, { title, mood, lines }: ReceiptWords, height: number): void {
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, WIDTH, height)
  paintHeader(pen, title, MOODS[mood])
  lines.forEach(({ label, value }, place) => {
    paintLine(pen, HEADER_HEIGHT + EDGE + place * LINE_HEIGHT, label, value, place === lines.length - 1)
  })
}

function paintHeader(
  pen: SKRSContext2D,
  title: string,
  { color, sign }: { color: string; sign: string },
): void {
  pen.fillStyle = color
  pen.fillRect(0, 0, WIDTH, HEADER_HEIGHT)
  pen.fillStyle = '#ffffff'
  pen.font = `14px "${PLAIN}"`
  pen.fillText('Nexa', EDGE, 38)
  pen.font = `24px "${BOLD}"`
  pen.fillText(shorten(pen, title, WIDTH - EDGE * 2 - 60), EDGE, 86)
  pen.beginPath()
  pen.arc(WIDTH - EDGE - 22, 64, 24, 0, Math.PI * 2)
  pen.globalAlpha = 0.18
  pen.fill()
  pen.globalAlpha = 1
  pen.font = `24px "${BOLD}"`
  pen.textAlign = 'center'
  pen.fillText(sign, WIDTH - EDGE - 22, 73)
  pen.textAlign = 'left'
}

function paintLine(pen: SKRSContext2D, y: number, label: string, value: string, last: boolean): void {
  pen.font = `14px "${PLAIN}"`
  pen.fillStyle = '#64748b'
  pen.fillText(label, EDGE, y + 16)
  const labelWidth = pen.measureText(label).width
  pen.font = `15px "${BOLD}"`
  pen.fillStyle = '#0f172a'
  pen.textAlign = 'right'
  pen.fillText(shorten(pen, value, WIDTH - EDGE * 2 - labelWidth - 16), WIDTH - EDGE, y + 16)
  pen.textAlign = 'left'
  if (last) return
  pen.fillStyle = '#e2e8f0'
  pen.fillRect(EDGE, y + 28, WIDTH - EDGE * 2, 1)
}
