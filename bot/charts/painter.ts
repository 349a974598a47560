import { parentPort } from 'node:worker_threads'
import { paintChart } from './paint/paint-chart.ts'
import { type Format, paintReceipt, type ReceiptWords } from './paint-receipt.ts'
import type { ChartWords } from './words/chart-words.ts'

/** What a picture shows, in words: all that a thread is given. */
export type PictureWords = { receipt: ReceiptWords; format: Format } | { chart: ChartWords }
export type Painted = { image: Uint8Array } | { error: string }

const paint = (words: PictureWords): Buffer =>
  'chart' in words ? paintChart(words.chart) : paintReceipt(words.receipt, words.format)

/** The worker thread: painting takes tens of milliseconds, which would hold up every chat on the main one. */
parentPort?.on('message', (words: PictureWords) => {
  let painted: Painted
  try {
    painted = { image: paint(words) }
  } catch (error) {
    painted = { error: String(error) }
  }
  parentPort?.postMessage(painted)
})
