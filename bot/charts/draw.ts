import type { Picture, Receipt } from '../channels/channel.ts'
import type { Reader } from '../texts/format.ts'
import { inLatin } from '../texts/languages.ts'
import type { Format, ReceiptWords } from './paint-receipt.ts'
import { Painters } from './painters.ts'
import { sayChart } from './words/say-chart.ts'
import { writePlain } from './words/write-plain.ts'

const painters = new Painters()

/**
 * Draws a picture in a worker thread, as its reader would like it, in a language that our font can write. A chart is
 * always a PNG.
 */
export async function drawPicture(picture: Picture, asked: Reader, format: Format): Promise<Buffer> {
  const reader = inLatin(asked)
  return painters.paint(
    picture.kind === 'chart'
      ? { chart: sayChart(picture.chart, reader) }
      : { receipt: inWords(picture, reader), format },
  )
}

export const stopDrawing = (): Promise<void> => painters.stop()

const inWords = ({ title, mood, lines }: Receipt, reader: Reader): ReceiptWords => ({
  title: writePlain(title, reader),
  mood,
  lines: lines.map(({ label, value }) => ({
    label: writePlain(label, reader),
    value: writePlain(value, reader),
  })),
})
