import { parentPort } from 'node:worker_threads'
import { type Format, paintReceipt, type ReceiptWords } from './paint-receipt.ts'

/** The worker thread: painting takes tens of milliseconds, which would hold up every chat on the main one. */
parentPort?.on('message', ({ id, format, words }: { id: number; format: Format; words: ReceiptWords }) => {
  try {
    const image = paintReceipt(words, format)
    parentPort?.postMessage({ id, image })
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) })
  }
})
